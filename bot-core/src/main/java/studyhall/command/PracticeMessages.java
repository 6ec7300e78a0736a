package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.question.Option;
import studyhall.question.Question;

/** A question put to one person, before and after the answer. Nothing of it counts for a score. */
final class PracticeMessages {
    private PracticeMessages() {}

    static Message asked(Question question) {
        List<Button> letters = IntStream.range(0, question.options().size())
                .mapToObj(option -> Button.of(
                        Question.letter(option),
                        ButtonId.of(
                                PracticeButtons.PICK,
                                question.id().shortId(),
                                print(question),
                                Integer.toString(option))))
                .toList();
        return Message.of(
                Card.of(question.stem(), options(question), Accent.QUESTION, "Just for you, without points"),
                new Buttons(letters));
    }

    /** The verdict on an answer, with the explanation and its source. */
    static Card verdict(Library library, Question question, int picked) {
        boolean right = picked == question.key();
        String verdict = right
                ? "Right: " + option(question, picked) + "."
                : "Not this time. It is " + option(question, question.key()) + ".";
        String text = verdict + "\n" + SmallMarkdown.quote(question.explanation())
                + (right ? "" : trueOf(question.options().get(picked)));
        return Card.of(
                question.stem(),
                text,
                right ? Accent.RIGHT : Accent.WRONG,
                Citation.of(library.links(), List.of(question.source())));
    }

    static Message answered(Library library, Question question, int picked, boolean more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict(library, question, picked));
        if (more) {
            blocks.add(Buttons.of(Button.primary(
                    "Another one",
                    ButtonId.of(PracticeButtons.NEXT, question.id().shortId()))));
        }
        return new Message(blocks);
    }

    /**
     * Tells whether options still stand where a button says that they do: four hexadecimal digits and more of what is
     * shown.
     */
    static String print(Question question) {
        List<String> options = question.options().stream().map(Option::text).toList();
        return Integer.toHexString((question.stem() + options).hashCode());
    }

    static String options(Question question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(option -> "**" + Question.letter(option) + "**  "
                        + question.options().get(option).text())
                .collect(Collectors.joining("\n"));
    }

    private static String option(Question question, int option) {
        return Question.letter(option) + ", " + question.options().get(option).text();
    }

    private static String trueOf(Option picked) {
        return picked.evidence()
                .filter(evidence -> !evidence.trueOf().isEmpty())
                .map(evidence ->
                        "\n" + evidence.trueOf() + (evidence.line() > 0 ? " (line " + evidence.line() + ")" : ""))
                .orElse("");
    }
}
