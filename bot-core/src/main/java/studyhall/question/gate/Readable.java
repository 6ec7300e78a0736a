package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S3: a question is read in a chat, on a phone, against the clock. */
public final class Readable implements Gate {
    static final int MAX_STEM = 280;
    static final int MAX_OPTION = 130;

    @Override
    public String name() {
        return "readable";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (draft.stem().length() > MAX_STEM) {
            return Optional.of("the question would be too long to read");
        }
        return draft.key().length() > MAX_OPTION
                ? Optional.of("the answer would be too long for an option; a shorter line would do")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return distractor.text().length() <= MAX_OPTION;
    }
}
