package studyhall;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.ButtonId;
import studyhall.chat.FakeChat;
import studyhall.chat.Message;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * All that a group reads in an evening of a live quiz, a quiz of teams and a challenge with options, names and numbers
 * as awkward as they come, for platforms to hold against their limits.
 *
 * @param optionLength characters of every option
 * @param players who answer
 * @param notes in the library
 */
public record FlowOfMessages(int optionLength, int players, int notes) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What people call themselves: emoji, right to left, marks of every markup, mentions, lines, very long. */
    private static final List<String> NAMES = List.of(
            "👩‍🚀🎉 Zoë",
            "مُحَمَّد \u202e שלום",
            "*a* _b_ ~c~ `d` ||e|| **f** > # [g](https://example.org)",
            "<@U123> <!channel> @everyone & <b>",
            "W".repeat(80),
            "Two\nlines");

    private static final List<Integer> LENGTHS = List.of(1, 75, 76, 500);
    private static final List<Integer> PLAYERS = List.of(0, 1, 2, 200);
    private static final List<Integer> NOTES = List.of(3, 300);

    /**
     * The lengths, players and notes that are looked at: each of them at least once, or with {@code -Dflow=every} each with
     * each, which takes minutes.
     */
    public static List<FlowOfMessages> all() {
        if ("every".equals(System.getProperty("flow"))) {
            return LENGTHS.stream()
                    .flatMap(length -> PLAYERS.stream().flatMap(players -> NOTES.stream()
                            .map(notes -> new FlowOfMessages(length, players, notes))))
                    .toList();
        }
        return List.of(
                new FlowOfMessages(1, 0, 3),
                new FlowOfMessages(75, 1, 3),
                new FlowOfMessages(76, 2, 300),
                new FlowOfMessages(500, 200, 3));
    }

    /** The ends of options that a message has in its cards; long lists and the words for a picture may be cut. */
    public static List<String> endsIn(Message message) {
        String text = message.blocks().stream()
                .filter(block -> block instanceof Block.Card)
                .map(Block::plainText)
                .collect(Collectors.joining("\n"));
        return ENDS.stream().filter(text::contains).toList();
    }

    private String name(int player) {
        return player < NAMES.size() ? NAMES.get(player) : NAMES.get(player % NAMES.size()) + " " + player;
    }

    /** The ends of the options of every question, which are nowhere else: what lacks one was cut. */
    private static final List<String> ENDS = List.of("§k", "§l", "§m", "§n");

    /** The options of every question. */
    public List<String> options() {
        return IntStream.range(0, 4).mapToObj(this::option).toList();
    }

    private String option(int option) {
        if (optionLength == 1) {
            return "+<&#".substring(option, option + 1);
        }
        StringBuilder text = new StringBuilder("<x> & \\*y\\* _z_ ");
        String piece = "مرحبا `code` 👩‍🚀 ";
        while (text.length() + piece.length() + 2 <= optionLength) {
            text.append(piece);
        }
        return text + "x".repeat(optionLength - 2 - text.length()) + ENDS.get(option);
    }

    /** Plays, and gives every version of every message of the channel and every private answer. */
    public List<Message> play() {
        FakeChat chat = Classroom.chat();
        try (Database database = TestDatabase.fresh();
                Classroom room = new Classroom(database, library(), chat, "W")) {
            teams(room);
            List.of("live", "team", "calm").forEach(mode -> quiz(database, room, mode));
            stopped(room);
            challenge(database, room);
            reports(room);
            teamsChange(room);
            league(room);
            for (String line : List.of(
                    "leaderboard",
                    "leaderboard today",
                    "leaderboard month",
                    "leaderboard season",
                    "leaderboard all",
                    "leaderboard today team",
                    "team list",
                    "stats",
                    "misses",
                    "season",
                    "topics",
                    "quiz start zzzz",
                    "help",
                    "link",
                    "board",
                    "privacy show")) {
                room.type(name(0), line);
            }
            for (String line : List.of("insight", "log", "settings", "quiz allow", "quiet list")) {
                room.type("Olga", line);
            }
            List<Message> all = new ArrayList<>(chat.all());
            all.addAll(room.said());
            return all;
        }
    }

    private Library library() {
        String[] filesAndTexts = new String[2 * notes];
        for (int i = 0; i < notes; i++) {
            int note = i;
            filesAndTexts[2 * i] = "folder " + i % 30 + "/a note with a long name " + i + ".md";
            filesAndTexts[2 * i + 1] = "# *Note* <" + i + "> & 👩‍🚀 مرحبا\n\n"
                    + IntStream.range(0, 4)
                            .mapToObj(n ->
                                    "- **Thing " + note + "." + n + "**\n  - Origin: Place " + note + "." + n + "\n")
                            .collect(Collectors.joining());
        }
        return HandmadeLibrary.of(filesAndTexts);
    }

    /** Two teams from two people on. */
    private void teams(Classroom room) {
        if (players > 1) {
            room.type(name(0), "team create Ред *Red* <x>");
            room.type(name(1), "team create כחול _Blue_ &");
        }
    }

    private void quiz(Database database, Classroom room, String mode) {
        room.type(name(0), "quiz start 3 " + mode);
        database.jdbi().useHandle(this::reword);
        for (int player = 1; player < Math.min(players, 4); player++) {
            room.press(name(player), "I'm in");
        }
        goOn(room);
        for (int round = 1; round <= 3 && live(room); round++) {
            for (int player = 0; player < Math.min(players, 4); player++) {
                // where not all who are in have answered, a round waits
                if (!mode.equals("calm") || player > 0 || players == 1) {
                    room.press(name(player), pick(database, mode, round, player % 4));
                    room.press(name(player), pick(database, mode, round, 1));
                }
            }
            database.jdbi().useHandle(this::answerOthers);
            if (round == 2 && players > 0) {
                room.type(name(0), "quiz skip");
                continue;
            }
            goOn(room);
            if (live(room)) {
                room.type(name(0), "quiz pause");
                room.settle();
                room.button("Go on").ifPresent(button -> room.press(name(0), button));
                await().atMost(PATIENCE).until(() -> phase(room, "ASKING") || !live(room));
                room.settle();
            }
        }
        if (live(room)) {
            goOn(room);
        }
        room.settle();
        for (int player = 0; player < Math.min(players, 3); player++) {
            room.press(name(player), "My result");
            room.press(name(player), "Replay my misses");
        }
        if (players > 0) {
            room.press(name(0), "Report");
        }
    }

    /** Whatever is due next, unless it happens by itself. */
    private static void goOn(Classroom room) {
        int before = room.number("SELECT sum(step) FROM quiz");
        await().atMost(PATIENCE).until(() -> {
            if (room.number("SELECT sum(step) FROM quiz") > before || !live(room)) {
                return true;
            }
            room.hurry();
            return false;
        });
        room.settle();
    }

    private static boolean phase(Classroom room, String phase) {
        return room.number("SELECT count(*) FROM quiz WHERE mode <> 'CHALLENGE' AND phase = '" + phase + "'") > 0;
    }

    private void challenge(Database database, Classroom room) {
        room.type("Olga", "challenge 3");
        database.jdbi().useHandle(this::reword);
        for (int player = 0; player < Math.min(players, 2); player++) {
            room.type(name(player), "challenge");
            for (int round = 1; round <= 3; round++) {
                room.press(name(player), room.below(name(player), "B"));
            }
        }
        database.jdbi().useHandle(this::answerOthers);
        closed(database, room);
    }

    /** The challenge is over, and somebody comes too late. */
    private void closed(Database database, Classroom room) {
        String late = "SELECT count(*) FROM quiz WHERE mode = 'CHALLENGE' AND phase <> 'OVER'";
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE quiz SET due_at = now() - interval '1 minute' WHERE mode = 'CHALLENGE'"));
        await().atMost(PATIENCE).until(() -> {
            room.hall().turn();
            return room.number(late) == 0;
        });
        room.settle();
        room.press(
                name(0),
                ButtonId.of(
                        "challenge.pick",
                        Integer.toString(number(database, "SELECT max(id) FROM quiz WHERE mode = 'CHALLENGE'")),
                        "1",
                        "0"));
    }

    private void stopped(Classroom room) {
        room.type(name(0), "quiz start 2");
        room.type("Olga", "quiz stop");
        room.settle();
        room.type(name(0), "quiz stop");
    }

    /** Organisers read what is reported in the channel's reveals. */
    private void reports(Classroom room) {
        for (int player = 0; player < Math.min(players, 2); player++) {
            if (room.button("Report").isPresent()) {
                room.press(name(player), "Report");
            }
        }
    }

    private void teamsChange(Classroom room) {
        for (int player = 2; player < Math.min(players, NAMES.size()); player++) {
            room.type(name(player), "team join " + (player % 2 == 0 ? "Ред *Red* <x>" : "כחול _Blue_ &"));
        }
        for (String line : List.of(
                "team create",
                "team create " + "W".repeat(200),
                "team join zzz",
                "team rename 🦉 *Owls* <@U1>",
                "team list")) {
            room.type(name(0), line);
        }
        room.type("Olga", "team shuffle 2");
        room.type(name(0), "team leave");
    }

    private void league(Classroom room) {
        for (String line :
                List.of("league show", "league invite *Cup* <x> مرحبا", "league show", "league join ABCD-EFGH")) {
            room.type("Olga", line);
        }
        for (String line :
                List.of("league team", "league team *Owls* <x>", "league board", "league board today team")) {
            room.type(name(0), line);
        }
        room.type("Olga", "league leave");
    }

    private static boolean live(Classroom room) {
        return room.number("SELECT count(*) FROM quiz WHERE phase <> 'OVER' AND mode <> 'CHALLENGE'") > 0;
    }

    private static int number(Database database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private static ButtonId pick(Database database, String mode, int round, int option) {
        return ButtonId.of(
                mode.equals("team") ? "quiz.propose" : "quiz.pick",
                Integer.toString(number(database, "SELECT max(id) FROM quiz")),
                Integer.toString(round),
                Integer.toString(option));
    }

    private void reword(Handle handle) {
        handle.createUpdate("""
                        UPDATE round SET options = :options, explanation = :long, stem = :stem,
                            true_of = ARRAY[:long, :long, :long, :long]
                        WHERE state = 'WAITING' OR quiz_id = (SELECT max(id) FROM quiz)""")
                .bindArray("options", String.class, options())
                .bind("long", "Notes: “" + options().get(0) + "”")
                .bind("stem", "Which *of* `these` <is> & 👩‍🚀 مرحبا?")
                .execute();
    }

    /** The many need not press one by one. */
    private void answerOthers(Handle handle) {
        for (int player = 4; player < players; player++) {
            handle.createUpdate("""
                            INSERT INTO player (workspace_id, home, external, name)
                            SELECT id, 'W', :user, :name FROM workspace ON CONFLICT DO NOTHING""")
                    .bind("user", "p" + player)
                    .bind("name", name(player))
                    .execute();
        }
        handle.execute("""
                INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis)
                SELECT round.workspace_id, quiz_id, number, player.id, player.id % 4, 1000 + player.id
                FROM round JOIN player ON player.workspace_id = round.workspace_id AND external ~ '^p[0-9]+$'
                WHERE state = 'OPEN' ON CONFLICT DO NOTHING""");
    }
}
