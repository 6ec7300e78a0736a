package studyhall.app.trivia;

import java.util.List;

/**
 * A question as somebody else wrote it, in plain text without markup.
 *
 * @param line where it begins, counted from 1
 * @param heading what it stands below; may be empty
 * @param answer the right one
 * @param also what is right as well
 * @param wrong what else is offered, in its order
 * @param at the place of the answer among what is offered; 0 where the form has no order
 * @param remark why it is so; may be empty
 */
public record Trivia(
        int line,
        String heading,
        String question,
        String answer,
        List<String> also,
        List<String> wrong,
        int at,
        String remark) {
    public Trivia {
        also = List.copyOf(also);
        wrong = List.copyOf(wrong);
    }
}
