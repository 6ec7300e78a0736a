package studyhall.discord;

import java.util.ArrayList;
import java.util.List;
import studyhall.chat.SmallMarkdown;

/** The small Markdown as Discord's, whole or cut to a length. */
final class DiscordMarkdown {
    private DiscordMarkdown() {}

    /** At most {@code limit} UTF-16 units. A longer text ends at a line or a word and says so; code is never cut. */
    static String of(String small, int limit) {
        return cut(RunReader.read(small), limit);
    }

    /** The same in bold. */
    static String bold(String small, int limit) {
        return cut(RunReader.read(small).stream().map(Run::inBold).toList(), limit);
    }

    /** For places where Discord reads no Markdown. */
    static String plain(String small, int limit) {
        return studyhall.chat.Cut.at(limit, SmallMarkdown.plain(small).strip());
    }

    private static String cut(List<Run> runs, int limit) {
        String whole = RunWriter.write(runs).strip();
        if (whole.chars().allMatch(c -> c == RunWriter.NOTHING || Character.isWhitespace(c))) {
            return "";
        }
        if (whole.length() <= limit) {
            return whole;
        }
        int fits = 0;
        int above = runs.stream().mapToInt(run -> run.text().length()).sum();
        while (fits < above - 1) {
            int middle = (fits + above) / 2;
            if (shortened(runs, middle).length() <= limit) {
                fits = middle;
            } else {
                above = middle;
            }
        }
        return shortened(runs, fits);
    }

    /** The first of the text, up to a line or word that ends within that many characters, and how much was left out. */
    private static String shortened(List<Run> runs, int length) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        int line = text.lastIndexOf("\n", length);
        if (line > length / 2) {
            long more =
                    text.substring(line).lines().filter(left -> !left.isBlank()).count();
            return RunWriter.write(first(runs, line)).strip() + "\n… and " + more + " more";
        }
        int word = text.lastIndexOf(" ", length);
        return RunWriter.write(first(runs, word > length * 3 / 4 ? word : length))
                        .strip() + "…";
    }

    private static List<Run> first(List<Run> runs, int length) {
        List<Run> first = new ArrayList<>();
        int left = length;
        for (Run run : runs) {
            int size = run.text().length();
            if (size <= left) {
                first.add(run);
                left -= size;
                continue;
            }
            if (run.kind() == Run.Kind.WORDS && left > 0) {
                int end = Character.isHighSurrogate(run.text().charAt(left - 1)) ? left - 1 : left;
                first.add(run.with(run.text().substring(0, end)));
            }
            break;
        }
        return first;
    }
}
