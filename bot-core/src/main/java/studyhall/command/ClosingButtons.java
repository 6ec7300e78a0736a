package studyhall.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.schedule.ClosingPart;
import studyhall.schedule.Schedule;

/** How a channel goes on after its exam: a new date, a new season, or not at all; and who passed. */
public final class ClosingButtons implements ButtonHandler {
    /** Argument: the date in days since 1970. */
    private static final String ON = "closing.on";

    private static final List<Integer> WEEKS = List.of(4, 8, 12);

    private final Planning planning;
    private final BiConsumer<Scene, LocalDate> newSeason;
    private final PersonalExamWords words;

    /**
     * Wires it.
     *
     * @param newSeason begins a season of the workspace on a local day, in which all start at nothing
     */
    public ClosingButtons(Planning planning, BiConsumer<Scene, LocalDate> newSeason, PersonalExamWords words) {
        this.planning = planning;
        this.newSeason = newSeason;
        this.words = words;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ClosingPart.DATE, ClosingPart.SEASON, ClosingPart.PAUSE, ClosingPart.PASSED, ON);
    }

    @Override
    public Answer press(Pressed pressed) {
        Scene scene = pressed.scene();
        if (pressed.button().action().equals(ClosingPart.PASSED)) {
            return words.passed(pressed);
        }
        if (!planning.organisers().is(scene)) {
            throw new UserError("An organiser decides how this channel goes on.");
        }
        return switch (pressed.button().action()) {
            case ClosingPart.DATE -> dates(scene);
            case ON ->
                on(scene, LocalDate.ofEpochDay(Long.parseLong(pressed.button().argument(0))));
            case ClosingPart.SEASON -> season(scene);
            default -> pause(scene);
        };
    }

    private Answer dates(Scene scene) {
        LocalDate today = today(scene);
        List<Button> buttons = new ArrayList<>();
        for (int weeks : WEEKS) {
            LocalDate date = today.plusWeeks(weeks);
            buttons.add(Button.of(
                    Moments.day(date) + ", in " + weeks + " weeks", ButtonId.of(ON, Long.toString(date.toEpochDay()))));
        }
        return Answer.privately(Message.of(
                new Text("When is the next exam? Choose, or type " + Usage.line("exam-date 2026-06-30")
                        + " with yours."),
                new Buttons(buttons)));
    }

    private Answer on(Scene scene, LocalDate date) {
        planning.setExam(scene, Optional.of(date), zone(scene));
        return Answer.toChannel(Message.text("The next exam is on " + Moments.wholeDay(date) + ". " + goesOn(scene)));
    }

    private Answer season(Scene scene) {
        planning.setExam(scene, Optional.empty(), zone(scene));
        newSeason.accept(scene, today(scene));
        return Answer.toChannel(
                Message.text("A new season begins: eight weeks, and all start at nothing. " + goesOn(scene)));
    }

    private Answer pause(Scene scene) {
        return Answer.privately(Message.text("Posts rest. " + Usage.line("exam-date 2026-06-30")
                + " with a new date, or " + Usage.line("schedule resume tip") + ", goes on."));
    }

    private String goesOn(Scene scene) {
        return planning.ofChannel(scene).stream()
                .filter(schedule -> schedule.pause() == Schedule.Pause.NONE
                        && schedule.activity() != studyhall.schedule.Activity.CLOSING)
                .min(java.util.Comparator.comparing(schedule -> schedule.next().at()))
                .map(schedule -> "Posts go on "
                        + Moments.words(
                                schedule.next().at(),
                                schedule.times().zone(),
                                planning.clock().instant())
                        + ".")
                .orElse("Nothing is planned here; " + Usage.line("setup") + " proposes a start.");
    }

    private ZoneId zone(Scene scene) {
        return planning.ofChannel(scene).stream()
                .map(schedule -> schedule.times().zone())
                .findFirst()
                .or(() -> planning.zone(scene))
                .orElse(ZoneOffset.UTC);
    }

    private LocalDate today(Scene scene) {
        return LocalDate.now(planning.clock().withZone(zone(scene)));
    }
}
