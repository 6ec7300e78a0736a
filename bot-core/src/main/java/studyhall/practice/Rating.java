package studyhall.practice;

/** How well somebody knew something. Its number is what scheduling formulas call the grade. */
public enum Rating {
    /** Not known. */
    AGAIN,
    /** Known, with effort. */
    HARD,
    /** Known. */
    GOOD,
    /** Known at once. */
    EASY;

    /** 1 to 4. */
    int grade() {
        return ordinal() + 1;
    }
}
