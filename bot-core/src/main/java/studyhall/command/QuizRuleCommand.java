package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.quiz.QuizRules;
import studyhall.quiz.QuizRules.Rule;
import studyhall.standings.Workspaces;

/** {@code /study quiz allow}: where and by whom quizzes may be started; and the check of it. */
public final class QuizRuleCommand implements Command {
    private final QuizRules rules;
    private final Workspaces workspaces;
    private final Predicate<Scene> organises;

    public QuizRuleCommand(QuizRules rules, Workspaces workspaces, Predicate<Scene> organises) {
        this.rules = rules;
        this.workspaces = workspaces;
        this.organises = organises;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "quiz allow",
                "Where and by whom quizzes may start",
                List.of(
                        OptionSpec.text("who", "as it is when left out").oneOf("everyone", "organisers"),
                        OptionSpec.text("where", "as it is when left out").oneOf("everywhere", "here", "not-here")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("quiz allow organisers", "quiz allow here"));
    }

    @Override
    public boolean changes(Invocation invocation) {
        return !invocation.options().isEmpty();
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = invocation.scene();
        long workspace = workspaces.idOf(scene.channel());
        String channel = scene.hall().channel();
        Rule before = rules.of(workspace);
        Rule rule = invocation
                .option("who")
                .map(who -> before.by(who.equals("organisers")))
                .orElse(before);
        Optional<String> where = invocation.option("where");
        if (where.isPresent()) {
            rule = switch (where.get()) {
                case "here" -> rule.with(channel);
                case "not-here" -> fewer(rule, channel);
                default -> rule.everywhere();
            };
        }
        if (!rule.equals(before)) {
            rules.set(workspace, rule);
        }
        return Answer.privately(Message.text(words(rule, channel)));
    }

    private static Rule fewer(Rule rule, String channel) {
        if (rule.channels().isEmpty() || rule.channels().equals(Set.of(channel))) {
            throw new UserError(Message.text("First say where quizzes may start instead: type "
                    + Usage.line("quiz allow here") + " in that channel."));
        }
        return rule.without(channel);
    }

    private static String words(Rule rule, String channel) {
        String who = rule.organisersOnly() ? "Organisers start quizzes" : "Everybody may start quizzes";
        int others = rule.channels().size() - (rule.channels().contains(channel) ? 1 : 0);
        String where = rule.channels().isEmpty()
                ? " in every channel"
                : (rule.in(channel) ? " in this channel" : " not in this channel")
                        + (others == 0
                                ? ""
                                : rule.in(channel) ? " and " + others + " more" : ", but in " + others + " more");
        return who + where + ". Change it with " + Usage.line("quiz allow organisers") + ", "
                + Usage.line("quiz allow here") + " or " + Usage.line("quiz allow everywhere") + ".";
    }

    /**
     * Lets somebody start a quiz.
     *
     * @throws UserError when that is not for them, or not for this channel
     */
    public void require(Scene scene) {
        Rule rule = rules.of(workspaces.idOf(scene.channel()));
        if (!rule.in(scene.channel().channel()) && !rule.in(scene.hall().channel())) {
            throw new UserError(
                    Message.text("Quizzes are started in other channels here. An organiser allows it in this one"
                            + " with " + Usage.line("quiz allow here") + "."));
        }
        if (rule.organisersOnly() && !organises.test(scene)) {
            throw new UserError(Message.text("Organisers start the quizzes here. Ask one of them; meanwhile "
                    + Usage.line("challenge") + " shows whether a question is open."));
        }
    }
}
