package studyhall.question.wording;

import java.util.List;
import java.util.regex.Pattern;
import studyhall.question.Subject;

/** What things are called inside an English sentence. */
final class EnglishNames {
    /** "OK" is a word, "Na" and "B1" are labels. */
    private static final Pattern BOTH_CAPITALS = Pattern.compile("\\p{Lu}{2}");

    private static final Pattern QUALIFIER =
            Pattern.compile("(?!formerly|also|aka|or |eg|ie|see|short |called|default)\\p{Ll}[\\p{Ll} -]{3,24}");

    private EnglishNames() {}

    /** "Which XGBoost hyperparameter", "which workload", "which of these". */
    static String which(Subject subject, String fallback) {
        String kind = kind(subject);
        return kind.isEmpty()
                ? "which of these" + (fallback.isEmpty() ? "" : " " + Nouns.plural(fallback))
                : "which " + kind;
    }

    /**
     * What it is one of, where the author says so in as many words: over the rows of a table, or in a heading such as
     * "XGBoost Hyperparameters". What a heading in the plural collects is not always of that kind: "Power" below
     * "Errors" is none.
     */
    static String kind(Subject subject) {
        boolean number = subject.term().text().chars().noneMatch(Character::isLetter);
        boolean said = subject.named() || subject.ofTable() && (!number || Nouns.numbers(subject.kind()));
        return said && !Nouns.GENERIC.contains(subject.kind())
                ? subject.named() ? subject.kindOfOwner() : subject.kind()
                : "";
    }

    /** "the XGBoost hyperparameter `eta`", "class A", "port 22", "SSH", "the need “shared files”". */
    static String thing(Subject subject) {
        if (subject.ofTable() && Situations.headed(subject.kind())) {
            return "the " + subject.kind() + " “" + subject.name() + "”";
        }
        if (subject.named() && subject.term().code()) {
            return "the " + subject.kindOfOwner() + " " + subject.name();
        }
        boolean label = subject.term().text().length() == 1
                || subject.term().text().length() == 2
                        && !BOTH_CAPITALS.matcher(subject.term().text()).matches()
                || !subject.kind().isEmpty() && subject.option().startsWith(subject.kind() + " ")
                || subject.term().text().chars().noneMatch(Character::isLetter);
        boolean kind = subject.ofTable()
                && !subject.kind().isEmpty()
                && !Nouns.GENERIC.contains(subject.kind())
                && subject.term()
                                .text()
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        > 0;
        if (label && kind && !subject.term().code()) {
            // "ir" is a word, "α1" and "22" are labels
            boolean word = subject.term().text().length() > 1
                    && subject.term().text().chars().allMatch(Character::isLetter);
            return subject.kind() + " " + (word ? name(subject) : subject.name());
        }
        return name(subject);
    }

    /** With what stands behind it in a parenthesis, where that says which one it is: "hello interval (broadcast)". */
    static String qualified(Subject subject) {
        List<String> glosses = subject.term().glosses();
        boolean which = glosses.size() == 1
                && !subject.term().code()
                && QUALIFIER.matcher(glosses.get(0)).matches();
        return which ? thing(subject) + " (" + glosses.get(0) + ")" : thing(subject);
    }

    /** The same beside others of its kind, which is not said each time. */
    static String listed(Subject subject) {
        if (subject.ofTable() && Situations.headed(subject.kind())) {
            return "“" + subject.name() + "”";
        }
        return subject.named() && subject.term().code() ? subject.name() : thing(subject);
    }

    static String name(Subject subject) {
        String text = subject.term().text();
        boolean sentence = !subject.term().code() && (Nouns.quoted(text) || subject.ofTable() && Nouns.activity(text));
        return sentence ? "“" + subject.name() + "”" : subject.name();
    }

    static String quoted(String value) {
        return "“" + Phrase.withoutStop(value) + "”";
    }
}
