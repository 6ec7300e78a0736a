package studyhall.quiz;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.standings.Leagues;

/** Answers that were given in one of a league's places, and count in the league too. */
final class LeagueAnswers {
    private LeagueAnswers() {}

    /**
     * Brings an answer that was just written to the league, in the same transaction. A person who has answered as somebody
     * they are linked with, has answered: then this one is taken back.
     */
    static Tap bring(Handle handle, Challenge.InLeague league, Answers.Tapped tapped) {
        long person = Leagues.player(handle, league.workspace(), tapped.workspace(), tapped.player());
        Optional<Integer> counted = handle.createQuery("""
                        INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis, answered_at)
                        SELECT :league, :leagueQuiz, number, :person, option, took_millis, answered_at FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number AND player_id = :player
                        ON CONFLICT DO NOTHING RETURNING option""")
                .bind("league", league.workspace())
                .bind("leagueQuiz", league.quiz())
                .bind("person", person)
                .bind("workspace", tapped.workspace())
                .bind("quiz", tapped.quiz())
                .bind("number", tapped.number())
                .bind("player", tapped.player())
                .mapTo(Integer.class)
                .findOne();
        if (counted.isPresent()) {
            return new Tap.Counted(counted.get());
        }
        handle.createUpdate("""
                        DELETE FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number AND player_id = :player""")
                .bind("workspace", tapped.workspace())
                .bind("quiz", tapped.quiz())
                .bind("number", tapped.number())
                .bind("player", tapped.player())
                .execute();
        return new Tap.Already(handle.createQuery("""
                        SELECT option FROM answer
                        WHERE workspace_id = :league AND quiz_id = :leagueQuiz AND number = :number
                          AND player_id = :person""")
                .bind("league", league.workspace())
                .bind("leagueQuiz", league.quiz())
                .bind("number", tapped.number())
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }
}
