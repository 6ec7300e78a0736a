package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;

/** English nouns inside sentences. */
final class Nouns {
    /** Kinds that say nothing about a thing. */
    static final Set<String> GENERIC = Set.of(
            "type",
            "name",
            "term",
            "item",
            "entry",
            "thing",
            "element",
            "option",
            "value",
            "key",
            "category",
            "kind",
            "word",
            "topic",
            "concept",
            "what",
            "point");

    private Nouns() {}

    /** In lower case but for names and acronyms: "Max length" but "CPU limit", "IPv4 class". */
    static String lower(String header) {
        StringBuilder lower = new StringBuilder();
        for (String word : header.split("(?<= )")) {
            String bare = word.strip();
            boolean name = bare.length() > 1
                    && !bare.substring(1).equals(bare.substring(1).toLowerCase(Locale.ROOT));
            lower.append(name || bare.startsWith("`") ? word : word.toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
            return noun + "es";
        }
        boolean ies = noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        return ies ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** Whether the noun that a phrase is about is in the plural: "hosts per network", not "data unit". */
    static boolean isPlural(String phrase) {
        String head = phrase.toLowerCase(Locale.ROOT).replaceFirst(" (?:per|of|for|in|to|by|on|with|at) .*", "");
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return last.length() > 3
                && last.endsWith("s")
                && !last.endsWith("ss")
                && !last.endsWith("us")
                && !last.endsWith("is")
                && !last.endsWith("ics");
    }

    static String article(String noun) {
        boolean spelled =
                noun.length() > 1 && Character.isUpperCase(noun.charAt(0)) && Character.isUpperCase(noun.charAt(1));
        String vowels = spelled ? "aefhilmnorsx" : "aeiou";
        return noun.isEmpty() || vowels.indexOf(Character.toLowerCase(noun.charAt(0))) < 0 ? "a " : "an ";
    }

    /** Whether a name is written like the beginning of a sentence: "Learning rate", not "Data Link" or "Court of Appeal". */
    static boolean sentenceCase(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || !lowerButFirst(words[0])) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].isEmpty()
                    || !Character.isLowerCase(words[i].charAt(0))
                    || words[i].length() < 4 && i < words.length - 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean lowerButFirst(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase);
    }
}
