package studyhall.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.practice.Person;
import studyhall.practice.Readiness;
import studyhall.practice.Readiness.OfGroup;
import studyhall.practice.ReadinessReader;
import studyhall.practice.Syllabus;
import studyhall.schedule.PersonalExams;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** How ready one is for the exam, or a team or a channel without names; and whether the weakest topic picks tips. */
public final class ReadinessButtons implements ButtonHandler {
    static final String ME = "me";
    static final String TEAM = "team";
    static final String CHANNEL = "channel";

    /** Argument: me, team or channel. */
    static final String SHOW = "ready.show";

    /** Argument: on or off. */
    private static final String TIPS = "ready.tips";

    /** Exams begin in the morning. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Libraries libraries;
    private final ReadinessReader reader;
    private final PersonalExams personal;
    private final Planning planning;
    private final Players players;
    private final Teams teams;

    public ReadinessButtons(
            Libraries libraries,
            ReadinessReader reader,
            PersonalExams personal,
            Planning planning,
            Players players,
            Teams teams) {
        this.libraries = libraries;
        this.reader = reader;
        this.personal = personal;
        this.planning = planning;
        this.players = players;
        this.teams = teams;
    }

    static Button button(String of) {
        return Button.of("Readiness", ButtonId.of(SHOW, of));
    }

    @Override
    public Set<String> actions() {
        return Set.of(SHOW, TIPS);
    }

    @Override
    public Optional<String> deed(ButtonId button) {
        return button.action().equals(TIPS)
                ? Optional.of("let the weakest topic pick tips: " + button.argument(0))
                : Optional.empty();
    }

    @Override
    public Answer press(Pressed pressed) {
        if (pressed.button().action().equals(TIPS)) {
            return Answer.replacing(
                    tips(pressed.scene(), pressed.button().argument(0).equals("on")));
        }
        return Answer.privately(show(pressed.scene(), pressed.button().argument(0)));
    }

    private Message tips(Scene scene, boolean on) {
        if (!planning.organisers().is(scene)) {
            throw new UserError("An organiser decides which tips come here.");
        }
        planning.schedules().weakestTips(planning.workspaces().idOf(scene.channel()), scene.channel(), on);
        return Message.text(
                on
                        ? "From the next tip on, the topic that this channel is expected to know least picks the tip, and"
                                + " says so. " + Usage.line("schedule preview tip") + " shows the next one."
                        : "Tips come in their turn again.");
    }

    Message show(Scene scene, String of) {
        Workspaces workspaces = planning.workspaces();
        Workspace workspace = workspaces.of(scene.channel());
        Player player = players.of(workspace.id(), scene);
        Clock clock = planning.clock();
        LocalDate today = LocalDate.now(clock.withZone(workspace.zone()));
        Optional<LocalDate> common = scene.direct() ? Optional.empty() : planning.exam(scene);
        Optional<LocalDate> exam = of.equals(ME)
                ? personal.of(workspace.id(), player.id())
                        .filter(date -> !date.isBefore(today))
                        .or(() -> common)
                : common;
        Instant at = exam.map(
                        date -> date.atTime(MORNING).atZone(workspace.zone()).toInstant())
                .filter(clock.instant()::isBefore)
                .orElse(clock.instant());
        Library now = libraries.in(scene.channel());
        Syllabus syllabus = Syllabus.of(now);
        if (syllabus.facts() == 0) {
            throw new UserError("The notes ask nothing yet, so there is nothing to be ready for.");
        }
        return switch (of) {
            case TEAM -> team(scene, workspace, player, syllabus, exam, at);
            case CHANNEL -> channel(scene, workspace, syllabus, exam, at);
            default -> mine(now, reader.of(new Person(workspace.id(), player.id()), syllabus, at), exam);
        };
    }

    private static Message mine(Library now, Readiness readiness, Optional<LocalDate> exam) {
        List<Block> blocks = new ArrayList<>(ReadinessMessages.mine(readiness, exam));
        // a topic that only has cards is none of quizzes
        Optional<Topic> weakest = readiness.topics().stream()
                .filter(topic -> topic.estimate().share() < 0.995)
                .flatMap(topic -> now.topic(topic.name()).stream())
                .findFirst();
        List<Button> buttons = new ArrayList<>();
        weakest.ifPresent(topic -> buttons.add(Button.primary(
                "Practise " + StatsMessages.shortName(topic.name()), ButtonId.of(RunMessages.TOPIC, topic.id()))));
        if (readiness.all().met() == 0) {
            buttons.add(Button.primary("Practise", ButtonId.of(RunMessages.TOPIC, "all")));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    private Message team(
            Scene scene, Workspace workspace, Player player, Syllabus syllabus, Optional<LocalDate> exam, Instant at) {
        Team team = teams.of(workspace, player)
                .orElseThrow(() -> new UserError("You are in no team. Type /study team list, then /study team join."));
        List<Long> members = team.members().stream().map(Player::id).toList();
        return group(
                reader.of(workspace.id(), members, syllabus, at),
                studyhall.chat.SmallMarkdown.escape(team.label()),
                exam,
                false,
                List.of());
    }

    private Message channel(Scene scene, Workspace workspace, Syllabus syllabus, Optional<LocalDate> exam, Instant at) {
        if (scene.direct()) {
            throw new UserError("This is about a channel: ask it there.");
        }
        boolean on = planning.schedules().weakestTips(workspace.id(), scene.channel());
        Optional<OfGroup> group =
                reader.ofChannel(workspace.id(), scene.channel().channel(), syllabus, at);
        List<Button> buttons = planning.organisers().is(scene) && (on || group.isPresent())
                ? List.of(
                        on
                                ? Button.of("Tips in their turn", ButtonId.of(TIPS, "off"))
                                : Button.of("Weakest topic picks tips", ButtonId.of(TIPS, "on")))
                : List.of();
        return group(group, "this channel", exam, on, buttons);
    }

    private static Message group(
            Optional<OfGroup> group,
            String whose,
            Optional<LocalDate> exam,
            boolean weakestTips,
            List<Button> buttons) {
        List<Block> blocks = new ArrayList<>(group.map(told -> ReadinessMessages.ours(told, whose, exam, weakestTips))
                .orElseGet(() -> List.of(new Text("I tell how ready a group is once at least "
                        + ReadinessReader.FEWEST
                        + " of its people have practised or answered in quizzes here, so that nobody is singled out. "
                        + Usage.line("practice readiness") + " tells yours."))));
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }
}
