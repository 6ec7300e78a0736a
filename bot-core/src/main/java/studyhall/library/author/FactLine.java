package studyhall.library.author;

import studyhall.note.Fact;
import studyhall.note.Markup;

/** A fact in one line for people, without markup: {@code eta (XGBoost): Default: 0.3}. */
public final class FactLine {
    private FactLine() {}

    /** Subject, scope where that says more, and what is stated of it. */
    public static String of(Fact fact) {
        String subject = fact.subject().text();
        String statement = statement(fact);
        boolean scoped = !fact.scope().isEmpty() && !fact.scope().equalsIgnoreCase(subject);
        String who = subject + (scoped ? " (" + fact.scope() + ")" : "");
        return statement.isEmpty() || statement.equals(subject) ? who : who + ": " + statement;
    }

    /** What is stated, without its subject. */
    public static String statement(Fact fact) {
        if (fact instanceof Fact.Member) {
            return "one of " + Markup.plain(fact.statement());
        }
        if (fact instanceof Fact.Scenario scenario) {
            return Markup.plain(scenario.premise()) + answers(scenario);
        }
        return Markup.plain(fact.statement());
    }

    private static String answers(Fact.Scenario scenario) {
        StringBuilder all = new StringBuilder();
        scenario.answers().forEach(advice -> all.append(all.isEmpty() ? " → " : "; ")
                .append(advice.role().isEmpty() ? "" : advice.role() + ": ")
                .append(Markup.plain(advice.text())));
        return all.toString();
    }
}
