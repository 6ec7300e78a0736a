package studyhall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Notes of about 2 KB as people write them for an exam: lists of terms, parameters with ranges and defaults, tables,
 * scenarios, some prose. Names and figures differ from note to note; the same number always gives the same note.
 */
final class MadeUpNotes {
    private static final int BYTES = 2_000;
    private static final String[] SYLLABLES = {
        "ar", "bel", "cor", "dan", "el", "fer", "gan", "hol", "in", "jor", "kal", "lum", "mer", "nor", "ol", "pra", "quin",
        "ras", "sol", "tan", "ul", "ver", "wen", "xel", "yor", "zan", "tri", "mod", "lex", "vel", "stra", "dor"
    };
    private static final String[] QUALITIES = {
        "managed", "elastic", "regional", "encrypted", "versioned", "nightly", "shared", "private", "columnar", "batch",
        "streaming", "sparse", "dense", "weighted", "ordered", "lazy", "durable", "replicated", "serverless", "custom"
    };
    private static final String[] THINGS = {
        "storage", "queue", "gateway", "cluster", "index", "pipeline", "endpoint", "model", "table", "topic", "volume",
        "cache", "policy", "function", "report", "backup", "network", "catalog", "registry", "scheduler"
    };
    private static final String[] DEEDS = {
        "keeps copies in three zones", "routes requests by path", "compresses rows before they are written",
        "splits work among workers", "retries with growing pauses", "removes duplicates by key",
        "encrypts files at rest", "scales with the length of the queue", "balances classes by weight",
        "stops early when the loss rises", "tracks each change of a schema", "charges by the second",
        "drops features that correlate", "caches answers for an hour", "checks signatures of images",
        "moves cold files to an archive", "samples rows without replacement", "merges small files at night"
    };
    private static final String[] GOALS = {
        "latency matters more than cost", "the data do not fit in memory", "classes are imbalanced",
        "traffic comes in bursts", "an audit is due", "several teams share one account", "labels are scarce",
        "costs must be foreseen", "the network is slow", "results must be repeated exactly"
    };
    private static final String[] FIELDS = {"Storage", "Training", "Networking", "Security", "Analytics", "Delivery"};
    private static final String[] TAGS = {"core", "important", "exam-tip", "gotcha", "hands-on", "security"};

    private MadeUpNotes() {}

    /** The note of this number. */
    static String note(int number) {
        return new Writer(new Random(number * 7_919L + 17)).write();
    }

    /** A path for it, in one of a hundred folders. */
    static String file(int number) {
        return String.format(Locale.ROOT, "part-%02d/note-%05d.md", number % 100, number);
    }

    private static final class Writer {
        private final Random random;
        private final StringBuilder text = new StringBuilder(BYTES + 512);

        Writer(Random random) {
            this.random = random;
        }

        String write() {
            String subject = name();
            text.append("# ").append(subject).append(' ').append(pick(FIELDS)).append("\n\n**Tags:** `#")
                    .append(pick(TAGS)).append("` `#").append(pick(TAGS)).append("`\n\n## Overview\n")
                    .append(sentence(subject)).append('\n');
            List<IntFunction<String>> parts = new ArrayList<>(List.of(
                    part -> components(), part -> parameters(), part -> table(), part -> scenarios(), part -> prose()));
            while (text.length() < BYTES) {
                int part = random.nextInt(parts.size());
                text.append('\n').append(parts.get(part).apply(part));
            }
            return text.toString();
        }

        private String components() {
            StringBuilder part = new StringBuilder("## " + name() + " Components `#" + pick(TAGS) + "`\n");
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                part.append("- **").append(name()).append("** - ").append(capital(pick(QUALITIES))).append(' ')
                        .append(pick(THINGS)).append(" that ").append(pick(DEEDS)).append('\n');
            }
            return part.toString();
        }

        private String parameters() {
            StringBuilder part = new StringBuilder("## " + name() + " Parameters\n\n### Tuning\n");
            for (int i = 3 + random.nextInt(3); i > 0; i--) {
                part.append("- **`").append(code()).append("`**").append(random.nextInt(3) == 0 ? " (" + pick(QUALITIES)
                                + " " + pick(THINGS) + ")" : "").append('\n')
                        .append("  - Range: 0 to ").append(1 + random.nextInt(500)).append('\n')
                        .append("  - Default: ").append(random.nextInt(100)).append('\n')
                        .append("  - Effect: ").append(capital(pick(DEEDS))).append('\n');
                if (random.nextBoolean()) {
                    part.append("  - Use when: ").append(capital(pick(GOALS))).append('\n');
                }
            }
            return part.toString();
        }

        private String table() {
            StringBuilder part = new StringBuilder("## Comparison of " + pick(THINGS) + " kinds\n\n"
                    + "| Kind | Stores | Limit | Best for |\n|---|---|---|---|\n");
            for (int i = 3 + random.nextInt(4); i > 0; i--) {
                part.append("| ").append(name()).append(" | ").append(pick(QUALITIES)).append(' ').append(pick(THINGS))
                        .append(" | ").append((1 + random.nextInt(64)) * 5).append(" GB | ").append(pick(GOALS))
                        .append(" |\n");
            }
            return part.toString();
        }

        private String scenarios() {
            StringBuilder part = new StringBuilder("## Exam Scenarios `#exam-tip`\n\n");
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                part.append("**Scenario:** A ").append(pick(QUALITIES)).append(' ').append(pick(THINGS))
                        .append(" is needed because ").append(pick(GOALS)).append('\n')
                        .append("- Use **").append(name()).append("**: it ").append(pick(DEEDS)).append("\n\n");
            }
            return part.toString();
        }

        private String prose() {
            String subject = name();
            return "## Notes on " + subject + "\n" + sentence(subject) + ' ' + sentence("It") + "\n\n1. "
                    + capital(pick(DEEDS)) + "\n2. " + capital(pick(DEEDS)) + "\n3. " + capital(pick(DEEDS)) + '\n';
        }

        private String sentence(String subject) {
            return subject + " is a " + pick(QUALITIES) + " *" + pick(THINGS) + "* that " + pick(DEEDS) + " when "
                    + pick(GOALS) + ".";
        }

        private String name() {
            String first = capital(pick(SYLLABLES) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : ""));
            return random.nextInt(3) == 0 ? first + ' ' + capital(pick(THINGS)) : first;
        }

        private String code() {
            return pick(SYLLABLES) + pick(SYLLABLES) + '_' + pick(THINGS) + (random.nextBoolean() ? "" : "_" + pick(SYLLABLES));
        }

        private String pick(String[] from) {
            return from[random.nextInt(from.length)];
        }

        private static String capital(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }
}
