package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class TableHistoryTest {
    private static Database database;

    private final Campus campus = Campus.usual();
    private final Campus.Person ada = campus.people().get(0);

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void channelsLookAfterARestartAsTheyDidBefore() {
        Campus.Channel study = campus.channel("study").orElseThrow();
        PlaygroundChat before = restarted();
        before.say(ada, study, "who plays?");
        before.answer(study, Optional.of(new Posting.Prompt("ada", "/study tip")), Message.text("A **tip**"));
        MessageRef question = before.post(study.ref(), question(), "q1");
        before.edit(question, Message.text("B, wd. 6 of 9 had it."));

        PlaygroundChat after = restarted();
        assertThat(after.seenBy(ada, study))
                .isEqualTo(before.seenBy(ada, study))
                .hasSize(3);
        assertThat(after.post(study.ref(), question(), "q1")).isEqualTo(question);
        MessageRef next = after.post(study.ref(), question(), "q2");
        assertThat(Long.parseLong(next.id())).isGreaterThan(Long.parseLong(question.id()));
    }

    @Test
    void privateRepliesEndWithTheRun() {
        Campus.Channel examPrep = campus.channel("exam-prep").orElseThrow();
        restarted().whisper(ada, examPrep, Optional.empty(), Message.text("Locked in"));

        assertThat(restarted().seenBy(ada, examPrep)).isEmpty();
    }

    @Test
    void whatAChannelNoLongerShowsIsNoLongerKept() {
        Campus.Channel direct = campus.channel("dm-ben").orElseThrow();
        PlaygroundChat chat = restarted();
        for (int i = 0; i < Timeline.KEPT + 3; i++) {
            chat.post(direct.ref(), Message.text("message " + i), "k" + i);
        }

        assertThat(new TableHistory(database.jdbi())
                        .load().stream().filter(kept -> kept.posting().channel().equals("dm-ben")))
                .hasSize(Timeline.KEPT);
    }

    @Test
    void whatTheDatabaseRefusesIsShownAllTheSame() {
        Campus.Channel direct = campus.channel("dm-ada").orElseThrow();
        PlaygroundChat chat = restarted();
        chat.post(direct.ref(), Message.text("a zero \u0000 byte"), "zero");

        assertThat(chat.seenBy(ada, direct)).hasSize(1);
    }

    private PlaygroundChat restarted() {
        return new PlaygroundChat(campus, Clock.systemUTC(), new TableHistory(database.jdbi()));
    }

    private static Message question() {
        return Message.of(
                Card.of("Which one?", "**A**  l1\n**B**  wd", Accent.QUESTION, "0 answered"),
                Buttons.of(Button.of("A", ButtonId.of("quiz.answer", "r1", "0"))));
    }
}
