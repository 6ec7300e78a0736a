package studyhall.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Topic;
import studyhall.quiz.Progress.Share;
import studyhall.quiz.Progress.Summary;
import studyhall.standings.picture.Bar;
import studyhall.standings.picture.Bar.Shade;
import studyhall.standings.picture.BarPicture;

/** Progress in words. */
final class StatsMessages {
    /** Argument: me or team. */
    static final String SHARE = "stats.share";

    /** Argument: how many of the misses were passed. */
    static final String MISS = "stats.miss";

    private static final int MAX_TOPICS = 10;

    private StatsMessages() {}

    /**
     * Whose progress it is.
     *
     * @param name of the team; empty for whoever asks
     * @param streak days in a row
     * @param badges what was won, in words; empty for none
     */
    record About(Optional<String> name, int streak, List<String> badges) {
        About {
            badges = List.copyOf(badges);
        }
    }

    /** What one has answered so far, with ways on. */
    static Message progress(About about, Summary summary, Optional<Topic> weakest) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(about, summary));
        picture(about, summary).ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>();
        weakest.ifPresent(topic -> buttons.add(
                Button.primary("Quiz me: " + shortName(topic.name()), ButtonId.of(PracticeButtons.TOPIC, topic.id()))));
        if (about.name().isEmpty() && summary.all().right() < summary.all().answered()) {
            buttons.add(Button.of("Replay my misses", ButtonId.of(MISS, "0")));
        }
        buttons.add(ReadinessButtons.button(about.name().isEmpty() ? ReadinessButtons.ME : ReadinessButtons.TEAM));
        if (summary.all().answered() > 0) {
            buttons.add(Button.of("Share", ButtonId.of(SHARE, about.name().isEmpty() ? "me" : "team")));
        }
        blocks.add(new Buttons(buttons));
        return new Message(blocks);
    }

    static Message shared(About about, Summary summary, String userName) {
        About named = new About(Optional.of(about.name().orElse(userName)), about.streak(), about.badges());
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(named, summary));
        picture(named, summary).ifPresent(blocks::add);
        blocks.add(new Text("Shared by " + SmallMarkdown.name(userName)));
        return new Message(blocks);
    }

    /** A team's topics as bars; one bar alone says no more than its words. */
    private static Optional<Image> picture(About about, Summary summary) {
        if (summary.topics().size() < 2) {
            return Optional.empty();
        }
        List<Share> topics = summary.topics().stream().limit(MAX_TOPICS).toList();
        boolean distinct = distinct(topics);
        List<Bar> bars = topics.stream()
                .map(topic -> new Bar(
                        distinct ? shortName(topic.topic()) : topic.topic(),
                        topic.percent(),
                        topic.percent() + "%",
                        Shade.PLAIN))
                .toList();
        String title = about.name().map(name -> name + ": right by topic").orElse("");
        String alt = title + ", "
                + bars.stream().map(bar -> bar.label() + " " + bar.figure()).collect(Collectors.joining(", "));
        return title.isEmpty() ? Optional.empty() : new BarPicture(title, bars, 100).image(alt);
    }

    private static boolean distinct(List<Share> topics) {
        Set<String> names = new HashSet<>();
        return topics.stream().allMatch(topic -> names.add(shortName(topic.topic())));
    }

    private static Card card(About about, Summary summary) {
        String whose = about.name().map(SmallMarkdown::escape).orElse("You");
        if (summary.all().answered() == 0) {
            return Card.of(
                    whose + ": nothing answered yet",
                    "Answers to quizzes and challenges show here, topic by topic. `/study quiz start` begins one.",
                    Accent.BOARD,
                    "");
        }
        List<String> lines = new ArrayList<>();
        if (summary.lately().answered() > 0
                && summary.lately().answered() < summary.all().answered()) {
            lines.add("In the last 30 days " + summary.lately().percent() + "%");
        }
        if (about.streak() > 0) {
            lines.add("Streak: " + (about.streak() == 1 ? "1 day" : about.streak() + " days"));
        }
        boolean distinct = distinct(summary.topics());
        summary.topics().stream()
                .limit(MAX_TOPICS)
                .map(topic -> line(topic, distinct))
                .forEach(lines::add);
        if (summary.topics().size() > MAX_TOPICS) {
            lines.add("… and " + (summary.topics().size() - MAX_TOPICS) + " more topics, which go better");
        }
        if (!about.badges().isEmpty()) {
            lines.add(String.join(" · ", about.badges()));
        }
        return Card.of(
                whose + ": " + answers(summary.all().answered()) + ", "
                        + summary.all().percent() + "% right",
                String.join("\n", lines),
                Accent.BOARD,
                summary.topics().size() > 1 ? "Weakest topic first" : "");
    }

    private static String answers(int number) {
        return number == 1 ? "1 answer" : String.format(java.util.Locale.ROOT, "%,d answers", number);
    }

    private static String line(Share topic, boolean distinct) {
        String name = distinct ? shortName(topic.topic()) : topic.topic();
        return "**" + topic.percent() + "%**  " + SmallMarkdown.name(name) + " · " + topic.right() + " of "
                + topic.answered();
    }

    /** The section without its note. */
    static String shortName(String topic) {
        int arrow = topic.lastIndexOf(" › ");
        return arrow < 0 ? topic : topic.substring(arrow + 3);
    }
}
