package studyhall.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small Markdown as Slack's mrkdwn. That has no escape for its marks, so a mark that is meant literally is kept from
 * meaning anything by an invisible space on its inner side, and only where Slack would take it for a mark: names such as
 * {@code learning_rate} stay free of it, so that they can be copied.
 */
final class Mrkdwn {
    /** Slack takes it for a blank beside a mark, and shows nothing. */
    static final char INVISIBLE = '\u200B';

    /** Shows nothing either, and lets no line end between a sign and its word. */
    static final char JOINER = '\u2060';

    /** Looks like a backtick. A pair of backticks makes code whatever stands inside, so that nothing else helps. */
    static final char BACKTICK = 'ˋ';

    private static final Pattern EMOJI = Pattern.compile(":(?=[A-Za-z0-9_+'-]+:)");

    /** What has to be cut inside is cut to this; escaped, it is at most five times as long. */
    private static final int PIECE = 80;

    private Mrkdwn() {}

    /** Text that means nothing to Slack: no mention, no link. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text in which nobody is looked for either, for places that take no formatting. */
    static String inert(String text) {
        return escape(text).replaceAll("@(?=\\S)", "@" + JOINER);
    }

    /**
     * The small Markdown in pieces that each stand alone. Cut between lines where that is possible, else between words; a
     * code span, a link or a mark with what it marks is never left open.
     *
     * @param limit UTF-16 units in a piece; at least 1,000
     * @param bold whether all of it is bold
     */
    static List<String> pieces(String markdown, int limit, boolean bold) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : markdown.split("\n", -1)) {
            List<String> parts = parts(line, limit, bold);
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (!piece.isEmpty() && (i > 0 || piece.length() + 1 + part.length() > limit)) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                } else if (!piece.isEmpty()) {
                    piece.append('\n');
                }
                piece.append(part);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream()
                .map(each -> each.strip())
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static List<String> parts(String line, int limit, boolean bold) {
        String prefix = line.startsWith("> ") || line.equals(">") ? "> " : line.startsWith("- ") ? "• " : "";
        String rest = prefix.isEmpty() ? line : line.substring(Math.min(2, line.length()));
        List<Run> runs = Run.of(rest, bold);
        String whole = prefix + draw(runs);
        if (whole.length() <= limit) {
            return List.of(whole);
        }
        List<String> parts = new ArrayList<>();
        List<Run> taken = new ArrayList<>();
        int length = prefix.length();
        for (Run word : words(runs, limit - 4)) {
            // and what may have to part it from its neighbours
            int cost = draw(List.of(word)).length() + 3;
            if (length + cost > limit && !taken.isEmpty()) {
                parts.add(prefix + draw(taken));
                taken.clear();
                length = prefix.length();
            }
            taken.add(word);
            length += cost;
        }
        parts.add(prefix + draw(taken));
        return parts;
    }

    /** Runs cut behind blanks, and inside code or a word only when it is longer than a piece. */
    private static List<Run> words(List<Run> runs, int limit) {
        List<Run> words = new ArrayList<>();
        for (Run run : runs) {
            int from = 0;
            while (from < run.text().length()) {
                int to = run.code() ? run.text().length() : wordEnd(run.text(), from);
                boolean fits =
                        draw(List.of(run.with(run.text().substring(from, to)))).length() <= limit;
                if (!fits && to - from > PIECE) {
                    to = from + PIECE;
                    to = Character.isHighSurrogate(run.text().charAt(to - 1)) ? to - 1 : to;
                }
                words.add(run.with(run.text().substring(from, to)));
                from = to;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank + 1;
    }

    private static String draw(List<Run> runs) {
        StringBuilder drawn = new StringBuilder();
        for (List<Run> strong : groups(runs, Run::bold)) {
            StringBuilder inner = new StringBuilder();
            for (List<Run> slanted : groups(strong, Run::italic)) {
                StringBuilder text = new StringBuilder();
                for (List<Run> same : groups(slanted, Run::code)) {
                    merged(same).forEach(run -> join(text, "", drawOne(run, text.isEmpty())));
                }
                join(inner, slanted.get(0).italic() ? "_" : "", text.toString());
            }
            join(drawn, strong.get(0).bold() ? "*" : "", inner.toString());
        }
        return drawn.toString();
    }

    private static List<List<Run>> groups(List<Run> runs, Predicate<Run> by) {
        List<List<Run>> groups = new ArrayList<>();
        for (Run run : runs) {
            List<Run> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || by.test(last.get(0)) != by.test(run)) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(run);
        }
        return groups;
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? run.with("") : merged.remove(merged.size() - 1);
            if (last.with("").equals(run.with(""))) {
                merged.add(last.with(last.text() + run.text()));
            } else {
                merged.add(last);
                merged.add(run);
            }
        }
        return merged;
    }

    private static String drawOne(Run run, boolean first) {
        String text = run.code() ? code(run.text()) : literal(run.text(), first);
        if (run.link().isEmpty() || run.text().isBlank()) {
            return text;
        }
        String address = escape(run.link()).replace("|", "%7C");
        // formatting inside a link's text is not read
        return "<" + address + "|" + inert(run.text()) + ">";
    }

    private static String code(String text) {
        String inside = escape(text.replace('`', BACKTICK));
        return text.isBlank() ? inside : "`" + inside + "`";
    }

    /** Adds a stretch in a mark; blanks at its ends go outside, and a letter beside it must not touch the mark. */
    private static void join(StringBuilder drawn, String mark, String text) {
        String core = text.strip();
        if (mark.isEmpty() || core.isEmpty()) {
            boolean apart =
                    !drawn.isEmpty() && !text.isEmpty() && touch(drawn.charAt(drawn.length() - 1), text.charAt(0));
            drawn.append(apart ? String.valueOf(INVISIBLE) : "").append(text);
            return;
        }
        int start = text.indexOf(core);
        drawn.append(text, 0, start);
        boolean apart = !drawn.isEmpty() && touch(drawn.charAt(drawn.length() - 1), mark.charAt(0));
        drawn.append(apart ? String.valueOf(INVISIBLE) : "")
                .append(mark)
                .append(core)
                .append(mark);
        drawn.append(text, start + core.length(), text.length());
    }

    /** Whether a mark beside this would not be read as one. */
    private static boolean touch(char before, char after) {
        boolean marks = isMark(before) || isMark(after);
        return marks
                && (isMark(before) || Character.isLetterOrDigit(before))
                && (isMark(after) || Character.isLetterOrDigit(after));
    }

    private static boolean isMark(char c) {
        return "*_~`".indexOf(c) >= 0;
    }

    /** Plain text in which no mark is one. */
    private static String literal(String text, boolean first) {
        StringBuilder literal = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '`') {
                literal.append(BACKTICK);
            } else if (c == '*' || c == '_' || c == '~') {
                mark(literal, text, at);
            } else if (c == '<') {
                // escaped, it is no mention to Slack; apart, it is none to any program that reads this later either
                literal.append("&lt;").append(INVISIBLE);
            } else if (c == '@' || c == '#') {
                // Slack looks for people and channels behind these, even where nothing is marked up
                boolean names = at + 1 == text.length() || !Character.isWhitespace(text.charAt(at + 1));
                literal.append(c).append(names ? String.valueOf(JOINER) : "");
            } else if (c == '>' && at == 0 && first) {
                literal.append(INVISIBLE).append("&gt;");
            } else {
                literal.append(escape(String.valueOf(c)));
            }
        }
        Matcher emoji = EMOJI.matcher(literal);
        return emoji.replaceAll(":" + INVISIBLE);
    }

    private static void mark(StringBuilder literal, String text, int at) {
        // what stands beyond the run is not known here, so it counts as what would make a mark of this
        char before = at == 0 ? '.' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? '.' : text.charAt(at + 1);
        boolean opens = !word(before) && !Character.isWhitespace(after);
        boolean closes = !Character.isWhitespace(before) && !word(after);
        boolean guarded = !literal.isEmpty() && literal.charAt(literal.length() - 1) == INVISIBLE;
        if ((opens || closes) && !Character.isWhitespace(before) && !guarded) {
            literal.append(INVISIBLE);
        }
        literal.append(text.charAt(at));
        if ((opens || closes) && !Character.isWhitespace(after)) {
            literal.append(INVISIBLE);
        }
    }

    private static boolean word(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
