package studyhall.command;

import java.util.List;
import java.util.Locale;
import studyhall.chat.Answer;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Kind;
import studyhall.standings.Period;

/** {@code /study leaderboard}: who is ahead. */
public final class LeaderboardCommand implements Command {
    private final Boards boards;

    public LeaderboardCommand(Boards boards) {
        this.boards = boards;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "leaderboard",
                "Who is ahead, and where you stand",
                List.of(
                        OptionSpec.text("period", "this week when left out")
                                .oneOf("today", "week", "month", "season", "all"),
                        OptionSpec.text("by", "players when left out").oneOf("player", "team")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("leaderboard", "leaderboard season team"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Period period = invocation.option("period").map(Period::of).orElse(Period.WEEK);
        Kind kind = invocation
                .option("by")
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Kind.PLAYER);
        return Answer.privately(boards.of(invocation.scene(), period, kind));
    }
}
