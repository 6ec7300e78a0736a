package studyhall.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.Button.Style;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Players;
import studyhall.standings.Privacy;
import studyhall.standings.Privacy.Kept;
import studyhall.standings.Workspaces;

/** {@code /study privacy ...}: what is kept of whoever asks, and its end. Nobody can ask for another. */
public final class PrivacyCommands implements ButtonHandler {
    private static final String HIDE = "privacy.hide";
    private static final String SHOW = "privacy.unhide";
    private static final String ASK = "privacy.ask";
    private static final String FORGET = "privacy.forget";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Workspaces workspaces;
    private final Players players;
    private final Privacy privacy;

    public PrivacyCommands(Workspaces workspaces, Players players, Privacy privacy) {
        this.workspaces = workspaces;
        this.players = players;
        this.privacy = privacy;
    }

    /** Show, hide, unhide and forget. */
    public List<Command> all() {
        return List.of(
                new OneCommand(spec("show", "What I keep of you"), invocation -> show(invocation.scene())),
                new OneCommand(
                        spec("hide", "Leave your name out of boards"), invocation -> hide(invocation.scene(), true)),
                new OneCommand(spec("unhide", "Put your name back"), invocation -> hide(invocation.scene(), false)),
                new OneCommand(spec("forget", "Delete your data"), invocation -> ask()));
    }

    private static CommandSpec spec(String word, String description) {
        return new CommandSpec(
                "privacy " + word,
                description,
                List.of(),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("privacy " + word));
    }

    @Override
    public Set<String> actions() {
        return Set.of(HIDE, SHOW, ASK, FORGET);
    }

    @Override
    public Answer press(Pressed pressed) {
        return switch (pressed.button().action()) {
            case HIDE -> hide(pressed.scene(), true);
            case SHOW -> hide(pressed.scene(), false);
            case ASK -> ask();
            default -> forget(pressed.scene());
        };
    }

    private Answer show(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        Kept kept = privacy.kept(workspace, players.of(workspace, scene));
        return Answer.privately(Message.of(
                new Text(words(scene, kept)),
                Buttons.of(
                        kept.hidden()
                                ? Button.of("Show my name", ButtonId.of(SHOW))
                                : Button.of("Hide my name", ButtonId.of(HIDE)),
                        new Button("Delete my data", ButtonId.of(ASK), Style.DANGER))));
    }

    private static String words(Scene scene, Kept kept) {
        List<String> lines = new ArrayList<>();
        lines.add("What I keep of you here, " + SmallMarkdown.name(kept.name()) + ":");
        lines.add("- Your name as last seen, and your id `" + scene.user().user() + "`");
        lines.add(
                kept.answers() == 0
                        ? "- No answers yet"
                        : "- " + count(kept.answers(), "answer") + " since "
                                + kept.since().map(DAY::format).orElse("today")
                                + ", each with its option, its time and its points");
        if (kept.points() > 0 || kept.streak() > 0) {
            lines.add("- " + String.format(Locale.ROOT, "%,d", kept.points())
                    + " points on the board of all time, and a streak of " + count(kept.streak(), "day"));
        }
        lines.add(kept.team().isEmpty() ? "- No team" : "- Your team: " + SmallMarkdown.escape(kept.team()));
        if (kept.organiser()) {
            lines.add("- That you are an organiser");
        }
        if (kept.read() + kept.reports() + kept.shown() > 0) {
            lines.add("- " + count(kept.read(), "post") + " marked as read, " + count(kept.reports(), "question")
                    + " reported, " + count(kept.shown(), "answer") + " looked at in practice");
        }
        if (kept.reviews() > 0) {
            lines.add("- " + count(kept.reviews(), "review") + " in practice, and when each fact is due again");
        }
        if (kept.exams() > 0) {
            lines.add("- " + count(kept.exams(), "mock exam") + ", each with its questions and what you chose");
        }
        kept.reminded().ifPresent(hour -> lines.add("- That you are reminded of practice at " + hour));
        kept.exam().ifPresent(day -> lines.add("- The day of your exam, " + DAY.format(day)));
        lines.add("Nobody else can ask for this.");
        lines.add(kept.hidden() ? "Boards leave your name out." : "Boards show your name to everybody here.");
        return String.join("\n", lines);
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + " " + what + (number == 1 ? "" : "s");
    }

    private Answer hide(Scene scene, boolean hidden) {
        players.of(workspaces.idOf(scene.channel()), scene);
        privacy.hide(scene.user(), hidden);
        return Answer.privately(Message.text(
                hidden
                        ? "Boards now say “Somebody” in your place. Your answers and points stay; "
                                + Usage.line("privacy unhide") + " puts your name back."
                        : "Boards show your name again."));
    }

    private static Answer ask() {
        return Answer.privately(Message.of(
                new Text(
                        "This deletes your name, your id, your team, your streak and what you marked, wherever I know you"
                                + " on this platform. Your answers stay without you, so that nobody else's place changes. It"
                                + " cannot be undone; if you play again, you begin anew."),
                Buttons.of(new Button("Delete my data now", ButtonId.of(FORGET), Style.DANGER))));
    }

    private Answer forget(Scene scene) {
        privacy.forget(scene.user());
        return Answer.replacing(Message.text("Done: I don't know you any more."));
    }
}
