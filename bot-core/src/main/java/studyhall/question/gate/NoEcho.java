package studyhall.question.gate;

import java.util.Locale;
import java.util.Optional;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a word of the clue, a part of one, or its initials, that stand in the key and in no other option. */
public final class NoEcho implements Gate {
    @Override
    public String name() {
        return "no-echo";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        Words clue = base.words(chosen.clue());
        Words key = base.words(chosen.key());
        int echoed = 0;
        int most = 0;
        for (String word : clue.echoedIn(key)) {
            echoed++;
            boolean alone = true;
            for (Distractor distractor : chosen.distractors()) {
                alone &= !base.words(distractor.text()).echoes(word);
            }
            if (alone) {
                return Optional.of("the name gives the answer away");
            }
        }
        for (Distractor distractor : chosen.distractors()) {
            most = Math.max(most, clue.echoedIn(base.words(distractor.text())).size());
        }
        if (echoed > most) {
            return Optional.of("the answer repeats more of the question than any other option");
        }
        if (spelled(chosen)) {
            return Optional.of("the answer is spelled in the question");
        }
        return initials(chosen.key(), chosen.clue()) || initials(chosen.clue(), chosen.key())
                ? Optional.of("the initials give the answer away")
                : Optional.empty();
    }

    /** Whether more letters in a row stand in the clue and in the key than in the clue and any other option. */
    private static boolean spelled(Draft chosen) {
        String clue = letters(chosen.clue());
        int key = inARow(clue, letters(chosen.key()));
        if (key < 5) {
            return false;
        }
        for (Distractor distractor : chosen.distractors()) {
            if (inARow(clue, letters(distractor.text())) + 2 > key) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String small) {
        StringBuilder letters = new StringBuilder();
        Markup.plain(small)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static int inARow(String one, String two) {
        int longest = 0;
        int[] row = new int[two.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= two.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == two.charAt(j - 1) ? diagonal + 1 : 0;
                longest = Math.max(longest, row[j]);
                diagonal = above;
            }
        }
        return longest;
    }

    /** Whether a word of two to six letters is spelled by the initials of words that follow each other there. */
    private static boolean initials(String letters, String words) {
        StringBuilder first = new StringBuilder();
        for (String word : Markup.plain(words).split("[\\s_/-]+")) {
            first.append(word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)) ? ' ' : word.charAt(0));
        }
        String there = first.toString().toLowerCase(Locale.ROOT);
        for (String word : Markup.plain(letters).split("[^\\p{L}\\p{N}]+")) {
            boolean short_ = word.length() >= 2 && word.length() <= 6;
            boolean acronym = word.equals(word.toUpperCase(Locale.ROOT)) || letters.startsWith("`");
            if (short_ && acronym && there.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
