package studyhall.question.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.Echo;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a word of the clue, a part of one, or its initials, that stand in the key and in no other option. */
public final class NoEcho implements Gate {
    /** Words with which the house asks. */
    private static final Words OURS = Words.of("note list give describe recommend according record date pair word case "
            + "describes description comes right first step entry figure values change link say belongs "
            + "apuntes indican describen relacionan corresponde pareja orden paso valor Notizen Einträge Eintrag Paar "
            + "Schritt Reihenfolge notes indiquent décrivent associent terme élément étape paire ordre valeur liste "
            + "appunti indicano descrivono associano voce corrisponde descrizione coppia passo ordine valore elenco "
            + "notas indicam descrevem associam termo item descrição par ordem lista");

    private static final Pattern FREE = Pattern.compile("(?i)\\b(?:free|gratis|gratuit\\w+|kostenlos)\\b");
    /** Letters of the shortest name that is not found inside another by chance. */
    private static final int WHOLE = 4;
    /** Letters of the longest name in which a letter is looked for. */
    private static final int SHORT_NAME = 8;

    private static final Pattern SYMBOL = Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}\\p{Ll}?)-?\\d");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\d]+|(?:\\.\\p{L}{1,5})?[^\\p{L}\\d]*$");
    /** Letters in a row that nobody takes for chance. */
    private static final int SPELLED = 5;

    @Override
    public String name() {
        return "no-echo";
    }

    /** Whether a word of the key, and of no other option, stands anywhere in the stem, such as in its heading. */
    private static boolean said(Draft chosen, FactBase base) {
        Words key = base.words(chosen.key());
        Words asked = base.words(chosen.stem());
        if (!key.meets(asked)) {
            return false;
        }
        // most often it is a word of the title or of the clue, and needs no closer look
        Words about = base.words(chosen.fact().source().breadcrumb().get(0));
        Words clue = base.words(chosen.clue());
        if (!key.has(asked, word -> !clue.has(word) && !about.has(word) && !OURS.has(word))) {
            return false;
        }
        Set<String> stem = Hints.parts(chosen.stem());
        // the title is what all options are about, and the clue is looked at more closely below
        stem.removeAll(Hints.parts(chosen.fact().source().breadcrumb().get(0)));
        stem.removeAll(Hints.parts(chosen.clue()));
        Set<String> said = Hints.parts(chosen.key());
        said.retainAll(stem);
        for (String word : said) {
            Words stems = base.words(word);
            if (!stems.isEmpty()
                    && !Character.isDigit(word.charAt(0))
                    && !stems.within(OURS)
                    && chosen.distractors().stream()
                            .noneMatch(other -> base.words(other.text()).meets(stems))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number of the stem stands in the key and in no other option. */
    private static boolean counts(Draft chosen) {
        Set<String> key = Hints.numbers(chosen.key());
        if (key.isEmpty()) {
            return false;
        }
        key.retainAll(Hints.numbers(chosen.stem()));
        chosen.distractors().forEach(other -> key.removeAll(Hints.numbers(other.text())));
        return !key.isEmpty();
    }

    /** Whether one of both says that something is free, and the other that it costs 0. */
    private static boolean free(String one, String two) {
        return zero(one) && FREE.matcher(two).find()
                || zero(two) && FREE.matcher(one).find();
    }

    private static boolean zero(String text) {
        return text.indexOf('0') >= 0 && Hints.numbers(text).equals(Set.of("0"));
    }

    /** Whether the key is a name that the clue has in full, and no other option is: "Encrypts up to 4 KB" of "Encrypt". */
    private static boolean named(Draft chosen, FactBase base) {
        Words clue = base.words(chosen.clue());
        boolean whole = base.words(chosen.key()).within(clue)
                && chosen.distractors().stream()
                        .noneMatch(other -> base.words(other.text()).within(clue));
        // "restart" does not stand in for "start", which is the name itself
        Words said = base.words(chosen.key());
        boolean word = clue.size() == 1
                && clue.within(said)
                && chosen.distractors().stream().noneMatch(other -> clue.within(base.words(other.text())));
        return whole
                || word
                || holds(chosen.clue(), chosen.key())
                        && chosen.distractors().stream().noneMatch(other -> holds(chosen.clue(), other.text()));
    }

    /** Whether the one stands in the other letter by letter, also inside a word: "ether" in "dimethylether", {@code base/}. */
    private static boolean holds(String clue, String option) {
        String one = trimmed(clue);
        String two = trimmed(option);
        return one.length() >= WHOLE && two.contains(one) || two.length() >= WHOLE && one.contains(two);
    }

    /** In lower case, without signs at its ends and the ending of a file's name. */
    private static String trimmed(String small) {
        String plain = Markup.plain(small).toLowerCase(Locale.ROOT).strip();
        return plain.indexOf(' ') >= 0 ? plain : SIGNS.matcher(plain).replaceAll("");
    }

    /** Whether the one is a letter or two that stand in a name, as "B" does in "eBGP". */
    private static boolean letterOf(String name, String code) {
        String sign = Signs.bare(Markup.plain(code)).strip();
        String plain = Markup.plain(name);
        return !sign.isEmpty()
                && sign.length() <= 2
                && sign.codePoints().allMatch(Character::isLetter)
                && plain.length() > sign.length()
                && plain.length() <= SHORT_NAME
                && plain.toLowerCase(Locale.ROOT).contains(sign.toLowerCase(Locale.ROOT));
    }

    /** Whether the first two words of what is said begin with letters of a short name: "Breaks work down" of a WBS. */
    private static boolean heads(String said, String name, FactBase base) {
        String plain = Markup.plain(name).strip();
        if (plain.length() < Signs.LONGEST
                || plain.length() > Signs.LONGEST + 1
                || !plain.codePoints().allMatch(Character::isUpperCase)) {
            return false;
        }
        String[] first = base.words(said).toString().split(" ");
        if (first.length < Signs.LONGEST
                || first[0].isEmpty()
                || first[1].isEmpty()
                || first[0].charAt(0) == first[1].charAt(0)) {
            return false;
        }
        String letters = plain.toLowerCase(Locale.ROOT);
        return letters.indexOf(first[0].charAt(0)) >= 0 && letters.indexOf(first[1].charAt(0)) >= 0;
    }

    /** Whether a symbol with a figure behind it, "Rb-87", begins as a word of the name does. */
    private static boolean symbol(String name, String value) {
        Matcher symbol = SYMBOL.matcher(Markup.plain(value));
        while (symbol.find()) {
            for (String word : WORD.split(Markup.plain(name))) {
                if (word.length() > 3 && Signs.sign(symbol.group(1), word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether letters of a name alone point to the key. */
    private static boolean lettered(Draft chosen, FactBase base) {
        return switch (chosen.asked()) {
            case VALUE ->
                chosen.names().stream()
                        .anyMatch(name -> letterOf(name, chosen.key())
                                        && chosen.distractors().stream()
                                                .noneMatch(other -> letterOf(name, other.text()))
                                || symbol(name, chosen.key())
                                        && chosen.distractors().stream().noneMatch(other -> symbol(name, other.text()))
                                || heads(chosen.key(), name, base)
                                        && chosen.distractors().stream()
                                                .noneMatch(other -> heads(other.text(), name, base)));
            case THING ->
                letterOf(chosen.key(), chosen.clue())
                                && chosen.distractors().stream()
                                        .noneMatch(other -> letterOf(other.text(), chosen.clue()))
                        || symbol(chosen.key(), chosen.clue())
                                && chosen.distractors().stream().noneMatch(other -> symbol(other.text(), chosen.clue()))
                        || heads(chosen.clue(), chosen.key(), base)
                                && chosen.distractors().stream()
                                        .noneMatch(other -> heads(chosen.clue(), other.text(), base));
            case OTHER, ORDER -> false;
        };
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        if (said(chosen, base)) {
            return Optional.of("the rest of the question gives the answer away");
        }
        if (counts(chosen)) {
            return Optional.of("a number of the question gives the answer away");
        }
        if (free(chosen.key(), chosen.clue())
                && chosen.distractors().stream().noneMatch(other -> free(other.text(), chosen.clue()))) {
            return Optional.of("what is free costs nothing");
        }
        if (Signs.abbreviated(chosen.clue(), chosen.key())
                && chosen.distractors().stream().noneMatch(other -> Signs.abbreviated(chosen.clue(), other.text()))) {
            return Optional.of("an abbreviation of the question stands in the answer");
        }
        if (named(chosen, base)) {
            return Optional.of("the question holds the name itself");
        }
        if (Signs.sign(chosen.clue(), chosen.key())
                && chosen.distractors().stream().noneMatch(other -> Signs.sign(chosen.clue(), other.text()))) {
            return Optional.of("the first letter gives the answer away");
        }
        if (lettered(chosen, base)) {
            return Optional.of("letters of the name give the answer away");
        }
        Echo key = base.echo(chosen.clue(), chosen.key());
        if (key.initials()) {
            return Optional.of("the initials give the answer away");
        }
        if (key.words().isEmpty()) {
            return Optional.empty();
        }
        int most = 0;
        int spelled = 0;
        for (Distractor distractor : chosen.distractors()) {
            Echo other = base.echo(chosen.clue(), distractor.text());
            most = Math.max(most, other.words().size());
            spelled = Math.max(spelled, other.letters());
        }
        for (String word : key.words()) {
            if (chosen.distractors().stream()
                    .noneMatch(other ->
                            base.echo(chosen.clue(), other.text()).words().contains(word))) {
                return Optional.of("the name gives the answer away");
            }
        }
        if (key.words().size() > most) {
            return Optional.of("the answer repeats more of the question than any other option");
        }
        return key.letters() >= SPELLED && spelled + 2 <= key.letters()
                ? Optional.of("the answer is spelled in the question")
                : Optional.empty();
    }
}
