package studyhall.tip;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/** Whether a line needs what stands around it in its note, or speaks of its author, so that no tip can be made of it. */
final class Leaning implements Predicate<String> {
    /** First words that stand for something said before. */
    private static final Set<String> FIRST = Set.of(
            ("this that these those it its it's they their he she his her him them such both same there also then so"
                            + " otherwise however therefore thus hence here above below see esto este esta estos estas eso ello"
                            + " ellos también además ambos ambas véase dies diese dieser dieses diesen sie er es beide"
                            + " siehe dabei dadurch daher deshalb außerdem cela ceci celui celle ils elles voir isto isso"
                            + " eles")
                    .split(" "));

    private static final Pattern POINTS = Pattern.compile(
            "(?iu)\\bthe (?:above|below|former|latter|following|previous)\\b|\\b(?:as|see|mentioned) (?:above|below|also)\\b"
                    + "|\\bver también\\b|\\bsiehe (?:oben|unten|auch)\\b|\\blo anterior\\b");

    /** In the first sentence there is nothing yet that it could stand for. */
    private static final Pattern THIS = Pattern.compile("(?i)^[^.!?]*\\b(?:this|these|those)\\b");

    /** The author, and the week in which the author wrote. */
    private static final Pattern DIARY = Pattern.compile(
            "(?:^|[ (“\"])I(?:'[a-z]+)? [a-z]|\\b(?i:my|myself|next week|last week|next lecture|handout|homework)\\b"
                    + "|\\b(?i:mid-?term|final|exam|klausur|examen) (?i:covers?|counts?|is on|will)\\b");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\\\?\\[+[\\w ]+\\\\?\\]+");
    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    /** Whether a line is code and nothing else, which states nothing by itself. */
    static boolean code(String part) {
        return CODE.matcher(part.strip()).matches();
    }

    @Override
    public boolean test(String part) {
        String plain = Markup.plain(part).strip();
        if (plain.isEmpty() || PLACEHOLDER.matcher(plain).matches()) {
            return true;
        }
        int first = plain.codePointAt(0);
        // what is left of an arrow or of a sign of comparison
        boolean broken = first == '>' || plain.startsWith("=>") || plain.startsWith("->");
        int end = 0;
        while (end < plain.length() && (Character.isLetter(plain.charAt(end)) || plain.charAt(end) == '\'')) {
            end++;
        }
        return broken
                || FIRST.contains(plain.substring(0, end).toLowerCase(Locale.ROOT)) && end < plain.length()
                || POINTS.matcher(plain).find()
                || THIS.matcher(plain).find()
                || DIARY.matcher(plain).find();
    }
}
