package studyhall.command;

import java.util.List;
import java.util.Optional;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Links;
import studyhall.standings.OneTimeCode;

/** {@code /study link}: makes two identities of somebody, such as one on Slack and one on Discord, one person. */
public final class LinkCommand implements Command {
    private final Links links;

    public LinkCommand(Links links) {
        this.links = links;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "link",
                "Be one person on Slack and Discord",
                List.of(OptionSpec.text("code", "the one that I gave you elsewhere")),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("link", "link K7QF-2M9X"));
    }

    @Override
    public Answer run(Invocation invocation) {
        UserRef user = invocation.scene().user();
        Optional<String> typed = invocation.option("code");
        if (typed.isEmpty()) {
            String code = links.code(user).shown();
            int others = links.linked(user);
            return Answer.privately(Message.text("Type " + Usage.line("link " + code)
                    + " where you are somebody else: on the other platform, or in the other workspace. The code works once,"
                    + " for ten minutes. In a league you then are one person: one answer, one score, under the name that"
                    + " you have here."
                    + (others == 0 ? "" : " You are linked with " + others + " already.")));
        }
        if (!links.link(user, OneTimeCode.typed(typed.get()))) {
            throw new UserError(Message.text("This code leads nowhere any more. Type " + Usage.line("link")
                    + " where your name is the one to keep, and bring the new code here."));
        }
        return Answer.privately(Message.text("Linked. In leagues you are one person now, with one answer and one score;"
                + " what you had won as two is put together. " + Usage.line("privacy forget") + " undoes it."));
    }
}
