package studyhall.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Image;
import studyhall.chat.SmallMarkdown;
import studyhall.practice.Readiness;
import studyhall.practice.Readiness.Estimate;
import studyhall.practice.Readiness.OfGroup;
import studyhall.practice.Readiness.OfTopic;
import studyhall.standings.picture.Bar;
import studyhall.standings.picture.Bar.Shade;
import studyhall.standings.picture.BarPicture;

/** How ready somebody is, in words and bars. */
final class ReadinessMessages {
    private static final int MAX_TOPICS = 10;
    private static final int MAX_UNMET = 5;

    private ReadinessMessages() {}

    /** {@code On Thu 24 December}, or for now. */
    private static String day(Optional<LocalDate> exam) {
        return exam.map(date -> "On " + Moments.day(date)).orElse("Today");
    }

    static List<Block> mine(Readiness readiness, Optional<LocalDate> exam) {
        Estimate all = readiness.all();
        List<String> lines = new ArrayList<>();
        if (all.met() == 0) {
            lines.add("You have met none of the " + all.facts()
                    + " facts that the notes ask, so there is nothing to tell yet. " + Usage.line("practice")
                    + " begins.");
        } else {
            lines.add("As sure as nine in ten: **" + range(all) + "**. You have met "
                    + met(all, "")
                    + "; the rest is unknown, since nobody has asked you yet. What you got wrong last counts as"
                    + " not known.");
            lines.addAll(topics(readiness));
            if (!readiness.unmet().isEmpty()) {
                lines.add("Not met yet: "
                        + readiness.unmet().stream()
                                .limit(MAX_UNMET)
                                .map(name -> SmallMarkdown.escape(StatsMessages.shortName(name)))
                                .collect(Collectors.joining(", "))
                        + (readiness.unmet().size() > MAX_UNMET
                                ? " and " + (readiness.unmet().size() - MAX_UNMET) + " more"
                                : "")
                        + ".");
            }
        }
        String title = all.met() == 0
                ? "Readiness"
                : day(exam) + (exam.isPresent() ? " you will still know about " : " you know about ")
                        + percent(all.share()) + " of what you have met";
        return blocks(title, lines, readiness, exam, Usage.line("exam-date me 2026-12-24"));
    }

    static List<Block> ours(OfGroup group, String whose, Optional<LocalDate> exam, boolean weakestTips) {
        Estimate all = group.mean().all();
        List<String> lines = new ArrayList<>();
        lines.add("The mean of " + group.people() + " people, without names; as sure as nine in ten: **" + range(all)
                + "**. They have met " + met(all, " on average")
                + "; the rest is unknown.");
        lines.addAll(topics(group.mean()));
        if (weakestTips) {
            lines.add("The weakest topic picks the tips here.");
        }
        String title = day(exam) + " " + whose + (exam.isPresent() ? " will still know about " : " knows about ")
                + percent(all.share()) + " of what it has met";
        return blocks(title, lines, group.mean(), exam, Usage.line("exam-date channel 2026-12-24"));
    }

    private static List<Block> blocks(
            String title, List<String> lines, Readiness readiness, Optional<LocalDate> exam, String setting) {
        if (exam.isEmpty()) {
            lines.add("There is no exam date yet: " + setting + " sets it, and this looks ahead.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Card.of(
                title,
                String.join("\n", lines),
                Accent.BOARD,
                readiness.topics().size() > 1 ? "Weakest topic first" : ""));
        picture(title, readiness).ifPresent(blocks::add);
        return blocks;
    }

    private static List<String> topics(Readiness readiness) {
        List<String> lines = new ArrayList<>();
        readiness.topics().stream()
                .limit(MAX_TOPICS)
                .map(topic -> "**" + percent(topic.estimate().share()) + "**  " + name(readiness, topic) + " · "
                        + range(topic.estimate()) + ", met "
                        + Math.round(topic.estimate().met()) + " of "
                        + topic.estimate().facts())
                .forEach(lines::add);
        if (readiness.topics().size() > MAX_TOPICS) {
            lines.add("… and " + (readiness.topics().size() - MAX_TOPICS) + " more topics, which stand better");
        }
        return lines;
    }

    private static String name(Readiness readiness, OfTopic topic) {
        return SmallMarkdown.escape(plainName(readiness, topic));
    }

    private static String plainName(Readiness readiness, OfTopic topic) {
        long names = readiness.topics().stream()
                .map(each -> StatsMessages.shortName(each.name()))
                .distinct()
                .count();
        return names == readiness.topics().size() ? StatsMessages.shortName(topic.name()) : topic.name();
    }

    private static String met(Estimate estimate, String how) {
        double met = estimate.met();
        return Math.round(met) + " of " + estimate.facts() + " facts" + how + " (" + percent(met / estimate.facts())
                + ")";
    }

    private static String range(Estimate estimate) {
        return Math.round(100 * estimate.low()) + " to " + percent(estimate.high());
    }

    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static Optional<Image> picture(String title, Readiness readiness) {
        if (readiness.topics().size() < 2) {
            return Optional.empty();
        }
        List<Bar> bars = readiness.topics().stream()
                .limit(MAX_TOPICS)
                .map(topic -> new Bar(
                        plainName(readiness, topic),
                        100 * topic.estimate().share(),
                        percent(topic.estimate().share()),
                        Shade.PLAIN))
                .toList();
        String alt = title + ". "
                + bars.stream().map(bar -> bar.label() + " " + bar.figure()).collect(Collectors.joining(", "));
        return new BarPicture(title, bars, 100).image(alt);
    }
}
