package studyhall.note;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The different English words of a note that hardly any other language has: how a note without sentences says that it is
 * English.
 *
 * @param heads those of its headings and column heads, which are the author's own words
 * @param others those of all else
 * @param onlyHeads whether no heading has a letter that English does not write
 */
public record EnglishWords(int heads, int others, boolean onlyHeads) {
    private static final int MOST_LINES = 200;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** Words of study notes; none that Spanish, German, Portuguese, French or Italian writes alike or has borrowed. */
    private static final Set<String> ENGLISH = new HashSet<>(Arrays.asList(
            ("what how who where why when which does each their these than into about because between with"
                            + " from your country countries city cities river rivers lake mountain mountains currency quantity"
                            + " unit units meaning example examples value values length width height weight depth speed year"
                            + " years month day days number numbers order size color colour word words verb verbs noun nouns"
                            + " rule rules step steps use uses used kind kinds language author book books king queen battle"
                            + " battles law laws cost prices purpose advantages disadvantages strength weakness function"
                            + " functions method methods effect effects symptoms treatment disease diseases drug drugs animals"
                            + " birds tree trees food water blood bone bones muscle muscles nerve nerves heart brain cells"
                            + " theory energy power pressure frequency derived cheat sheet guide summary review chapter week"
                            + " answer answers true false yes left right first third fourth upper lower high low small big"
                            + " short new early late slow closed whole half quarter full empty named founded built discovered"
                            + " invented written made known called found create remove delete replace show change changes"
                            + " without same different other only capitals rocks metals planets stars layers tissue enzyme"
                            + " enzymes hormone hormones skin bond bonds acids salts wave waves sound heat time treaty reign"
                            + " born died population founder owner skill risks benefit benefits pros cons")
                    .split(" ")));

    static EnglishWords of(List<String> lines) {
        Set<String> heads = new HashSet<>();
        Set<String> others = new HashSet<>();
        boolean plain = true;
        boolean fence = false;
        for (int at = 0; at < Math.min(lines.size(), MOST_LINES); at++) {
            String line = lines.get(at);
            if (line.startsWith("```") || line.startsWith("~~~")) {
                fence = !fence;
            } else if (!fence) {
                boolean head = line.startsWith("#")
                        || (line.indexOf('|') >= 0 && at + 1 < lines.size() && rule(lines.get(at + 1)));
                plain &= !head || line.chars().noneMatch(c -> c > 0x7F && Character.isLetter(c));
                gather(line, head ? heads : others);
            }
        }
        others.removeAll(heads);
        return new EnglishWords(heads.size(), others.size(), plain);
    }

    /** Whether a word, in whatever case, is English and of no other language. */
    public static boolean has(String word) {
        return ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void gather(String line, Set<String> words) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (has(word.group())) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The line below the heads of a table. */
    private static boolean rule(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }
}
