package studyhall.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.standings.League;
import studyhall.standings.League.Member;
import studyhall.standings.Leagues;
import studyhall.standings.Workspace;

/**
 * Challenges of a league: one in the league's own workspace, where all answers come together, and one in each member's
 * channel, which people see. All are opened in one transaction and closed in one, so no answer is revealed in one place
 * while another still asks.
 */
final class LeagueChallenges {
    private LeagueChallenges() {}

    /** The league that plays in a channel. */
    static Optional<League> of(Handle handle, Workspace workspace, ChannelRef channel) {
        return Leagues.of(handle, workspace.id()).filter(league -> league.members().stream()
                .anyMatch(member ->
                        member.workspace() == workspace.id() && member.channel().equals(channel.channel())));
    }

    /**
     * Whether one may be opened now: none is open, and what opens it by the clock is the first member's schedule. Holds
     * the league until the end of the transaction.
     */
    static boolean free(Handle handle, League league, Workspace workspace, Optional<String> postKey, Instant now) {
        handle.createQuery("SELECT 1 FROM league WHERE workspace_id = :league FOR UPDATE")
                .bind("league", league.board().id())
                .mapTo(Integer.class)
                .one();
        boolean open = handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM quiz
                        WHERE workspace_id = :league AND mode = 'CHALLENGE' AND phase <> 'OVER' AND closes_at > :now)""")
                .bind("league", league.board().id())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
        boolean leads = league.members().get(0).workspace() == workspace.id();
        return !open && (leads || postKey.isEmpty());
    }

    /** Makes the league's challenge of one that is not open yet, and a place of it in every other member's channel. */
    static void spread(Handle handle, League league, Challenge first, ChallengePlan plan, Instant now) {
        long board = league.board().id();
        Quiz quiz = first.quiz();
        long starter = Leagues.player(handle, board, quiz.workspaceId(), quiz.starterId());
        ChallengePlan whole = at(plan, LocalDate.ofInstant(now, league.board().zone()), plan.zone());
        long sum = Challenges.create(handle, board, "", starter, whole, quiz.rounds(), whole.date(), Optional.empty());
        unshown(handle, board, sum);
        copy(handle, quiz, board, sum);
        belong(handle, quiz.workspaceId(), quiz.id(), board, sum);
        for (Member member : league.members()) {
            if (member.workspace() != quiz.workspaceId()) {
                ChallengePlan there = at(plan, LocalDate.ofInstant(now, member.zone()), member.zone());
                long id = Challenges.create(
                        handle,
                        member.workspace(),
                        member.channel(),
                        member.organiser(),
                        there,
                        quiz.rounds(),
                        there.date(),
                        Optional.empty());
                copy(handle, quiz, member.workspace(), id);
                belong(handle, member.workspace(), id, board, sum);
                Challenges.open(
                        handle, Challenges.find(handle, member.workspace(), id).orElseThrow(), now);
            }
        }
    }

    private static ChallengePlan at(ChallengePlan plan, LocalDate date, java.time.ZoneId zone) {
        return new ChallengePlan(
                plan.topicName(), plan.pool(), plan.first(), plan.questions(), plan.closesAt(), date, zone);
    }

    private static void copy(Handle handle, Quiz from, long workspace, long quiz) {
        handle.createUpdate("""
                        INSERT INTO round
                            (workspace_id, quiz_id, number, question_id, fact_key, fact_version, stem, options,
                             right_option, explanation, citation, true_of, reading_millis, window_millis, topic,
                             source_text)
                        SELECT :workspace, :quiz, number, question_id, fact_key, fact_version, stem, options,
                               right_option, explanation, citation, true_of, reading_millis, window_millis, topic,
                               source_text
                        FROM round WHERE workspace_id = :fromWorkspace AND quiz_id = :fromQuiz""")
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .bind("fromWorkspace", from.workspaceId())
                .bind("fromQuiz", from.id())
                .execute();
    }

    private static void belong(Handle handle, long workspace, long quiz, long league, long sum) {
        handle.createUpdate("""
                        UPDATE quiz SET league_id = :league, league_quiz_id = :sum
                        WHERE workspace_id = :workspace AND id = :quiz""")
                .bind("league", league)
                .bind("sum", sum)
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .execute();
    }

    /** All places of a challenge, itself among them. */
    static List<Challenge> seen(Handle handle, Challenge one) {
        return one.league().map(league -> Challenges.ofLeague(handle, league)).orElseGet(() -> List.of(one));
    }

    /** The places of a challenge that are still open, held until the end of the transaction. */
    static List<Challenge> places(Handle handle, Challenge one) {
        // in one order, so that two who close the same do not wait for each other
        return seen(handle, one).stream()
                .flatMap(place -> Challenges.hold(
                        handle, place.quiz().workspaceId(), place.quiz().id())
                        .stream())
                .filter(Challenge::open)
                .toList();
    }

    /** Counts the league's own challenge, once all places are closed. */
    static void sum(Handle handle, Challenge one) {
        Quiz all = one.everywhere();
        handle.createUpdate("""
                        UPDATE round SET state = 'OPEN'
                        WHERE workspace_id = :league AND quiz_id = :quiz AND state = 'WAITING'""")
                .bind("league", all.workspaceId())
                .bind("quiz", all.id())
                .execute();
        carryOver(handle, all);
        LocalDate day = handle.createQuery("SELECT day FROM quiz WHERE workspace_id = :league AND id = :quiz")
                .bind("league", all.workspaceId())
                .bind("quiz", all.id())
                .mapTo(LocalDate.class)
                .one();
        for (int number = 1; number <= all.rounds(); number++) {
            Rounds.close(handle, all.at(all.workspaceId(), all.id(), number, day));
        }
        Quizzes.end(handle, all, Ending.FINISHED);
        unshown(handle, all.workspaceId(), all.id());
    }

    /** What a league keeps is shown by nobody, and closed with its places. */
    private static void unshown(Handle handle, long league, long quiz) {
        handle.createUpdate("UPDATE quiz SET shown = step, due_at = NULL WHERE workspace_id = :league AND id = :quiz")
                .bind("league", league)
                .bind("quiz", quiz)
                .execute();
    }

    /** What was seen before in somebody's own workspace, brings no points in the league either. */
    private static void carryOver(Handle handle, Quiz all) {
        handle.createUpdate("""
                        INSERT INTO adjustment (workspace_id, quiz_id, number, player_id, reason, points)
                        SELECT DISTINCT :league, :sum, adjustment.number, person.id, adjustment.reason, adjustment.points
                        FROM quiz AS place
                        JOIN adjustment
                          ON adjustment.workspace_id = place.workspace_id AND adjustment.quiz_id = place.id
                             AND reason = 'SEEN'
                        JOIN player
                          ON player.workspace_id = adjustment.workspace_id AND player.id = adjustment.player_id
                        LEFT JOIN person_link
                          ON person_link.home = player.home AND person_link.external = player.external
                        JOIN player AS person
                          ON person.workspace_id = :league AND person.home = coalesce(to_home, player.home)
                             AND person.external = coalesce(to_external, player.external)
                        WHERE place.league_id = :league AND place.league_quiz_id = :sum
                        ON CONFLICT DO NOTHING""")
                .bind("league", all.workspaceId())
                .bind("sum", all.id())
                .execute();
    }
}
