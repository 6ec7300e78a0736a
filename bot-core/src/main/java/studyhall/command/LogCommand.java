package studyhall.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.AdminLog;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study log}: who changed what, for organisers. */
public final class LogCommand implements Command {
    private static final int SHOWN = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final AdminLog log;
    private final Workspaces workspaces;

    public LogCommand(AdminLog log, Workspaces workspaces) {
        this.log = log;
        this.workspaces = workspaces;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "log",
                "Who changed what (organisers)",
                List.of(),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("log"));
    }

    @Override
    public boolean changes(Invocation invocation) {
        return false;
    }

    @Override
    public Answer run(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        List<AdminLog.Entry> entries = log.newest(workspace.id(), SHOWN);
        String here = invocation.scene().channel().channel();
        return Answer.privately(Message.text(
                entries.isEmpty()
                        ? "Nothing has been changed yet."
                        : entries.stream()
                                .map(entry -> line(entry, workspace.zone(), here))
                                .collect(Collectors.joining("\n"))));
    }

    private static String line(AdminLog.Entry entry, ZoneId zone, String here) {
        String elsewhere = entry.channel().equals(here) ? "" : " (in another channel)";
        return WHEN.format(entry.at().atZone(zone)) + "  **" + SmallMarkdown.escape(entry.who()) + "**  "
                + SmallMarkdown.escape(Mention.words(entry.deed())) + elsewhere;
    }
}
