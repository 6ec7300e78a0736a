package studyhall.note;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language of a note: what its front matter declares, else its script, else whose commonest words it uses. The same
 * text gives the same answer anywhere; a text that does not tell gives none.
 */
final class Languages {
    /** The beginning of a note tells; a book need not be read through for it. */
    private static final int ENOUGH = 6_000;

    private static final int FEWEST_WORDS = 2;
    private static final int CERTAIN = 8;
    private static final int LONGEST_WORD = 5;

    private static final List<String> LATIN = List.of("en", "es", "de", "pt", "fr", "it");

    /** English and German: what they have in common with names still counts for them. */
    private static final int OF_NAMES = 1 | 1 << LATIN.indexOf("de");

    /** Each one's commonest words of at most five letters, in the order of {@link #LATIN}. */
    private static final List<String> WORDS = List.of(
            "the of and to is in for with are that by from an on at as it or not be this which when was has can",
            "el la los las de del y en que un una por con para se su es al como más entre cuando son pero sus este esta desde hasta",
            "der die das und ist von den dem ein eine mit zu im für auf nicht des wird durch oder einer nach sind",
            "o os as do da dos das e em que um uma por com para se não ao na no são mais foi pelo pela é seu sua pelos pelas aos às ou após",
            "le la les de des du et en est un une que qui dans pour par sur au aux ou avec se ne pas ce sont cette leur dont qu elle ils chez",
            "il lo gli di del della e in che un una per con si è al dei le da nel sono come più non dell nell dalla nella alla delle degli della ogni cui tra ed");

    /**
     * Those of them that prove little: English has the same word, or it is an abbreviation, or half of the names on a map
     * are built with it.
     */
    private static final List<String> WEAK = List.of(
            ("el la de del y en un se es al con son por su der die das von den des im zu o os as do da dos das e em um ao na"
                            + " no com para le les du et est par pour sur au ou ne pas ce qu il lo di in per si come non tra ed mit")
                    .split(" "));

    /** So many others of one language prove it, whatever English words stand beside them. */
    private static final int PROOF = 2;

    /** As many where all headings are English: words of another language may be what the note lists. */
    private static final int PROOF_BELOW_ENGLISH_HEADS = 4;

    /** Letters with marks that each one writes, in the same order; for English none. */
    private static final List<String> MARKED =
            List.of("", "áéíóúüñ", "äöüß", "ãõçáâàéêíóôú", "éèêëàâîïôùûçœ", "àèéìòù");

    /** So many words of some length in which hardly one ends otherwise than in a vowel are no English. */
    private static final int FEWEST_OPEN = 8;

    private static final int MOST_OPEN = 72;
    private static final int OPEN_WORD = 4;

    /** As many marked letters tell a language where its words do not. */
    private static final int FEWEST_MARKED = 2;

    /** What ISO 639 calls a language that nobody could tell: surely not English. */
    private static final String UNDETERMINED = "und";

    private static final int MARKS_FROM = 0xC0;
    private static final int MARKS_TO = 0x180;

    private static final long[] KEYS;
    private static final int[] OWNERS;
    private static final boolean[] PROVES;

