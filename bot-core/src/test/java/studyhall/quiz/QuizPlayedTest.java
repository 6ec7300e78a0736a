package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.ButtonId;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Quizzes as people play them, on a real database. */
class QuizPlayedTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Library LIBRARY = HandmadeLibrary.of("cheese.md", """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            - **Feta**
              - Origin: Greece
            - **Manchego**
              - Origin: Spain
            """);

    private static int workspaces;

    private final FakeChat chat = Classroom.chat();
    private final String workspace = "W" + ++workspaces;
    private final Classroom room = new Classroom(DATABASE, LIBRARY, chat, workspace);

    @AfterEach
    void leave() {
        room.type("Ada", "quiz stop");
        room.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** The letter of the right option of the open round, out of the database. */
    private String right() {
        return DATABASE.jdbi().withHandle(handle -> handle.createQuery("""
                                SELECT chr(65 + right_option) FROM round JOIN quiz
                                  ON quiz.id = round.quiz_id AND number = quiz.round
                                JOIN workspace ON workspace.id = quiz.workspace_id
                                WHERE external = :workspace AND phase <> 'OVER'""")
                .bind("workspace", workspace)
                .mapTo(String.class)
                .one());
    }

    private String wrong() {
        return right().equals("A") ? "B" : "A";
    }

    @Test
    void aQuizIsAnnouncedAskedRevealedAndWrappedUp() {
        assertThat(room.type("Ada", "quiz start cheese 2")).isEmpty();
        assertThat(room.last()).contains("Quiz: Cheese", "2 questions, calm", "In: Ada", "[I'm in]");

        assertThat(room.press("Ben", "I'm in")).startsWith("You're in");
        assertThat(room.press("Ben", "I'm in")).startsWith("You are in already");
        room.press("Ada", "Start now");
        assertThat(room.text()).contains("In: Ada, Ben");
        assertThat(room.last()).startsWith("Question 1 of 2 · ").contains("Your first tap counts");

        String right = right();
        String wrong = wrong();
        assertThat(room.press("Ada", right)).startsWith("Locked in: " + right).endsWith("Answer at the reveal.");
        assertThat(room.press("Ada", wrong)).startsWith("You already chose " + right);
        assertThat(room.press("Ben", wrong)).startsWith("Locked in: " + wrong);

        // all who joined have answered
        await().atMost(Duration.ofSeconds(20)).until(() -> room.last().contains("1 of 2 had it."));
        room.settle();
        assertThat(room.last())
                .startsWith(right + ", ")
                .contains("✓ " + right, "Notes: “Origin: ", "Ada 600", "cheese.md", "[Next]");

        room.press("Ada", "Next");
        room.press("Ada", right());
        room.press("Ben", right());
        await().atMost(Duration.ofSeconds(20)).until(() -> room.last().contains("2 of 2 had it."));
        room.settle();
        room.press("Ada", "Result");

        assertThat(room.last())
                .startsWith("That's a wrap. 2 questions, 2 players")
                .contains("1  Ada 1,200 · 2  Ben 600", "Hardest: question 1, 1 of 2 right", "[Rematch]");
        assertThat(room.press("Ben", "My result")).startsWith("1 of 2 right, 600 points, place 2 of 2.");
        assertThat(room.press("Ben", "Replay my misses")).contains("Just for you, without points");
        assertThat(room.press("Ada", "Replay my misses")).startsWith("Nothing to replay");
        assertThat(room.type("Ben", "leaderboard"))
                .startsWith("This week · until Sunday midnight")
                .contains("1  Ada  1,200", "2  Ben  600", "You are 600 behind 1st");
        // the reveal is not cut short by what stands below it
        assertThat(room.text()).doesNotContain("Next in");
    }

    @Test
    void aRoundClosesWhenItsTimeIsOverAndTakesNobodyAfter() {
        room.type("Ada", "quiz start 2");
        room.press("Ada", "Start now");
        ButtonId open = room.button(right()).orElseThrow();
        room.press("Ada", right());
        room.timePasses();

        assertThat(room.last()).contains("1 of 1 had it.");
        assertThat(room.press("Ben", open))
                .isEqualTo("This round closed just before your tap, so it can't count. Next one soon.");
        assertThat(room.press("Ada", open)).startsWith("You already chose");
    }

    @Test
    void aTapIsInTimeByThePlatformsClockWithTwoSecondsOfGrace() {
        room.type("Ada", "quiz start 1 seconds:20");
        room.press("Ada", "Start now");
        Instant asked = DATABASE.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                SELECT message_at FROM round WHERE state = 'OPEN' ORDER BY message_at DESC LIMIT 1""").mapTo(Instant.class).one());
        ButtonId option = room.button("A").orElseThrow();

        assertThat(room.press("Edge", option, Optional.of(asked.plusMillis(22_000))))
                .startsWith("Locked in");
        assertThat(room.press("Past", option, Optional.of(asked.plusMillis(22_001))))
                .startsWith("This round closed");
        // a platform's clock may run ahead of what it stamps on messages
        assertThat(room.press("Early", option, Optional.of(asked.minusMillis(5))))
                .startsWith("Locked in");
    }

    @Test
    void onlyWhoeverStartedAQuizMovesIt() {
        room.type("Ada", "quiz start 2");

        assertThat(room.press("Ben", "Start now")).startsWith("Only Ada, who started this quiz, or an organiser");
        assertThat(room.type("Ben", "quiz stop")).startsWith("Only Ada");
        assertThat(room.type("Ben", "quiz start")).startsWith("A quiz is on in this channel already.");
        assertThat(room.press("Ada", "Cancel")).isEmpty();
        assertThat(room.last()).startsWith("The quiz was called off.");
        assertThat(room.type("Ada", "quiz stop")).startsWith("No quiz is on in this channel.");
    }

    @Test
    void aQuizIsHeldAfterTheOpenQuestionAndGoesOn() {
        room.type("Ada", "quiz start 2");
        room.press("Ada", "Start now");
        assertThat(room.type("Ada", "quiz pause")).startsWith("The quiz waits");
        room.press("Ada", right());
        room.timePasses();

        assertThat(room.last()).contains("Paused", "[Go on]");
        room.press("Ada", "Go on");
        await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question 2 of 2"));
    }

    @Test
    void aSkippedQuestionCountsForNobody() {
        room.type("Ada", "quiz start 2");
        room.press("Ada", "Start now");
        room.press("Ada", right());
        assertThat(room.type("Ada", "quiz skip")).isEqualTo("Skipped.");

        assertThat(room.text()).contains("Question 1 of 2 was skipped and counts for nobody.");
        assertThat(room.last()).startsWith("Question 2 of 2");
        room.type("Ada", "quiz stop");
        assertThat(room.last()).startsWith("The quiz was called off.");
    }

    @Test
    void twoRoundsWithoutAnAnswerEndAQuiz() {
        room.type("Ada", "quiz start 4");
        room.press("Ada", "Start now");
        room.timePasses();
        assertThat(room.last()).contains("Nobody answered this one.");
        room.press("Ada", "Next");
        room.timePasses();

        assertThat(room.last())
                .startsWith("No answers twice, so I stopped here.")
                .contains("[Start again]");
    }

    @Test
    void whoPlaysAloneGetsAScoreAndTheirBestSoFar() {
        playAlone(1);
        assertThat(room.last()).startsWith("1 of 2 right, a first mark on this topic.");
        playAlone(2);
        assertThat(room.last()).startsWith("2 of 2 right, your best on this topic so far.");
        playAlone(0);
        assertThat(room.last()).startsWith("0 of 2 right, your best on this topic is 2.");
        assertThat(room.type("Ada", "leaderboard")).contains("Nobody has points yet.");
    }

    private void playAlone(int rights) {
        room.type("Ada", "quiz start cheese 2");
        room.press("Ada", "Start now");
        for (int number = 1; number <= 2; number++) {
            int asked = number;
            await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question " + asked + " of 2"));
            room.press("Ada", number <= rights ? right() : wrong());
            if (number == 1) {
                room.timePasses();
                room.press("Ada", "Next");
            } else {
                // nobody else has shown up by now, so nobody is waited for
                await().atMost(Duration.ofSeconds(20)).until(() -> room.last().contains("had it."));
                room.settle();
                room.press("Ada", "Result");
            }
        }
    }

    @Test
    void questionsDoNotRepeatInAChannelUntilAllWereAsked() {
        for (int quiz = 0; quiz < 4; quiz++) {
            room.type("Ada", "quiz start 1");
            room.press("Ada", "Start now");
            room.type("Ada", "quiz stop");
        }

        assertThat(room.number("SELECT count(DISTINCT question_id) FROM round JOIN quiz ON quiz.id = quiz_id"
                        + " JOIN workspace ON workspace.id = quiz.workspace_id WHERE external = '" + workspace + "'"))
                .isEqualTo(4);
    }

    @Test
    void aTeamIsTheMeanOfItsBestAndJoinsCountFromTheNextQuizOn() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team create Blue");
        room.type("Cleo", "team join blue");
        assertThat(room.type("Dan", "leaderboard by:team")).startsWith("The board of teams opens once two teams");
        room.type("Dan", "team join red");
        room.type("Ada", "quiz start 1");
        room.press("Ada", "Start now");
        assertThat(room.type("Late", "team join red")).endsWith("It counts from the next quiz on.");
        String right = right();
        room.press("Ada", right);
        room.press("Ben", wrong());
        room.press("Cleo", right);
        room.press("Late", right);
        room.timePasses();
        room.press("Ada", "Result");

        // two places each: Dan's is empty and counts zero, Late is in no roster
        assertThat(room.last()).contains("1  Red 300 · 2  Blue 300");
        assertThat(room.type("Cleo", "leaderboard by:team")).contains("Red  300", "Blue  300");
    }

    @Test
    void aTeamsMajorityCountsAndItsCaptainBreaksTies() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join red");
        room.type("Ada", "quiz start 1 team");
        room.press("Ada", "Start now");
        String right = right();
        String wrong = wrong();
        assertThat(room.press("Ben", wrong)).contains("Team Red so far: Ben " + wrong);
        assertThat(room.press("Ada", right)).contains("Team Red so far: Ben " + wrong + ", Ada " + right);
        assertThat(room.press("Solo", wrong)).contains("You are in no team");
        room.timePasses();
        room.press("Ada", "Result");

        assertThat(room.last()).contains("Ada 600", "Ben 600", "Solo 0");
    }

    @Test
    void aChannelThatCannotBeWrittenToEndsItsQuiz() {
        room.type("Ada", "quiz start 2");
        room.press("Ada", "Start now");
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.GONE, "deleted")));
        room.press("Ada", right());
        DATABASE.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE quiz SET due_at = clock_timestamp() - interval '1 hour' WHERE phase <> 'OVER'"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> room.number("SELECT count(*) FROM quiz WHERE ending = 'LOST'") > 0);
        chat.refuse(Optional.empty());
    }

    @Test
    void anotherProcessGoesOnWithWhatAKilledOneLeft() {
        room.type("Ada", "quiz start 2");
        room.press("Ada", "Start now");
        room.press("Ada", right());
        room.close();
        try (Classroom other = new Classroom(DATABASE, LIBRARY, chat, workspace)) {
            other.press("Ben", right());
            other.timePasses();
            assertThat(other.last()).contains("2 of 2 had it.");
            other.press("Ada", "Next");
            assertThat(other.last()).startsWith("Question 2 of 2");
            other.type("Ada", "quiz stop");
        }
    }

    @Test
    void aCountThatWasOnItsWayDoesNotStandInPlaceOfWhatAnotherProcessRevealedMeanwhile() {
        try (Database second = TestDatabase.open(DATABASE.url());
                Classroom other = new Classroom(second, LIBRARY, chat, workspace)) {
            room.type("Ada", "quiz start cheese 2");
            room.press("Ben", "I'm in");
            room.press("Ada", "Start now");
            room.settle();
            chat.meanwhile(() -> {
                other.type("Ada", "quiz skip");
                await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question 2 of 2"));
            });

            room.press("Ben", right());

            await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question 2 of 2"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> room.text().contains("skipped") && !room.text().contains("Question 1 of 2 ·"));
        }
    }

    @Test
    void aListOfWhoIsInThatWasOnItsWayDoesNotStandOverAQuizThatAnotherProcessBeganMeanwhile() {
        try (Database second = TestDatabase.open(DATABASE.url());
                Classroom other = new Classroom(second, LIBRARY, chat, workspace)) {
            room.type("Ada", "quiz start cheese 2");
            room.settle();
            ButtonId start = room.button("Start now").orElseThrow();
            chat.meanwhile(() -> {
                other.press("Ada", start);
                await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question 1 of 2"));
            });

            room.press("Ben", "I'm in");

            await().atMost(Duration.ofSeconds(20)).until(() -> room.last().startsWith("Question 1 of 2"));
            // the announcement, as begun by the other, as it was when Ben came, and as it is
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            chat.all().size() == 5 && room.button("Start now").isEmpty());
        }
    }

    @Test
    void twoPressesAtOnceMoveAQuizOnce() throws Exception {
        room.type("Ada", "quiz start 3");
        ButtonId start = room.button("Start now").orElseThrow();
        List<Thread> threads = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> room.press("Ada", start)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        room.settle();

        assertThat(room.last()).startsWith("Question 1 of 3");
        assertThat(chat.now()).hasSize(2);
    }

    @Test
    void aButtonThatNobodyDrewIsRefused() {
        room.type("Ada", "quiz start 1");
        room.press("Ada", "Start now");
        String quiz = room.button("A").orElseThrow().argument(0);

        assertThat(room.press("Ben", ButtonId.of("quiz.pick", quiz, "1", "9"))).startsWith("This button belongs");
        assertThat(room.press("Ben", ButtonId.of("quiz.pick", quiz, "7", "0"))).startsWith("This button belongs");
        assertThat(room.press("Ben", ButtonId.of("quiz.pick", "999999", "1", "0")))
                .startsWith("This button belongs");
        assertThat(room.press("Ben", ButtonId.of("quiz.pick", quiz, "x", "0"))).startsWith("This button is from");
        // a proposal would let somebody change their mind
        room.press("Ben", "A");
        assertThat(room.press("Ben", ButtonId.of("quiz.propose", quiz, "1", "1")))
                .startsWith("You already chose A");
    }
}
