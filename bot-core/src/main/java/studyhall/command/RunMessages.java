package studyhall.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.practice.Candidate.Why;
import studyhall.practice.Memories.Ahead;
import studyhall.practice.Memory;
import studyhall.practice.Rating;
import studyhall.practice.Run;
import studyhall.question.Question;
import studyhall.question.RecallCard;

/** What somebody reads who practises. */
final class RunMessages {
    /** Arguments: the id of a topic, and how many items. */
    static final String TOPIC = "run.topic";

    /** Arguments: the practice's number, the item, the question's print, the option. */
    static final String PICK = "run.pick";

    /** Arguments: the practice's number, the item. */
    static final String TURN = "run.turn";

    /** How well a card was recalled. Arguments: the practice's number, the item, the place of the rating. */
    static final String GRADE = "run.grade";

    /** How hard an answered question was. Arguments as for {@link #GRADE}. */
    static final String RATE = "run.rate";

    static final String NEXT = "run.next";
    static final String STOP = "run.stop";

    private RunMessages() {}

    static Message asked(Run run, Askable item, Optional<Why> why, boolean changed) {
        List<Block> blocks = new ArrayList<>();
        if (changed) {
            blocks.add(new Text("_The notes say this otherwise than when you learned it, so it begins anew._"));
        }
        String footer = place(run) + why.map(RunMessages::reason).orElse("");
        if (item.question().isPresent()) {
            Question question = item.question().get();
            blocks.add(Card.of(question.stem(), PracticeMessages.options(question), Accent.QUESTION, footer));
            blocks.add(new Buttons(IntStream.range(0, question.options().size())
                    .mapToObj(option -> Button.of(
                            Question.letter(option),
                            button(run, PICK, PracticeMessages.print(question), Integer.toString(option))))
                    .toList()));
        } else {
            RecallCard card = item.card().orElseThrow();
            blocks.add(Card.of(card.question(), "", Accent.QUESTION, footer));
            blocks.add(Buttons.of(Button.primary("Show the answer", button(run, TURN)), stop(run)));
        }
        return new Message(blocks);
    }

    private static String reason(Why why) {
        return switch (why) {
            case DUE -> " · due again";
            case MISSED -> " · you missed this in a quiz";
            case NEW -> " · new";
            case SOON -> " · once more";
        };
    }

    private static String place(Run run) {
        return "Practice, " + run.item() + " of " + run.wanted();
    }

    /** A card with its back, to be graded by whoever recalled it. */
    static Message turned(Library library, Run run, Askable item) {
        RecallCard card = item.card().orElseThrow();
        return Message.of(
                Card.of(
                        card.question(),
                        card.answer(),
                        Accent.NEUTRAL,
                        Citation.of(library.links(), List.of(card.source()))),
                new Text("How well did you know it?"),
                Buttons.of(
                        grade(run, "Not at all", Rating.AGAIN),
                        grade(run, "With effort", Rating.HARD),
                        grade(run, "Well", Rating.GOOD),
                        grade(run, "At once", Rating.EASY)));
    }

    private static Button grade(Run run, String label, Rating rating) {
        return Button.of(label, button(run, GRADE, Integer.toString(rating.ordinal())));
    }

