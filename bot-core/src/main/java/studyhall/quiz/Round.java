package studyhall.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChannelRef;
import studyhall.chat.Cut;
import studyhall.chat.MessageRef;
import studyhall.chat.SmallMarkdown;
import studyhall.question.Question;

/**
 * A question of a quiz, as it was when the quiz began, and how far it has come.
 *
 * @param trueOf for each option what it is true of, as a sentence with its line; empty where the notes do not say
 * @param sourceText the lines that it came from, as they stood in the file
 * @param nowText the same as they stood when the round closed; empty where they were no other
 * @param readingMillis in which speed does not count
 * @param windowMillis from the message to the deadline
 */
record Round(
        int number,
        State state,
        String questionId,
        String factKey,
        String factVersion,
        String stem,
        List<String> options,
        int rightOption,
        String explanation,
        String citation,
        List<String> trueOf,
        String sourceText,
        String nowText,
        int readingMillis,
        int windowMillis,
        @Nullable String messageId,
        @Nullable Instant messageAt,
        @Nullable Instant closesAt) {
    /** What people take in at a glance, and a notification holds beside what else it says. */
    private static final int BRIEF = 60;

    /** How far a round has come. */
    enum State {
        WAITING,
        OPEN,
        CLOSED,
        SKIPPED
    }

    Round {
        options = List.copyOf(options);
        trueOf = List.copyOf(trueOf);
    }

    Optional<MessageRef> message(ChannelRef channel) {
        return messageId == null || messageAt == null
                ? Optional.empty()
                : Optional.of(new MessageRef(channel, messageId, messageAt));
    }

    Duration window() {
        return Duration.ofMillis(windowMillis);
    }

    /** {@code B, wd}. */
    String option(int option) {
        return Question.letter(option) + ", " + options.get(option);
    }

    /** The same where the whole option stands elsewhere: a long one by its beginning. */
    String brief(int option) {
        String plain = SmallMarkdown.plain(options.get(option));
        return plain.length() <= BRIEF
                ? option(option)
                : Question.letter(option) + ", " + SmallMarkdown.escape(Cut.at(BRIEF, plain));
    }

    Duration revealReading() {
        List<String> texts = new java.util.ArrayList<>(options);
        texts.add(stem);
        texts.add(explanation);
        texts.add(citation);
        return ReadingTime.of(texts);
    }
}
