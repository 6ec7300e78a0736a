package studyhall.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings of one word that say of what kind the things below them are: "Editions" tells more of them than "Access Control",
 * the heading above it. Only in English, whose plurals can be told from other words by their end.
 */
final class Kinds {
    private static final Pattern PLURAL = Pattern.compile("\\p{Lu}\\p{Ll}{3,}(?<!s|u|i)s");

    /** Plurals that are the names of a subject, or that need to know whose they are. */
    private static final Set<String> NOT = Set.of(
            ("basics details essentials fundamentals notes lists others types kinds modes options features settings limits"
                            + " tools categories classes examples forms attributes fields windows rules operators roles events"
                            + " triggers parameters hyperparameters arguments metrics variables keys tables methods steps"
                            + " stages phases parts components properties terms concepts definitions flags commands"
                            + " units sales")
                    .split(" "));

    private Kinds() {}

    static boolean named(String heading) {
        return PLURAL.matcher(heading).matches()
                && !heading.endsWith("ics")
                && !NOT.contains(heading.toLowerCase(Locale.ROOT));
    }
}
