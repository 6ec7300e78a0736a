package studyhall.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import studyhall.note.Markup;
import studyhall.note.Source;

/**
 * Chooses the questions of one session. Rules that never give way: one direction of a fact, and no question that
 * answers another by its stem or by the lines that its reveal quotes. Rules that give way, in this order, only when the
 * session would else be short: no right option that stands among the options of another; none that was asked recently;
 * memberships, ranges and defaults together at most a quarter. Stateless and thread-safe; the same pool and the same
 * random numbers give the same session.
 */
public final class SessionPicker {
    /** Kinds that are quickly learned by heart, and of which notes with many settings give the most. */
    private static final Set<String> ROTE = Set.of("membership", "range", "default");

    private static final int ROTE_SHARE = 4;

    /** Ratings are no more exact than this. */
    private static final double BAND = 0.1;

    /**
     * Picks a session.
     *
     * @param pool what may be asked
     * @param count how many are wanted; fewer are given where the pool has no more that can stand together
     * @param recentlyAsked {@link QuestionId#shortId} of what this channel was asked last
     * @param random decides among equals, and the order
     */
    public List<Question> pick(List<Question> pool, int count, Set<String> recentlyAsked, RandomGenerator random) {
        return pick(pool, count, recentlyAsked, question -> 0, random);
    }

    /**
     * The same where some are wanted more than others.
     *
     * @param farness how far a question is from what is wanted, from 0 on; less than a tenth makes no difference, so that
     *     chance still decides among what is about as good
     */
    public List<Question> pick(
            List<Question> pool,
            int count,
            Set<String> recentlyAsked,
            ToDoubleFunction<Question> farness,
            RandomGenerator random) {
        List<Question> fresh = new ArrayList<>();
        List<Question> stale = new ArrayList<>();
        for (Question question : nearestFirst(shuffled(pool, random), farness)) {
            boolean recent = !recentlyAsked.isEmpty()
                    && recentlyAsked.contains(question.id().shortId());
            (recent ? stale : fresh).add(question);
        }
        Session session = new Session(count, question -> true);
        session.fill(fresh, stale);
        return shuffled(session.chosen(), random);
    }

    /**
     * How many of each part of a pool are wanted.
     *
     * @param part which part a question belongs to
     */
    public record Quotas(Function<Question, String> part, Map<String, Integer> numbers) {
        public Quotas {
            numbers = Map.copyOf(numbers);
        }

        private Predicate<Question> after(List<Question> chosen) {
            Map<String, Integer> left = new HashMap<>(numbers);
            chosen.forEach(question -> left.merge(part.apply(question), -1, Integer::sum));
            return question -> left.merge(part.apply(question), -1, Integer::sum) >= 0;
        }
    }

    /**
     * The same where parts of the pool have numbers of their own. Where a part has not so many that can stand together,
     * others make up for it.
     *
     * @param finestFirst divisions of the pool; a coarser one says who makes up for a part of a finer one, and whoever there
     *     is does for a part of the last
     */
    public List<Question> pick(
            List<Question> pool,
            int count,
            List<Quotas> finestFirst,
            Set<String> recentlyAsked,
            RandomGenerator random) {
        Map<Boolean, List<Question>> byAge = shuffled(pool, random).stream()
                .collect(Collectors.partitioningBy(
                        question -> recentlyAsked.contains(question.id().shortId())));
        List<Question> fresh = byAge.getOrDefault(false, List.of());
        List<Question> stale = byAge.getOrDefault(true, List.of());
        Session session = new Session(count, question -> true);
        for (Quotas quotas : finestFirst) {
            session = session.admitting(quotas.after(session.chosen()));
            session.fill(fresh, stale);
        }
        session = session.admitting(question -> true);
        session.fill(fresh, stale);
        return shuffled(session.chosen(), random);
    }

    private static List<Question> nearestFirst(List<Question> questions, ToDoubleFunction<Question> farness) {
        Map<Integer, List<Question>> bands = new TreeMap<>();
        for (Question question : questions) {
            int band = (int) (farness.applyAsDouble(question) / BAND);
            bands.computeIfAbsent(band, key -> new ArrayList<>()).add(question);
        }
        return bands.values().stream().flatMap(List::stream).toList();
    }

    private static List<Question> shuffled(Collection<Question> questions, RandomGenerator random) {
        List<Question> shuffled = new ArrayList<>(questions);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Question moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }

    /** What has been chosen so far, with its texts prepared for comparison. */
    private static final class Session {
        private final int count;
        private final Predicate<Question> admits;
        private final List<Texts> chosen = new ArrayList<>();
        private int rote;

        /**
         * Begins one.
         *
         * @param admits asked of what is about to be chosen, the last of all that is looked at
         */
        Session(int count, Predicate<Question> admits) {
            this.count = count;
            this.admits = admits;
        }

        /** Goes on from here by another rule. */
        Session admitting(Predicate<Question> rule) {
            Session rest = new Session(count, rule);
            rest.chosen.addAll(chosen);
            rest.rote = rote;
            return rest;
        }

        void fill(List<Question> fresh, List<Question> stale) {
            take(fresh, false, true);
            take(fresh, true, true);
            take(stale, false, true);
            take(stale, true, true);
            take(fresh, true, false);
            take(stale, true, false);
        }

        List<Question> chosen() {
            return chosen.stream().map(Texts::question).toList();
        }

        void take(List<Question> from, boolean sharing, boolean capped) {
            for (Question question : from) {
                if (chosen.size() >= count) {
                    return;
                }
                boolean counts = ROTE.contains(question.archetype());
                if (counts && capped && (rote + 1) * ROTE_SHARE > count) {
                    continue;
                }
                Texts texts = Texts.of(question);
                if (chosen.stream().allMatch(other -> together(texts, other, sharing)) && admits.test(question)) {
                    chosen.add(texts);
                    rote += counts ? 1 : 0;
                }
            }
        }

        private static boolean together(Texts one, Texts two, boolean sharing) {
            return !one.question().fact().equals(two.question().fact())
                    && !overlap(one.question().source(), two.question().source())
                    && !two.says(one.stem())
                    && !one.says(two.stem())
                    && (sharing || !two.says(one.options()) && !one.says(two.options()));
        }

        /** A reveal quotes its lines: whoever has read them knows whatever else they say. */
        private static boolean overlap(Source one, Source two) {
            return one.file().equals(two.file()) && one.fromLine() <= two.toLine() && two.fromLine() <= one.toLine();
        }
    }

    /** A question's texts as words between single spaces, with a space at each end, so that parts are whole words. */
    private record Texts(Question question, String key, String stem, String options) {
        static Texts of(Question question) {
            StringBuilder options = new StringBuilder();
            for (Option option : question.options()) {
                options.append(words(option.text())).append('|');
            }
            return new Texts(question, words(question.keyOption().text()), words(question.stem()), options.toString());
        }

        /** Whether a text of another question holds the right option of this one. */
        boolean says(String text) {
            return !key.isBlank() && text.contains(key);
        }

        private static String words(String small) {
            StringBuilder words = new StringBuilder(" ");
            String text = Markup.plain(small).toLowerCase(Locale.ROOT);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c) || c == '_') {
                    words.append(c);
                } else if (words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            }
            return words.charAt(words.length() - 1) == ' '
                    ? words.toString()
                    : words.append(' ').toString();
        }
    }
}
