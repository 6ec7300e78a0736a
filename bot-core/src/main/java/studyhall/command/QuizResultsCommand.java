package studyhall.command;

import java.util.List;
import java.util.Optional;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.quiz.QuizRules;
import studyhall.quiz.QuizRules.Rule;
import studyhall.standings.Workspaces;

/** {@code /study quiz results}: whether the podium stands in the channel or in the thread of the announcement. */
public final class QuizResultsCommand implements Command {
    private final QuizRules rules;
    private final Workspaces workspaces;

    public QuizResultsCommand(QuizRules rules, Workspaces workspaces) {
        this.rules = rules;
        this.workspaces = workspaces;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "quiz results",
                "Where results are shown",
                List.of(OptionSpec.text("where", "as it is when left out").oneOf("channel", "thread")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("quiz results thread"));
    }

    @Override
    public boolean changes(Invocation invocation) {
        return !invocation.options().isEmpty();
    }

    @Override
    public Answer run(Invocation invocation) {
        long workspace = workspaces.idOf(invocation.scene().channel());
        Rule before = rules.of(workspace);
        Optional<String> where = invocation.option("where");
        Rule rule = where.map(word -> before.threaded(word.equals("thread"))).orElse(before);
        if (!rule.equals(before)) {
            rules.set(workspace, rule);
        }
        String words = rule.threaded()
                ? "The result of a quiz is posted in the thread of its announcement, where a platform has threads."
                        + " Change it with " + Usage.line("quiz results channel") + "."
                : "The result of a quiz is posted in its channel. Change it with " + Usage.line("quiz results thread")
                        + ".";
        return Answer.privately(Message.text(words));
    }
}