    static {
        TreeMap<Long, Integer> owners = new TreeMap<>();
        for (int language = 0; language < LATIN.size(); language++) {
            for (String word : WORDS.get(language).split(" ")) {
                owners.merge(key(word), 1 << language, (one, other) -> one | other);
            }
        }
        KEYS = owners.keySet().stream().mapToLong(Long::longValue).toArray();
        OWNERS = owners.values().stream().mapToInt(Integer::intValue).toArray();
        PROVES = new boolean[KEYS.length];
        for (int i = 0; i < KEYS.length; i++) {
            PROVES[i] = (OWNERS[i] & 1) == 0;
        }
        for (String word : WEAK) {
            PROVES[Arrays.binarySearch(KEYS, key(word))] = false;
        }
    }

    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = key << 10 | word.charAt(i);
        }
        return key;
    }

    private final int[] words = new int[LATIN.size()];
    private final boolean[] seen = new boolean[KEYS.length];
    private final Map<String, Integer> letters = new TreeMap<>();
    private final int[] marks = new int[MARKS_TO - MARKS_FROM];
    private int latin;
    private int open;
    private int closed;

    private Languages() {}

    /**
     * The language of a note.
     *
     * @param declared what the front matter says, such as {@code pt-BR}; may be empty
     * @return two letters, or nothing where the text does not tell
     */
    static String of(String declared, List<String> lines) {
        String code = declared.strip().toLowerCase(Locale.ROOT);
        if (code.length() >= 2
                && Character.isLetter(code.charAt(0))
                && Character.isLetter(code.charAt(1))
                && (code.length() == 2 || !Character.isLetter(code.charAt(2)))) {
            return code.substring(0, 2);
        }
        // a table of words says what a note lists, in whatever language; its prose and headings say how it speaks
        String prose = of(lines, false);
        return prose.isEmpty() ? of(lines, true) : prose;
    }

    private static String of(List<String> lines, boolean tables) {
        Languages languages = new Languages();
        int read = 0;
        boolean fence = false;
        for (String line : lines) {
            if (line.startsWith("```") || line.startsWith("~~~")) {
                fence = !fence;
            } else if (!fence && (tables || !line.startsWith("|"))) {
                languages.count(line);
                read += line.length();
            }
            if (read > ENOUGH || languages.certain()) {
                break;
            }
        }
        String answer = languages.answer();
        return languages.doubted(answer, lines) ? "" : answer;
    }

    /** Whether a note that looks foreign by hardly any words of that language has English ones of its own. */
    private boolean doubted(String answer, List<String> lines) {
        int language = answer.equals(UNDETERMINED) ? 0 : LATIN.indexOf(answer);
        if (language < 0 || answer.equals("en")) {
            return false;
        }
        int proof = language == 0 ? 0 : proof(language);
        if (proof >= PROOF_BELOW_ENGLISH_HEADS) {
            return false;
        }
        EnglishWords english = EnglishWords.of(lines);
        return proof < PROOF
                ? english.heads() * 2 + english.others() >= FEWEST_WORDS
                : english.heads() >= FEWEST_WORDS && english.onlyHeads();
    }

    private int proof(int language) {
        int proof = 0;
        for (int i = 0; i < KEYS.length; i++) {
            proof += seen[i] && PROVES[i] && (OWNERS[i] >> language & 1) != 0 ? 1 : 0;
        }
        return proof;
    }

    /** Whether one language is so far ahead that the rest of the note can hardly matter. */
    private boolean certain() {
        int first = 0;
        int second = 0;
        for (int count : words) {
            second = Math.max(second, Math.min(first, count));
            first = Math.max(first, count);
        }
        return first >= CERTAIN && first > 2 * second && letters.isEmpty();
    }

    private void count(String line) {
        int end = Math.min(line.length(), ENOUGH);
        boolean code = false;
        long key = 0;
        int length = 0;
        int capitals = 0;
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            code ^= c == '`';
            if (!code && (c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c))) {
                if (c < 0x250) {
                    latin++;
                    if (c >= MARKS_FROM && c < MARKS_TO) {
                        marks[Character.toLowerCase(c) - MARKS_FROM]++;
                    }
                    capitals += Character.isUpperCase(c) ? 1 : 0;
                    key = key << 10 | (c < 128 ? c | 32 : Character.toLowerCase(c));
                    length++;
                } else {
                    script(c);
                }
            } else {
                // what stands between commas is what a note lists, not how it speaks
                word(key, c == ',' || c == '/' ? 0 : length, capitals > 0 && name(line, i, length, capitals));
                ends(key, length);
                key = 0;
                length = 0;
                capitals = 0;
            }
        }
        word(key, length, capitals > 0 && name(line, end, length, capitals));
        ends(key, length);
    }

    /** Whether a word is an abbreviation in capitals, or with the word behind it a name: "SI", "La Paz". */
    private static boolean name(String line, int behind, int length, int capitals) {
        boolean next = behind + 1 < line.length() && line.charAt(behind) == ' ';
        char first = next ? line.charAt(behind + 1) : ' ';
        // "A água": a word of one letter begins a sentence if a small one follows
        return length == capitals && (length > 1 || !Character.isLowerCase(first)) || Character.isUpperCase(first);
    }

    private void ends(long key, int length) {
        if (length >= OPEN_WORD) {
            boolean vowel = "aeio".indexOf((char) (key & 1023)) >= 0;
            open += vowel ? 1 : 0;
            closed += vowel ? 0 : 1;
        }
    }

    private void word(long key, int length, boolean name) {
        if (length == 0 || length > LONGEST_WORD) {
            return;
        }
        int at = Arrays.binarySearch(KEYS, key);
        // German begins its nouns with capitals, so that "Der Hund" is no name
        boolean counts = at >= 0 && (!name || (OWNERS[at] & OF_NAMES) != 0);
        // each word once: a table full of "no" is not Portuguese
        if (counts && !seen[at]) {
            seen[at] = true;
            for (int language = 0; language < words.length; language++) {
                words[language] += OWNERS[at] >> language & (name ? OF_NAMES >> language : 1) & 1;
            }
        }
    }

    private void script(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        String language =
                switch (script) {
                    case HIRAGANA, KATAKANA -> "ja";
                    case HAN -> "zh";
                    case HANGUL -> "ko";
                    case ARABIC -> "ar";
                    case CYRILLIC -> "іїєґІЇЄҐ".indexOf(c) >= 0 ? "uk" : "ru";
                    case GREEK -> "el";
                    case HEBREW -> "he";
                    case DEVANAGARI -> "hi";
                    case THAI -> "th";
                    default -> "";
                };
        if (!language.isEmpty()) {
            letters.merge(language, 1, Integer::sum);
        }
    }

    private String answer() {
        int foreign = letters.values().stream().mapToInt(Integer::intValue).sum();
        // a sign of a script that is not alphabetic says as much as several letters
        if (foreign * 2 > latin) {
            return script();
        }
        int best = 0;
        for (int language = 1; language < words.length; language++) {
            best = words[language] > words[best] ? language : best;
        }
        int next = 0;
        for (int language = 0; language < words.length; language++) {
            next = language == best ? next : Math.max(next, words[language]);
        }
        if (words[best] >= FEWEST_WORDS && words[best] > next) {
            return LATIN.get(best);
        }
        String marked = marked();
        return marked.isEmpty() && foreign(best, next) ? UNDETERMINED : marked;
    }

    /** Whether a note that does not say which language it is in is surely not in English. */
    private boolean foreign(int best, int next) {
        boolean between = best > 0 && words[best] >= FEWEST_WORDS && words[best] == next && words[0] < next;
        return between || words[0] == 0 && open >= FEWEST_OPEN && open * 100 >= (open + closed) * MOST_OPEN;
    }

    /** What the letters say of a note that has hardly any words but names and terms. */
    private String marked() {
        int all = 0;
        for (int count : marks) {
            all += count;
        }
        if (all < FEWEST_MARKED || words[0] > 0) {
            return "";
        }
        int best = 0;
        int most = 0;
        for (int language = 1; language < LATIN.size(); language++) {
            String letters = MARKED.get(language);
            int own = 0;
            for (int i = 0; i < letters.length(); i++) {
                own += marks[letters.charAt(i) - MARKS_FROM];
            }
            // the words decide between languages that share all of these letters
            int score = own < all ? 0 : 1 + words[language];
            best = score > most ? language : best;
            most = Math.max(most, score);
        }
        return most == 0 ? UNDETERMINED : LATIN.get(best);
    }

    /** Kana among Chinese characters is Japanese, and letters that only Ukrainian has are Ukrainian. */
    private String script() {
        int kana = letters.getOrDefault("ja", 0);
        int han = letters.getOrDefault("zh", 0);
        if (kana > 0 && kana * 10 >= han) {
            return "ja";
        }
        int russian = letters.getOrDefault("ru", 0);
        if (russian > 0 && letters.getOrDefault("uk", 0) * 100 >= russian * 2) {
            return "uk";
        }
        String best = "";
        for (Map.Entry<String, Integer> each : letters.entrySet()) {
            best = best.isEmpty() || each.getValue() > letters.getOrDefault(best, 0) ? each.getKey() : best;
        }
        return best;
    }
}
