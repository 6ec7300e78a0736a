package studyhall.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.OwnNote;
import studyhall.schedule.Schedule;
import studyhall.standings.Board;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.Workspace;
import studyhall.tip.Tip;

/**
 * One person's own page, on platforms that have one: today's tip, what comes next, where one stands, and for organisers
 * what is set. Thread-safe.
 */
public record HomePage(Libraries libraries, Planning planning, Boards boards) {
    private static final int NEXT = 3;

    /** The page of whoever looks at it. */
    public Message of(Scene scene) {
        Workspace workspace = boards.workspaces().of(scene.channel());
        LocalDate today = LocalDate.now(planning.clock().withZone(workspace.zone()));
        Library now = libraries.in(scene.channel());
        List<Block> blocks = new ArrayList<>();
        tip(blocks, now, today);
        blocks.add(Card.of("Coming up", next(workspace.id(), now), Accent.NEUTRAL, ""));
        blocks.add(standing(scene, workspace, today));
        blocks.add(Buttons.of(
                Button.of("Leaderboard", BoardMessages.show(Period.WEEK, Kind.PLAYER)),
                Button.of("Start a quiz", Forms.button("quiz start"))));
        if (planning.organisers().is(scene)) {
            settings(blocks, scene, workspace.id(), now);
        }
        return new Message(blocks);
    }

    /** The same for everybody on one day, so that people can talk about it. */
    private static void tip(List<Block> blocks, Library now, LocalDate today) {
        List<Button> buttons = new ArrayList<>();
        List<Tip> tips = now.tips();
        if (tips.isEmpty()) {
            blocks.add(Card.of("Today's tip", "The notes hold no tips yet.", Accent.TIP, ""));
        } else {
            Tip tip = tips.get((int) Math.floorMod(today.toEpochDay() * 7_919, (long) tips.size()));
            blocks.add(Card.of("Today's tip", tip.text(), Accent.TIP, Citation.of(now.links(), List.of(tip.source()))));
            buttons.addAll(TipCard.below(now, tip));
        }
        if (!now.questions().isEmpty()) {
            ButtonId practice =
                    ButtonId.of(PracticeButtons.TOPIC, TopicPicker.whole(now).id());
            buttons.add(buttons.isEmpty() ? Button.primary("Practice", practice) : Button.of("Practice", practice));
        }
        buttons.add(Button.of("Topics", ButtonId.of(TopicButtons.ALL)));
        blocks.add(new Buttons(buttons));
    }

    private String next(long workspace, Library now) {
        List<Schedule> next = planning.schedules().list(workspace).stream()
                .filter(schedule -> schedule.pause() == Schedule.Pause.NONE)
                .sorted(Comparator.comparing(schedule -> schedule.next().at()))
                .limit(NEXT)
                .toList();
        return next.isEmpty()
                ? "Nothing is planned yet. An organiser starts with " + Usage.line("setup") + " in a channel."
                : next.stream().map(schedule -> planning.words(schedule, now)).collect(Collectors.joining("\n"));
    }

    private Card standing(Scene scene, Workspace workspace, LocalDate today) {
        long player = boards.players().of(workspace.id(), scene).id();
        Board board = boards.standings().board(workspace, Kind.PLAYER, Period.WEEK, today, player);
        String place = board.own()
                .map(own -> "**" + BoardMessages.ordinal(own.place()) + "** of " + board.size() + " with "
                        + BoardMessages.number(own.points()) + " points"
                        + (board.ahead() > 0
                                ? " · " + BoardMessages.number(board.ahead()) + " behind "
                                        + BoardMessages.ordinal(own.place() - 1)
                                : ""))
                .orElse("No points yet. They come from quizzes that at least two people play.");
        int streak = boards.streaks().of(workspace.id(), today, player);
        String row = streak == 0 ? "" : "\nStreak: **" + streak + (streak == 1 ? " day**" : " days**");
        return Card.of("You, this week", place + row, Accent.BOARD, "");
    }

    private void settings(List<Block> blocks, Scene scene, long workspace, Library now) {
        long own = now.notes().stream().filter(note -> OwnNote.is(note.file())).count();
        List<Schedule> all = planning.schedules().list(workspace);
        long resting = all.stream()
                .filter(schedule -> schedule.pause() != Schedule.Pause.NONE)
                .count();
        String zone = planning.zone(scene)
                .map(ZoneId::getId)
                .map(SmallMarkdown::escape)
                .orElse("not chosen yet");
        String organisers = planning.organisers().list(workspace).stream()
                .map(player -> SmallMarkdown.name(player.name()))
                .collect(Collectors.joining(", "));
        blocks.add(Card.of(
                "Settings",
                "Time zone: **" + zone + "**\nOrganisers: "
                        + (organisers.isEmpty() ? "whoever administers this place" : organisers) + "\nPlanned: "
                        + (all.isEmpty() ? "nothing" : all.size())
                        + (resting == 0 ? "" : ", of which " + resting + (resting == 1 ? " rests" : " rest"))
                        + "\nNotes: " + now.notes().size() + (own == 0 ? "" : ", of which " + own + " of your own"),
                Accent.NEUTRAL,
                "Seen by organisers only"));
        blocks.add(Buttons.of(
                Button.of("Settings", Forms.button("settings")),
                Button.of("Set up a channel", Forms.button("setup")),
                Button.of("Add a note", Forms.button("notes add"))));
    }
}
