package studyhall.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;

/**
 * What is said of each name, line by line: by facts about it, and by facts about others that mention it. What no option
 * may be true of is looked up here; that something is not here does not make it false.
 */
final class Truths {
    /** One thing that is said. */
    record Saying(String text, Fact fact) {}

    private final Map<String, List<Saying>> about = new HashMap<>();
    /** Names by their first word, the longest first, for finding mentions. */
    private final Map<String, List<String>> starts = new HashMap<>();

    /** Makes a name known before sayings are added. */
    void name(Term term) {
        name(term.text());
        term.glosses().forEach(this::name);
    }

    void name(String text) {
        String name = Term.fold(text);
        if (name.length() < 2 || about.containsKey(name)) {
            return;
        }
        about.put(name, new ArrayList<>(2));
        starts.computeIfAbsent(firstWord(name, 0), word -> new ArrayList<>(1)).add(name);
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && part(text.charAt(end))) {
            end++;
        }
        return text.substring(from, Math.max(end, Math.min(from + 1, text.length())));
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    boolean knows(String name) {
        return about.containsKey(Term.fold(name));
    }

    /** Files a saying under what it is about and under every known name in it. */
    void say(Term subject, String small, Fact fact) {
        Saying saying = new Saying(subject.text() + " " + small, fact);
        file(subject.text(), saying);
        subject.glosses().forEach(gloss -> file(gloss, saying));
        String text = Term.fold(Markup.plain(small));
        int i = 0;
        while (i < text.length()) {
            if (!part(text.charAt(i))) {
                i++;
                continue;
            }
            String word = firstWord(text, i);
            for (String name : starts.getOrDefault(word, List.of())) {
                int end = i + name.length();
                if (text.startsWith(name, i) && (end >= text.length() || !part(text.charAt(end)))) {
                    file(name, saying);
                }
            }
            i += word.length();
        }
    }

    private void file(String name, Saying saying) {
        List<Saying> sayings = about.get(Term.fold(name));
        if (sayings != null && (sayings.isEmpty() || sayings.get(sayings.size() - 1) != saying)) {
            sayings.add(saying);
        }
    }

    /** All that is said of a {@linkplain Term#fold folded} name. */
    List<Saying> of(String name) {
        return about.getOrDefault(name, List.of());
    }
}
