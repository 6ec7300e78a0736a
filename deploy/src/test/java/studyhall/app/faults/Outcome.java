package studyhall.app.faults;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What came of all channels: what the database believes beside what the platforms have accepted. */
record Outcome(Jdbi jdbi, LedgerServer platforms, int kills, int restarts, int revived, boolean settled) {
    /**
     * Of one platform.
     *
     * @param missed nothing stands there, and the operator is not told so
     * @param twice more than one message stands there
     * @param ambiguousShown the operator is asked, and it stands there
     * @param ambiguousAbsent the operator is asked, and it does not
     */
    private record Line(
            String name,
            int due,
            int once,
            int missed,
            int twice,
            int ambiguousShown,
            int ambiguousAbsent,
            Ledger ledger) {}

    private record Row(String channel, String state) {}

    private Line line(String platform, Ledger ledger) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT schedule.channel, coalesce(outbox.state, 'NONE') AS state
                        FROM schedule JOIN workspace ON workspace.id = schedule.workspace_id
                        LEFT JOIN outbox ON outbox.workspace_id = schedule.workspace_id
                             AND outbox.channel = schedule.channel
                        WHERE workspace.platform = :platform""")
                .bind("platform", platform)
                .map((row, context) -> new Row(row.getString("channel"), row.getString("state")))
                .list());
        int once = 0;
        int missed = 0;
        int twice = 0;
        int shown = 0;
        int absent = 0;
        for (Row row : rows) {
            int messages = ledger.in(row.channel());
            boolean ambiguous = row.state().equals("AMBIGUOUS");
            once += messages == 1 ? 1 : 0;
            twice += messages > 1 ? 1 : 0;
            missed += messages == 0 && !ambiguous ? 1 : 0;
            shown += ambiguous && messages > 0 ? 1 : 0;
            absent += ambiguous && messages == 0 ? 1 : 0;
        }
        return new Line(platform, rows.size(), once, missed, twice, shown, absent, ledger);
    }

    private List<Line> lines() {
        return List.of(line("SLACK", platforms.slack), line("DISCORD", platforms.discord));
    }

    boolean well() {
        return lines().stream().allMatch(line -> line.missed() == 0 && line.twice() == 0);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append("| platform | due | shown once | missed | double | ambiguous, shown | ambiguous, not shown |")
                .append(" replies cut | answered 429 |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Line line : lines()) {
            table.append(String.format(
                    "| %s | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                    line.name(),
                    line.due(),
                    line.once(),
                    line.missed(),
                    line.twice(),
                    line.ambiguousShown(),
                    line.ambiguousAbsent(),
                    line.ledger().cut.get(),
                    line.ledger().refused.get()));
        }
        String clocks = Fleet.faketime().isPresent() ? "0, +90 s, -90 s" : "all right, since libfaketime is missing";
        return table.append("Processes killed: ")
                .append(kills)
                .append(", started again after they gave up on a database that was away: ")
                .append(revived)
                .append(", PostgreSQL killed and brought back: ")
                .append(restarts)
                .append(", clocks of the three processes: ")
                .append(clocks)
                .append(settled ? "." : ". It did not settle in time.")
                .toString();
    }
}