    static Message answered(Library library, Run run, Question question, int picked, Memory memory) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PracticeMessages.verdict(library, question, picked));
        blocks.add(new Text("_" + place(run) + ". " + comesBack(memory) + "_"));
        boolean right = picked == question.key();
        List<Button> buttons = new ArrayList<>();
        buttons.add(onwards(run));
        if (right) {
            buttons.add(Button.of("It was hard", button(run, RATE, Integer.toString(Rating.HARD.ordinal()))));
            buttons.add(Button.of("It was easy", button(run, RATE, Integer.toString(Rating.EASY.ordinal()))));
        }
        if (!run.over()) {
            buttons.add(stop(run));
        }
        blocks.add(new Buttons(buttons));
        return new Message(blocks);
    }

    static Message rated(Run run, int item, Rating rating, Memory memory) {
        String words = rating == Rating.HARD ? "Noted as hard. " : "Noted as easy. ";
        List<Button> buttons = new ArrayList<>();
        // a later item may be shown in another message by now
        if (item == run.item()) {
            buttons.add(onwards(run));
        }
        if (!run.over()) {
            buttons.add(stop(run));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(words + comesBack(memory)));
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    private static Button onwards(Run run) {
        int left = run.wanted() - run.answered();
        return Button.primary(left > 0 ? "Next · " + left + " left" : "How it went", button(run, NEXT));
    }

    private static Button stop(Run run) {
        return Button.of("Stop", button(run, STOP));
    }

    private static ButtonId button(Run run, String action, String... more) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(run.number()), Integer.toString(run.item())));
        arguments.addAll(List.of(more));
        return new ButtonId(action, arguments);
    }

    private static String comesBack(Memory memory) {
        return "This comes back " + within(Duration.between(memory.reviewed(), memory.due())) + ".";
    }

    /** {@code in 10 minutes}, {@code tomorrow}, {@code in 3 weeks}. */
    static String within(Duration wait) {
        long minutes = Math.max(1, Math.round(wait.toSeconds() / 60.0));
        if (minutes < 60) {
            return "in " + count(minutes, "minute");
        }
        if (minutes < 60 * 22) {
            return "in " + count(Math.round(minutes / 60.0), "hour");
        }
        long days = Math.max(1, Math.round(minutes / 1440.0));
        if (days == 1) {
            return "tomorrow";
        }
        if (days < 21) {
            return "in " + days + " days";
        }
        return days < 90
                ? "in " + count(Math.round(days / 7.0), "week")
                : days < 730
                        ? "in " + count(Math.round(days / 30.4), "month")
                        : "in " + count(Math.round(days / 365.25), "year");
    }

    /** How a practice went, when it is over or was stopped. */
    static Message over(Run run, Optional<Topic> topic, Ahead ahead) {
        String first = run.answered() == 0
                ? "Stopped before the first answer."
                : "You knew **" + run.known() + " of " + run.answered() + "**"
                        + topic.filter(each -> each.kind() != Topic.Kind.ALL)
                                .map(each -> " on " + SmallMarkdown.escape(each.name()))
                                .orElse("")
                        + ".";
        List<Button> buttons = topic
                .map(each -> Button.primary(
                        "Practise " + run.wanted() + " more",
                        ButtonId.of(TOPIC, each.id(), Integer.toString(run.wanted()))))
                .stream()
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Card.of("Practice", first + "\n" + ahead(ahead), Accent.NEUTRAL, ""));
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    /** Nothing is due, missed or new. */
    static Message nothing(Run run, Topic topic, Ahead ahead) {
        String all = topic.kind() == Topic.Kind.ALL
                ? "all that the notes ask"
                : "all that " + SmallMarkdown.escape(topic.name()) + " asks";
        String known = run.answered() == 0 ? "" : "You knew **" + run.known() + " of " + run.answered() + "**.\n";
        return Message.of(Card.of(
                "Nothing to practise now",
                known + "You have seen " + all + ", and none of it is due yet.\n" + ahead(ahead),
                Accent.NEUTRAL,
                ""));
    }

    private static String ahead(Ahead ahead) {
        if (ahead.dueNow() > 0) {
            return ahead.dueNow() == 1 ? "One more fact is due now." : ahead.dueNow() + " more facts are due now.";
        }
        if (ahead.dueInADay() > 0) {
            return count(ahead.dueInADay(), "fact") + " will be due within a day.";
        }
        return ahead.next()
                .map(next -> "The next one is due " + within(Duration.between(ahead.now(), next)) + ".")
                .orElse("Nothing is due.");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
