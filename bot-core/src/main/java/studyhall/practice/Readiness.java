package studyhall.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of what notes ask will be known at a moment.
 *
 * @param topics those of which something was met, the weakest first
 * @param unmet names of topics of which nothing was met; from notes, so escape them
 */
public record Readiness(Estimate all, List<OfTopic> topics, List<String> unmet) {
    /** Nine in ten of the true values lie so many standard errors around an estimate. */
    private static final double NINE_IN_TEN = 1.645;

    private static final int ENOUGH = 3;

    public Readiness {
        topics = List.copyOf(topics);
        unmet = List.copyOf(unmet);
    }

    /**
     * The share of facts that will be known, of those that were met; what was never asked is unknown, and no part of it.
     *
     * @param share from 0 to 1; 0 where nothing was met
     * @param error its standard error
     * @param met of a group, on average
     * @param facts all that the notes ask
     */
    public record Estimate(double share, double error, double met, int facts) {
        /** What it is above in nineteen cases of twenty. */
        public double low() {
            return Math.max(0, share - NINE_IN_TEN * error);
        }

        /** What it is below in nineteen cases of twenty. */
        public double high() {
            return Math.min(1, share + NINE_IN_TEN * error);
        }
    }

    /**
     * Of one topic.
     *
     * @param key as in {@link Syllabus.Topic}
     * @param name from notes, so escape it
     */
    public record OfTopic(String key, String name, Estimate estimate) {}

    /**
     * Of several people together.
     *
     * @param people how many of them have met enough
     */
    public record OfGroup(int people, Readiness mean) {}

    /** How far predictions were off, from -1 to 1, and how sure that is. */
    record Bias(double mean, double error) {
        /** Before there are reviews to tell, there is as much to go by as from so many without any bias. */
        private static final int PRIOR = 20;

        private static final double SPREAD = 0.5;

        /**
         * From reviews whose outcome was predicted.
         *
         * @param sum of outcomes, 1 for known, less what was predicted
         */
        static Bias of(double sum, int reviews) {
            return new Bias(sum / (reviews + PRIOR), SPREAD / Math.sqrt(reviews + PRIOR));
        }

        double corrected(double chance) {
            if (chance == 0) {
                return 0;
            }
            return Math.min(0.99, Math.max(0.01, chance + mean));
        }
    }

    /**
     * Of one person.
     *
     * @param chances of knowing what was met, by the keys of the facts
     */
    static Readiness of(Syllabus syllabus, Map<String, Double> chances, Bias bias) {
        List<OfTopic> topics = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (Syllabus.Topic topic : syllabus.topics()) {
            List<Double> met = new ArrayList<>();
            topic.versions().keySet().forEach(fact -> {
                Double chance = chances.get(fact);
                if (chance != null) {
                    met.add(bias.corrected(chance));
                }
            });
            all.addAll(met);
            if (met.isEmpty()) {
                unmet.add(topic.name());
            } else {
                topics.add(new OfTopic(
                        topic.key(),
                        topic.name(),
                        estimate(met, topic.versions().size(), bias)));
            }
        }
        topics.sort(WEAKEST);
        return new Readiness(estimate(all, syllabus.facts(), bias), topics, unmet);
    }

    /** Whether so little of each topic was met that the single topics tell next to nothing. */
    boolean thin() {
        return all.met() < ENOUGH * topics.size();
    }

    private static final Comparator<OfTopic> WEAKEST = Comparator.comparingDouble(
                    (OfTopic topic) -> topic.estimate().share())
            .thenComparing(OfTopic::name);

    /** Each fact will be known or not by its own chance; that all chances are off the same way is the other part. */
    private static Estimate estimate(Collection<Double> chances, int facts, Bias bias) {
        int met = chances.size();
        if (met == 0) {
            return new Estimate(0, 0, 0, facts);
        }
        double mean =
                chances.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double own =
                chances.stream().mapToDouble(chance -> chance * (1 - chance)).sum() / met / met;
        return new Estimate(mean, Math.sqrt(own + bias.error() * bias.error()), met, facts);
    }

    /**
     * The mean of several people.
     *
     * @param fewest of fewer nothing is told, not of a single topic either, so that nobody is singled out
     */
    static Optional<OfGroup> mean(List<Readiness> people, int fewest) {
        if (people.size() < fewest) {
            return Optional.empty();
        }
        Map<String, List<OfTopic>> byTopic = new LinkedHashMap<>();
        people.forEach(
                one -> one.topics().forEach(topic -> byTopic.computeIfAbsent(topic.key(), key -> new ArrayList<>())
                        .add(topic)));
        List<OfTopic> topics = byTopic.values().stream()
                .filter(each -> each.size() >= fewest)
                .map(each -> new OfTopic(
                        each.get(0).key(),
                        each.get(0).name(),
                        mean(each.stream().map(OfTopic::estimate).toList())))
                .sorted(WEAKEST)
                .toList();
        return Optional.of(new OfGroup(
                people.size(),
                new Readiness(mean(people.stream().map(Readiness::all).toList()), topics, List.of())));
    }

    private static Estimate mean(List<Estimate> all) {
        double share = all.stream().mapToDouble(Estimate::share).average().orElse(0);
        double met = all.stream().mapToDouble(Estimate::met).average().orElse(0);
        double error = Math.sqrt(all.stream()
                        .mapToDouble(each -> each.error() * each.error())
                        .sum())
                / all.size();
        return new Estimate(share, error, met, all.get(0).facts());
    }
}
