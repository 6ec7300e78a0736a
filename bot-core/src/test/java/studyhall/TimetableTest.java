package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.Block.Buttons;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.HandmadeLibrary;
import studyhall.quiz.QuizTimes;
import studyhall.schedule.Departures;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What organisers plan in words, and what the channel then gets, on a clock that is set. */
class TimetableTest {
    private static final ChannelRef STUDY = new ChannelRef(Platform.CONSOLE, "w", "study");
    private static final String NOTES = """
            # Storage

            ## Buckets
            - **Versioning**: Keeps every version of an object. `#exam-tip`
            - **Lifecycle rule**: Moves objects to a cheaper class after some days.
            - **Replication**: Copies objects to another region.
            """;

    /** A Sunday, noon in Berlin. */
    private final SetClock clock = new SetClock(Instant.parse("2026-05-31T10:00:00Z"));

    private final FakeChat chat = new FakeChat(clock);
    private Database database;
    private StudyHall hall;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        hall = hall(NOTES);
    }

    private StudyHall hall(String notes) {
        HandmadeLibrary library = HandmadeLibrary.of("storage.md", notes);
        return new StudyHall(
                database.jdbi(),
                Optional.empty(),
                () -> library,
                chat,
                List.of(Platform.CONSOLE),
                QuizTimes.usual(),
                clock,
                clock,
                new Random(3));
    }

    @AfterEach
    void close() {
        hall.close();
        database.close();
    }

    private String ada(String line) {
        return words(hall.router().handle(new Typed(scene("Ada", true), line)));
    }

    private String ben(String line) {
        return words(hall.router().handle(new Typed(scene("Ben", false), line)));
    }

    private static Scene scene(String name, boolean administers) {
        UserRef user = new UserRef(Platform.CONSOLE, "w", name.toLowerCase(java.util.Locale.ROOT));
        return new Scene(user, name, STUDY, false, administers, Optional.empty());
    }

    private static String words(Answer answer) {
        return answer.message().map(Message::plainText).orElse("");
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        hall.turn();
    }

    private List<String> posts() {
        return chat.now().stream().map(Message::plainText).toList();
    }

    private Answer press(String name, String label) {
        return press(name, label, chat.now().get(chat.now().size() - 1));
    }

    private Answer press(String name, String label, Message on) {
        ButtonId id = on.blocks().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().startsWith(label))
                .findFirst()
                .orElseThrow()
                .id();
        MessageRef message = new MessageRef(STUDY, "m1", clock.instant());
        return hall.router().handle(new Pressed(scene(name, false), message, id, List.of()));
    }

    @Test
    void aTipIsPlannedInWordsAndComesAtItsTime() {
        assertThat(ada("schedule tip 8:00 weekdays Berlin"))
                .startsWith("Tip of the day: weekdays 08:00, Europe/Berlin. Next: tomorrow 08:00.");

        at("2026-06-01T05:59:59Z");
        assertThat(posts()).isEmpty();
        at("2026-06-01T06:00:00Z");
        hall.turn();

        assertThat(posts()).hasSize(1);
        assertThat(posts().get(0)).contains("line").contains("[More like this] [Done]");
    }

    @Test
    void nothingIsPostedUntilAnOrganiserPressesStart() {
        assertThat(ada("setup")).contains("Time zone: please choose").doesNotContain("[Start]");
        Message proposal = hall.router()
                .handle(new Typed(scene("Ada", true), "setup 8:00 Europe/Berlin"))
                .message()
                .orElseThrow();
        assertThat(proposal.plainText())
                .contains("Suggested start: a tip in this channel, weekdays 08:00. The tips last less than a week.")
                .contains("Nothing is posted until you press Start.\n[Start]");
        at("2026-06-01T06:00:00Z");
        assertThat(posts()).isEmpty();

        assertThat(words(press("Ben", "Start", proposal))).startsWith("Only an organiser can start this.");
        hall.router().handle(new Typed(scene("Ada", true), "organiser list"));
        ben("team create Red");
        ada("organiser add Ben");
        assertThat(words(press("Ben", "Start", proposal))).contains("Next: tomorrow 08:00");
        at("2026-06-02T06:00:00Z");
        assertThat(posts()).hasSize(1);
    }

    @Test
    void theZoneIsAskedForAndThenRemembered() {
        assertThat(ada("schedule tip 8")).startsWith("In which time zone is that?");
        assertThat(ada("schedule list")).startsWith("Nothing is planned in this channel.");

        ada("settings zone:Asia/Tokyo");

        assertThat(ada("schedule tip 8")).contains("Asia/Tokyo");
        assertThat(ada("schedule tip at:7pm")).contains("19:00, Asia/Tokyo");
    }

    @Test
    void aZoneThatNobodyKnowsIsAnsweredWithThoseThatComeClose() {
        assertThat(ada("schedule tip 8:00 daily Berln"))
                .isEqualTo("I don't know the time zone “Berln”. Did you mean Europe/Berlin?");
    }

    @Test
    void noTipRepeatsBeforeAllAreThroughAndTheChannelHearsWhenTheyAre() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        int tips = HandmadeLibrary.of("storage.md", NOTES).tips().size();

        for (int day = 0; day <= tips; day++) {
            clock.set(Instant.parse("2026-06-01T06:00:00Z").plus(Duration.ofDays(day)));
            hall.turn();
        }

        List<String> first = posts().subList(0, tips);
        assertThat(new HashSet<>(first.stream()
                        .map(post -> post.lines().findFirst().orElse(""))
                        .toList()))
                .hasSize(tips);
        assertThat(first).noneMatch(post -> post.contains("begin again"));
        assertThat(posts().get(tips)).contains("so they begin again");
    }

    @Test
    void onlyOrganisersPlan() {
        assertThat(ben("schedule tip 8:00 daily Europe/Berlin")).startsWith("Only an organiser can use");

        ben("schedule list");
        assertThat(ada("organiser add Ben")).startsWith("I haven't met Ben");
        ben("team create Red");
        assertThat(ada("organiser add Ben")).isEqualTo("Ben is an organiser now.");
        assertThat(ben("schedule tip 8:00 daily Europe/Berlin")).startsWith("Tip of the day");
        assertThat(ben("organiser list")).startsWith("Organisers: Ada, Ben.");
    }

    @Test
    void peopleAndChannelsMayBeGivenAsAPlatformWritesThem() {
        assertThat(ada("organiser add <@U77|Cleo>")).isEqualTo("Cleo is an organiser now.");
        assertThat(ada("schedule tip 8:00 daily Europe/Berlin <#C77|study_room>"))
                .startsWith("In study_room, where the following work. Tip of the day: daily 08:00, Europe/Berlin.");
        assertThat(ada("schedule list")).contains("In other channels: 1");
        assertThat(ada("schedule tip 8:00 #elsewhere")).startsWith("I can't tell which channel “elsewhere” is.");
    }

    @Test
    void whatThePlatformRefusesForGoodRestsAndWhoeverPlannedItIsToldOnce() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        chat.refuseIn(
                STUDY,
                new ChatException(ChatException.Kind.FORBIDDEN, "Give me the permission Send Messages in #study."));
        at("2026-06-01T06:00:00Z");
        at("2026-06-02T06:00:00Z");

        assertThat(posts()).hasSize(1);
        assertThat(posts().get(0))
                .startsWith("I could not post in a channel that you planned for, so this rests there: tip.")
                .contains("Give me the permission Send Messages in #study.")
                .endsWith("Then go on with /study schedule resume tip in that channel.");
        assertThat(ada("schedule list")).contains("Rests, since I could not post here; /study schedule resume tip");

        chat.openAgain(STUDY);
        ada("schedule resume tip");
        at("2026-06-03T06:00:00Z");
        assertThat(posts()).hasSize(2);
    }

    @Test
    void somebodyWhoTakesNoDirectMessagesStopsNothingInTheChannel() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        chat.refuseIn(
                new ChannelRef(Platform.CONSOLE, "w", "ada"),
                new ChatException(ChatException.Kind.FORBIDDEN, "Ada takes no direct messages."));
        for (int day = 1; day <= 6; day++) {
            at("2026-06-0" + day + "T06:00:00Z");
        }
        assertThat(posts()).hasSize(5);

        at("2026-06-08T06:00:00Z");
        assertThat(posts()).hasSize(6);
        assertThat(ada("schedule list")).contains("Next: Mon 15 June 08:00");
    }

    @Test
    void afterTheExamWhateverIsResumedGoesOnWithoutANewDate() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("schedule recap 8:00 mon");
        ada("exam-date 2026-06-02");
        at("2026-06-02T06:00:00Z");
        at("2026-06-03T06:00:00Z");
        assertThat(posts()).hasSize(2);
        assertThat(posts().get(1)).startsWith("The exam is behind you.");
        assertThat(ada("schedule list"))
                .startsWith("Tip of the day: daily 08:00, Europe/Berlin. Rests, since the exam is over")
                .doesNotContain("Closing", "Exam:");
        assertThat(ada("exam-date")).startsWith("No exam date is set here.");

        assertThat(ada("schedule resume tip")).contains("Next: tomorrow 08:00");
        at("2026-06-04T06:00:00Z");
        at("2026-06-05T06:00:00Z");
        assertThat(posts()).hasSize(4);
        assertThat(posts().get(3)).doesNotContain("exam");
    }

    @Test
    void betweenTheExamAndItsClosingNothingDailyIsPostedWhateverIsResumed() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("exam-date 2026-06-01");
        at("2026-06-01T06:00:00Z");
        at("2026-06-01T23:00:00Z");
        ada("schedule tip 7:00 daily Europe/Berlin");
        at("2026-06-02T05:00:00Z");
        at("2026-06-02T06:00:00Z");

        assertThat(posts()).hasSize(2);
        assertThat(posts().get(1)).startsWith("The exam is behind you.");
    }

    @Test
    void theClosingComesAlsoWhenWhoeverSetTheDateIsNoOrganiserAnyMore() {
        ben("team create Red");
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("organiser add Ben");
        ben("exam-date 2026-06-01");
        ada("organiser remove Ben");
        at("2026-06-01T06:00:00Z");
        at("2026-06-02T06:00:00Z");

        assertThat(posts()).hasSize(2);
        assertThat(posts().get(1)).startsWith("The exam is behind you.");
    }

    @Test
    void aQuietDayAfterTheExamPutsTheClosingOffByADay() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("exam-date 2026-06-01");
        ada("quiet add 2026-06-01 2026-06-02");
        for (int day = 1; day <= 4; day++) {
            at("2026-06-0" + day + "T06:00:00Z");
        }

        assertThat(posts()).hasSize(1);
        assertThat(posts().get(0)).startsWith("The exam is behind you.");
    }

    @Test
    void anExamTodayHasItsTipThisMorningAndItsClosingTomorrow() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        clock.set(Instant.parse("2026-06-01T05:00:00Z"));
        assertThat(ada("exam-date 2026-05-31")).startsWith("Sun 31 May is over.");
        assertThat(ada("exam-date 2026-06-01")).startsWith("The exam is on Mon 1 June, today.");
        at("2026-06-01T06:00:00Z");
        at("2026-06-02T06:00:00Z");

        assertThat(posts().get(0)).contains("exam today");
        assertThat(posts().get(1)).startsWith("The exam is behind you.");
    }

    @Test
    void whatIsPausedWhileThePlatformIsDownDoesNotComeAfterwards() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("schedule recap 8:00 mon");
        chat.refuseIn(STUDY, new ChatException(ChatException.Kind.LATER, "Down."));
        at("2026-06-02T06:00:00Z");
        ada("schedule pause tip");
        chat.openAgain(STUDY);
        at("2026-06-02T07:00:00Z");
        assertThat(posts()).isEmpty();

        assertThat(ada("schedule tip 10:00 daily")).contains("Next: today 10:00");
        at("2026-06-02T08:00:00Z");
        assertThat(posts()).hasSize(1);
        assertThat(ada("schedule tip 11:00 daily")).contains("Next: tomorrow 11:00");
    }

    @Test
    void aZoneThatIsNoMoreIsStoodInForByUtcAndTheDayHasItsPost() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE schedule SET zone = 'Europe/Atlantis'");
            handle.execute("UPDATE workspace SET zone = 'Europe/Atlantis'");
        });
        for (int day = 1; day <= 3; day++) {
            at("2026-06-0" + day + "T06:00:00Z");
            at("2026-06-0" + day + "T08:00:00Z");
        }

        assertThat(posts()).hasSize(3);
        assertThat(ada("schedule list")).contains("Next: tomorrow 08:00");
    }

    @Test
    void aWorkspaceThatWasLeftIsKeptForThirtyDaysAndRemovedAfterThat() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("team create Red");
        new Departures(database.jdbi()).left(Platform.CONSOLE, "w");
        at("2026-06-01T06:00:00Z");
        assertThat(posts()).isEmpty();

        leftAt("2026-05-03T06:00:00Z");
        at("2026-06-02T05:59:00Z");
        assertThat(players()).isEqualTo(1);
        at("2026-06-02T06:01:00Z");
        assertThat(players()).isZero();
    }

    @Test
    void noTableKeepsDataOfAWorkspaceThatIsRemoved() {
        List<String> kept = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT conrelid::regclass || '.' || conname FROM pg_constraint
                        WHERE contype = 'f' AND NOT (confdeltype IN ('c', 'n', 'd') OR condeferrable)
                        UNION ALL
                        SELECT table_name || ' has no way to its workspace' FROM information_schema.columns AS known
                        WHERE column_name = 'workspace_id' AND table_schema = current_schema()
                          AND NOT EXISTS (SELECT 1 FROM pg_constraint
                                          WHERE contype = 'f' AND conrelid = known.table_name::regclass
                                            AND confdeltype = 'c')""").mapTo(String.class).list());
        // Quartz's tables hold ticks, nothing of a workspace's
        assertThat(kept).filteredOn(each -> !each.startsWith("qrtz_")).isEmpty();
    }

    private void leftAt(String instant) {
        database.jdbi().useHandle(handle -> handle.createUpdate("UPDATE workspace SET left_at = :at")
                .bind("at", Instant.parse(instant))
                .execute());
    }

    private int players() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM player")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatAFormerOrganiserSetUpRestsUntilAnotherTakesItOver() {
        ben("team create Red");
        ada("organiser add Ben");
        ben("schedule tip 8:00 daily Europe/Berlin");
        ada("organiser remove Ben");

        at("2026-06-01T06:00:00Z");
        assertThat(posts()).isEmpty();
        assertThat(ada("schedule list")).contains("Rests, since whoever set it up is no organiser any more");

        ada("schedule resume tip");
        at("2026-06-02T06:00:00Z");
        assertThat(posts()).hasSize(1);
    }

    @Test
    void whatIsPausedRestsAndWhatIsRemovedIsGone() {
        ada("schedule tip 8:00 daily Europe/Berlin");

        assertThat(ada("schedule pause tip")).contains("Paused. /study schedule resume tip goes on.");
        at("2026-06-01T06:00:00Z");
        assertThat(ada("schedule resume tip")).contains("Next: tomorrow 08:00");
        assertThat(ada("schedule remove tip")).startsWith("The tip of the day is off");
        at("2026-06-02T06:00:00Z");

        assertThat(posts()).isEmpty();
        assertThat(ada("schedule pause tip")).startsWith("There is no tip in this channel.");
    }

    @Test
    void aPreviewShowsTheNextPostAndKeepsNothing() {
        ada("schedule tip 8:00 daily Europe/Berlin");

        String preview = ada("schedule preview tip");
        at("2026-06-01T06:00:00Z");

        String tip = posts().get(0).lines().findFirst().orElseThrow();
        assertThat(preview).startsWith("As it would look now (tomorrow 08:00):").contains(tip);
        assertThat(preview).doesNotContain("[Done]");
    }

    @Test
    void theDaysUntilTheExamAreCounted() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        assertThat(ada("exam-date 2026-06-03")).startsWith("The exam is on Wed 3 June, in 3 days.");

        at("2026-06-01T06:00:00Z");
        at("2026-06-02T06:00:00Z");
        at("2026-06-03T06:00:00Z");
        at("2026-06-05T06:00:00Z");

        assertThat(posts()).hasSize(4);
        assertThat(posts().get(0)).contains("exam in 2 days");
        assertThat(posts().get(1)).contains("exam tomorrow");
        assertThat(posts().get(2)).contains("exam today");
        assertThat(posts().get(3)).startsWith("The exam is behind you.");
    }

    @Test
    void beforeAnExamTheImportantTipsComeFirst() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("exam-date 2026-06-01");

        at("2026-06-01T06:00:00Z");

        assertThat(posts().get(0)).startsWith("Versioning");
    }

    @Test
    void daysWithoutAPostAreNoTimeForImportantTipsBeforeTheExam() {
        hall.close();
        hall = hall("# Storage\n"
                + "## Archive\n- **Archive**: Keeps objects for years. `#exam-tip`\n"
                + IntStream.rangeClosed('A', 'P')
                        .mapToObj(letter ->
                                String.format("## Part %c\n- **Disk %c**: Keeps disk %c.\n", letter, letter, letter))
                        .collect(Collectors.joining()));
        ada("schedule tip 8:00 daily Europe/Berlin");
        ada("exam-date 2026-06-10");
        ada("quiet add 2026-06-03 2026-06-10");
        at("2026-06-01T06:00:00Z");
        at("2026-06-02T06:00:00Z");

        assertThat(String.join("\n", posts())).contains("Keeps objects for years.");
    }

    @Test
    void doneIsCountedOnceForEachPersonInThePostItself() {
        ada("schedule tip 8:00 daily Europe/Berlin");
        at("2026-06-01T06:00:00Z");
        String before = posts().get(0);

        Answer first = press("Ben", "Done");
        Answer second = press("Cleo", "Done");
        Answer again = press("Ben", "Done");

        assertThat(first.visibility()).isEqualTo(Visibility.CHANNEL);
        assertThat(first.placement()).isEqualTo(Placement.REPLACE);
        assertThat(words(first)).isEqualTo(before.replace("[Done]", "[Done · 1]"));
        assertThat(words(second)).contains("[Done · 2]");
        assertThat(again.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(words(again)).isEqualTo("You have marked this one as read already.");
    }

    @Test
    void aButtonThatSomebodyMadeUpCountsNothing() {
        MessageRef message = new MessageRef(STUDY, "m1", clock.instant());
        Answer unknown = hall.router()
                .handle(new Pressed(scene("Ben", false), message, ButtonId.of("post.done", "p1.abc"), List.of()));
        Answer nonsense = hall.router()
                .handle(new Pressed(scene("Ben", false), message, ButtonId.of("post.done", "zzz"), List.of()));

        assertThat(words(unknown)).startsWith("This post is too old");
        assertThat(words(nonsense)).startsWith("This button is from an older message");
    }
}
