package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** The notes mark something as unique to its owner; which one? Others that carry the same mark are never offered. */
public final class Uniqueness implements Archetype {
    private static final Pattern UNIQUE = Pattern.compile(
            "(?i)^(?:unique to|exclusive to|specific to|only (?:in|for|available in|available for)|exists only in|exclusivo de|solo en)\\s+(.{2,60})$");

    @Override
    public String name() {
        return "uniqueness";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Map<Subject, Fact.Statement> marked = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            for (Fact.Statement statement : subject.statements()) {
                if (!owner(statement).isEmpty()) {
                    marked.put(subject, statement);
                }
            }
        }
        marked.forEach((subject, statement) -> {
            List<Distractor> others = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                if (!marked.containsKey(peer)
                        && peer.term().code() == subject.term().code()) {
                    Fact first = peer.facts().get(0);
                    others.add(new Distractor(
                            peer.name(),
                            studyhall.question.Option.Grade.B,
                            Phrases.isTrueOf(peer, first),
                            first.source().fromLine()));
                }
            }
            String owner = owner(statement);
            drafts.accept(Draft.other(
                    statement, name(), "", wording.sets().uniqueTo(subject, owner), owner, subject.name(), others));
        });
    }

    private static String owner(Fact.Statement statement) {
        Matcher unique = UNIQUE.matcher(Phrases.core(statement.text()));
        return unique.matches() ? unique.group(1) : "";
    }
}
