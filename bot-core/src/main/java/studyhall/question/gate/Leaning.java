package studyhall.question.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/**
 * How a line leans on others in languages whose small words are names or articles in another: Italian "il" is an article,
 * French "il" stands for something.
 *
 * @param first words that point back, at the beginning of a line
 * @param last words behind which more has to follow
 * @param inside what points back inside a line, such as an object that a verb has in front of it
 */
record Leaning(Set<String> first, Set<String> last, Pattern inside) {
    private static final Map<String, Predicate<String>> LANGUAGES = Map.of(
            "fr",
            new Leaning(
                            words(
                                    "il elle ils elles ce cet cette ces cela ceci ça celui celle ceux celles celui-ci celle-ci c’est c'est on"
                                            + " son sa ses leur leurs aussi mais donc puis ensuite ainsi alors cependant sinon y notre nos"
                                            + " également autre autres voir dont lequel laquelle"),
                            words(
                                    "le la les l un une du de des au aux et ou à en par pour avec dans sur que qui dont est sont ne se très"),
                            Pattern.compile(
                                    "(?iu)(?:les|l['’]en|l['’]y|lui|leur) \\p{L}+(?:e|t) (?:en|dans|à|au|aux|par|pour|sur|avec)\\b.*"
                                            + "|l['’](?!\\S*(?:tion|té|ment)\\b)\\p{L}+(?:e|t) (?:en|dans|à|au|aux|par|pour|sur|avec)\\b.*"))
                    .leans(),
            "it",
            new Leaning(
                            words(
                                    "esso essa essi esse lui lei loro egli ella questo questa questi queste quello quella quelli quelle ciò"
                                            + " anche ma però quindi poi inoltre così dunque invece infine suo sua suoi sue tale tali entrambi"
                                            + " entrambe cioè oppure altrimenti altro altra altri altre stesso stessa vedi nostro ne"),
                            words(
                                    "il lo la i gli le un uno una di del dello della dei degli delle e o a al alla ai alle da dal dalla in"
                                            + " nel nella con per su sul sulla tra fra che è sono si non"),
                            Pattern.compile(
                                    "(?iu)(?:lo|li|ne|gli) \\p{L}+(?:a|e|ano|ono) (?:in|con|per|a|al|alla|da|dal|su|nel|nella|dai|tra)\\b.*"
                                            + "|\\p{L}{3,}(?:ar|er|ir)(?:lo|la|li|le|ne)\\b.*"))
                    .leans(),
            "pt",
            new Leaning(
                            words(
                                    "ele ela eles elas este esta estes estas esse essa esses essas isto isso aquilo aquele aquela também mas"
                                            + " porém então além assim portanto logo depois seu sua seus suas ambos ambas outro outra outros"
                                            + " outras tal tais senão ou seja ver nosso nossa mesmo mesma"),
                            words(
                                    "o a os as um uma de do da dos das e ou em no na nos nas por pelo pela para com sem que é são se não ao à"),
                            Pattern.compile(
                                    "(?iu)(?:os|as|lhes?) \\p{L}+(?:a|e|am|em) (?:em|no|na|com|por|para|ao|à|de)\\b.*"
                                            + "|.*\\p{L}-(?:os?|as?|l[oa]s?|n[oa]s?|lhes?)(?=$|[ ,.;]).*"))
                    .leans());

    private static final Predicate<String> NEVER = text -> false;

    /** What leans in a language; nothing where another list has its words. One predicate for each, so that what it said of a text can be remembered. */
    static Predicate<String> in(String language) {
        return LANGUAGES.getOrDefault(language, NEVER);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private Predicate<String> leans() {
        return text -> {
            String plain = Markup.plain(text).strip();
            String lower = plain.toLowerCase(Locale.ROOT);
            int space = lower.indexOf(' ');
            if (space < 0) {
                return false;
            }
            String end = lower.substring(lower.lastIndexOf(' ') + 1);
            // "vitamina E" and "gruppo A" end in a name
            boolean letter = end.length() == 1 && Character.isUpperCase(plain.charAt(plain.length() - 1));
            return first.contains(lower.substring(0, space).replace(",", ""))
                    || !letter && last.contains(end)
                    || inside.matcher(plain).matches();
        };
    }
}
