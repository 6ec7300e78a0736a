package studyhall.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.standings.Board;
import studyhall.standings.Board.Line;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.Team;
import studyhall.standings.picture.BoardPicture;

/** Leaderboards in words. */
final class BoardMessages {
    /** Arguments: period, kind. */
    static final String SHOW = "board.show";

    /** Arguments: period, kind. */
    static final String SHARE = "board.share";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private BoardMessages() {}

    static Message board(Board board, ZoneId zone, String streaks) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(board, zone));
        if (!streaks.isEmpty()) {
            blocks.add(new Text(streaks));
        }
        blocks.add(ways(board));
        return new Message(blocks);
    }

    static Message shared(Board board, ZoneId zone, String streaks, String userName) {
        String by = "Shared by " + SmallMarkdown.name(userName);
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(board, zone));
        BoardPicture.of(board, SmallMarkdown.plain(title(board, zone))).ifPresent(blocks::add);
        blocks.add(new Text(streaks.isEmpty() ? by : streaks + "\n" + by));
        return new Message(blocks);
    }

    /** A board of teams needs teams. */
    static Message noTeams(List<Team> teams, Period period) {
        String there = teams.isEmpty()
                ? "There are none yet."
                : "There are: "
                        + teams.stream()
                                .map(team -> SmallMarkdown.escape(team.label()) + " ("
                                        + team.members().size() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
        return Message.of(
                new Text("The board of teams opens once two teams have two players each. " + there
                        + " `/study team create Red Pandas` makes one, `/study team join` joins one."),
                Buttons.of(show("Players", period, Kind.PLAYER)));
    }

    private static Card card(Board board, ZoneId zone) {
        String nobody = "Nobody has points yet. They come from the daily challenge, and from quizzes that at least two "
                + (board.kind() == Kind.TEAM ? "teams" : "people")
                + " play; each one's best two of a day count. `/study quiz start` begins one.";
        return card(board, title(board, zone), nobody, rule(board));
    }

    /** The board of a league. */
    static Card league(Board board, ZoneId zone, String name) {
        String size = board.size() + (board.kind() == Kind.TEAM ? " team" : " player") + (board.size() == 1 ? "" : "s");
        return card(
                board,
                SmallMarkdown.name(name) + " · " + title(board, zone),
                "Nobody has points yet. They come from the league's challenges.",
                board.top().isEmpty() ? "" : size + " · the league's challenges count");
    }

    private static Card card(Board board, String title, String nobody, String rule) {
        List<String> lines =
                new ArrayList<>(board.top().stream().map(BoardMessages::line).toList());
        if (lines.isEmpty()) {
            lines.add(nobody);
        }
        board.own().ifPresent(own -> {
            boolean listed = board.top().stream().anyMatch(line -> line.subject() == own.subject());
            if (!listed) {
                lines.add("…");
                lines.add("**" + own.place() + "**  You  " + number(own.points()) + " · " + behind(board, own));
            } else if (own.place() > 1 && board.ahead() > 0) {
                lines.add((board.kind() == Kind.TEAM ? "Your team is " : "You are ") + behind(board, own));
            }
        });
        return Card.of(title, String.join("\n", lines), Accent.BOARD, rule);
    }

    private static String behind(Board board, Line own) {
        // of two with as many points, who was there first stands above
        return (board.ahead() == 0 ? "level with " : number(board.ahead()) + " behind ") + ordinal(own.place() - 1);
    }

    private static String line(Line line) {
        String climb = line.climb() > 0 ? "  up " + line.climb() : line.climb() < 0 ? "  down " + -line.climb() : "";
        String name = line.name().isEmpty() ? "Somebody" : SmallMarkdown.name(line.name());
        return "**" + line.place() + "**  " + name + "  " + number(line.points()) + climb;
    }

    private static String title(Board board, ZoneId zone) {
        String what =
                switch (board.period()) {
                    case TODAY -> "Today";
                    case WEEK -> "This week";
                    case MONTH -> "This month";
                    case SEASON -> "This season";
                    case ALL -> "All time";
                };
        String whose = board.kind() == Kind.TEAM ? ", by team" : "";
        String until = board.until()
                .map(day -> " · until " + day(board.period(), day) + "midnight, " + city(zone))
                .orElse("");
        return what + whose + until;
    }

    private static String day(Period period, LocalDate day) {
        return switch (period) {
            case TODAY -> "";
            case WEEK -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
            default -> DATE.format(day) + ", ";
        };
    }

    private static String rule(Board board) {
        return board.top().isEmpty()
                ? ""
                : board.size() + (board.kind() == Kind.TEAM ? " team" : " player") + (board.size() == 1 ? "" : "s")
                        + " · the challenge and the best two quizzes of each day count";
    }

    private static Buttons ways(Board board) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(
                board.kind() == Kind.PLAYER
                        ? show("Teams", board.period(), Kind.TEAM)
                        : show("Players", board.period(), Kind.PLAYER));
        for (Period period : List.of(Period.WEEK, Period.SEASON, Period.ALL)) {
            if (period != board.period()) {
                buttons.add(show(label(period), period, board.kind()));
            }
        }
        if (!board.top().isEmpty()) {
            buttons.add(Button.of("Share", id(SHARE, board.period(), board.kind())));
        }
        return new Buttons(buttons);
    }

    private static String label(Period period) {
        return period == Period.WEEK ? "Week" : period == Period.SEASON ? "Season" : "All time";
    }

    private static Button show(String label, Period period, Kind kind) {
        return Button.of(label, id(SHOW, period, kind));
    }

    /** What shows a board. */
    static ButtonId show(Period period, Kind kind) {
        return id(SHOW, period, kind);
    }

    private static ButtonId id(String action, Period period, Kind kind) {
        return ButtonId.of(action, period.word(), kind.name().toLowerCase(Locale.ROOT));
    }

    private static String city(ZoneId zone) {
        String id = zone.getId();
        return id.equals("Z") ? "UTC" : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    static String number(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }

    /** {@code 1st}, {@code 2nd}, {@code 13th}. */
    static String ordinal(int place) {
        boolean teen = place % 100 / 10 == 1;
        String ending = teen
                ? "th"
                : switch (place % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return place + ending;
    }
}
