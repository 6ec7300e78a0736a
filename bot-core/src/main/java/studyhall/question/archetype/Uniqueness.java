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
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** The notes mark something as unique to its owner; which one? Others that carry the same mark are never offered. */
public final class Uniqueness implements Archetype {
    private static final Pattern UNIQUE = Pattern.compile(
            "(?i)^(?:unique to|exclusive to|specific to|only (?:in|for|available in|available for)|exists only in)\\s+(.{2,60})$");

    @Override
    public String name() {
        return "uniqueness";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        Map<Subject, Fact.Statement> marked = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            for (Fact.Statement statement : subject.statements()) {
                Matcher unique = UNIQUE.matcher(Phrases.core(statement.text()));
                if (unique.matches()) {
                    marked.put(subject, statement);
                }
            }
        }
        marked.forEach((subject, statement) -> {
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                if (!marked.containsKey(peer)
                        && peer.term().code() == subject.term().code()) {
                    Fact first = peer.facts().get(0);
                    distractors.add(new Draft.Distractor(
                            peer.name(),
                            Grade.B,
                            Phrases.isTrueOf(peer, first),
                            first.source().fromLine()));
                }
            }
            Matcher unique = UNIQUE.matcher(Phrases.core(statement.text()));
            String owner = unique.matches() ? unique.group(1) : "";
            String kind = subject.kind().isEmpty() ? "of these" : subject.kind();
            drafts.accept(new Draft(
                    statement,
                    name(),
                    "",
                    "Which " + kind + " do the notes mark as unique to " + owner + "?",
                    owner,
                    subject.name(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        });
    }
}
