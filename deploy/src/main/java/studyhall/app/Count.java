package studyhall.app;

/** Numbers with their noun. */
final class Count {
    private Count() {}

    /** {@code 1 tip}, {@code 2 tips}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
