package studyhall.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.StudyHall;
import studyhall.chat.Block.Buttons;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.delivery.OutboxDesk;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What the figures say after people have done something. */
class FiguresTest {
    private static final ChannelRef CHANNEL = new ChannelRef(Platform.PLAYGROUND, "figures", "general");
    private static final Clock CLOCK = Clock.systemUTC();

    private final Database database = TestDatabase.fresh();
    private final Figures figures = new Figures();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsCommandsByNameAndOutcomeWithoutAnyWordOfPeople() throws Exception {
        Library library = LibraryLoader.once(new BundledSource());
        FakeChat chat = new FakeChat(CLOCK);
        try (figures;
                StudyHall hall = new StudyHall(
                        database,
                        () -> library,
                        chat,
                        List.of(Platform.PLAYGROUND),
                        QuizTimes.usual(),
                        CLOCK,
                        figures,
                        new Random(1))) {
            figures.watch(database.dataSource(), new OutboxDesk(database.jdbi()), () -> library);
            hall.router().handle(new Typed(scene("zebediah"), "lookup eta"));
            hall.router().handle(new Typed(scene("zebediah"), "some private words that are no command"));
            hall.router().handle(new Typed(scene("zebediah"), "exam-date 2030-01-01"));
            hall.router().handle(new Chosen(scene("zebediah"), "nothing-of-ours", Map.of("text", "private")));
            hall.router().handle(press("zebediah", ButtonId.of("not-ours", "private")));
            hall.router().handle(new Typed(scene("zebediah"), "quiz start questions:1"));
            hall.open();
            ButtonId start = button(chat, "Start now");
            hall.router().handle(press("zebediah", start));
            ButtonId first = button(chat, "A");
            hall.router().handle(press("zebediah", first));
            hall.router().handle(press("zebediah", first));
            await().atMost(Duration.ofSeconds(10)).until(() -> figures.scrape().contains("studyhall_library{"));

            List<String> lines = lines();
            assertThat(count(lines, "studyhall_commands_seconds_count{name=\"lookup\",outcome=\"done\""))
                    .isEqualTo(2);
            assertThat(count(lines, "studyhall_commands_seconds_count{name=\"exam-date\",outcome=\"refused\""))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_commands_seconds_count{name=\"unread\""))
                    .isEqualTo(2);
            assertThat(count(lines, "studyhall_commands_seconds_count{name=\"quiz start\",outcome=\"done\""))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_begun_total{name=\"quiz\"}")).isEqualTo(1);
            assertThat(count(lines, "studyhall_answers_total{name=\"quiz\",outcome=\"counted\"}"))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_library{holds=\"questions\",version=\"" + library.version() + "\"}"))
                    .isEqualTo(library.questions().size());
            assertThat(figures.scrape())
                    .contains(
                            "jvm_memory_used_bytes",
                            "hikaricp_connections_active",
                            "process_cpu_usage",
                            "hikaricp_connections_pending")
                    .doesNotContain("private")
                    .doesNotContain("zebediah")
                    .doesNotContain("XGBoost");
        }
    }

    @Test
    void countsWhatIsInTheOutboxAndForHowLongItHasBeenDue() {
        long workspace = database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        INSERT INTO workspace (platform, external) VALUES ('PLAYGROUND', 'queue') RETURNING id""").mapTo(Long.class).one());
        for (String state : Set.of("READY", "DEAD", "POSTED")) {
            database.jdbi().useHandle(handle -> handle.createUpdate("""
                            INSERT INTO outbox (workspace_id, platform, external, channel, local_date, kind, state,
                                                due_at, expires_at, not_before, turn_at)
                            SELECT :workspace, 'PLAYGROUND', 'queue', :state, '2026-06-01', 'TIP', :state, due,
                                   due + interval '1 day', due, due
                            FROM (SELECT clock_timestamp() - interval '90 seconds') AS moment (due)""")
                    .bind("workspace", workspace)
                    .bind("state", state)
                    .execute());
        }
        try (figures) {
            figures.watch(database.dataSource(), new OutboxDesk(database.jdbi()), FiguresTest::none);
            await().atMost(Duration.ofSeconds(10)).until(() -> figures.scrape().contains("studyhall_outbox_rows{"));
            List<String> lines = lines();
            assertThat(count(lines, "studyhall_outbox_rows{platform=\"playground\",state=\"ready\"}"))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_outbox_rows{platform=\"playground\",state=\"dead\"}"))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_outbox_late_seconds{platform=\"playground\",state=\"ready\"}"))
                    .isBetween(90.0, 150.0);
            assertThat(figures.scrape()).doesNotContain("posted\"}");
        }
    }

    @Test
    void countsLimitsAcknowledgementsAndLatePosts() {
        try (figures) {
            figures.limited(Platform.SLACK, "chat.update");
            figures.acknowledged(Platform.DISCORD, Duration.ofMillis(3).toNanos());
            figures.posted(Platform.SLACK, Duration.ofSeconds(7));
            // the platform's clock may be before ours
            figures.posted(Platform.SLACK, Duration.ofSeconds(-1));

            List<String> lines = lines();
            assertThat(count(lines, "studyhall_rate_limited_total{name=\"chat.update\",platform=\"slack\"}"))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_acknowledgement_seconds_bucket{platform=\"discord\",le=\"0.005\"}"))
                    .isEqualTo(1);
            assertThat(count(lines, "studyhall_post_lateness_seconds_sum{platform=\"slack\"}"))
                    .isEqualTo(7);
            assertThat(count(lines, "studyhall_post_lateness_seconds_count{platform=\"slack\"}"))
                    .isEqualTo(2);
        }
    }

    private static Library none() {
        try {
            return LibraryLoader.once(new BundledSource());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        return Arrays.asList(figures.scrape().split("\n"));
    }

    private static double count(List<String> lines, String begins) {
        List<String> found =
                lines.stream().filter(line -> line.startsWith(begins)).collect(Collectors.toList());
        assertThat(found).as(begins).isNotEmpty();
        return found.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Scene scene(String person) {
        UserRef user = new UserRef(Platform.PLAYGROUND, CHANNEL.workspace(), person);
        return new Scene(user, person, CHANNEL, false, false, Optional.empty());
    }

    private static Pressed press(String person, ButtonId button) {
        return new Pressed(scene(person), new MessageRef(CHANNEL, "1", Instant.EPOCH), button, List.of());
    }

    private static ButtonId button(FakeChat chat, String label) {
        await().atMost(Duration.ofSeconds(20)).until(() -> chat.now().stream()
                .anyMatch(message -> find(message, label).isPresent()));
        return chat.now().stream()
                .flatMap(message -> find(message, label).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ButtonId> find(studyhall.chat.Message message, String label) {
        return message.blocks().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(studyhall.chat.Button::id)
                .findFirst();
    }
}
