package studyhall.library.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.Note;

/**
 * Finds what the author of notes may want to mend, and what it would give. Edits are tried, not guessed: one that gives
 * no question is not shown.
 */
public final class Adviser {
    private static final List<Proposer> PROPOSERS = List.of(
            new BrokenBlock(),
            new MissingMark(),
            new UnnamedValue(),
            new BoldProse(),
            new LongMeaning(),
            new MissingAttribute(),
            new FewPeers(),
            new ShortTable(),
            new LeaningLine());

    /** Of one note; whoever mends these is shown the next ones. */
    private static final int MAX_TRIALS = 40;

    /** Lines to be read again in all trials together: a few seconds. */
    private static final int MAX_LINES = 300_000;

    private static final Comparator<Advice> ORDER = Comparator.comparing(Advice::kind)
            .thenComparing(Comparator.comparingInt(Advice::questions).reversed())
            .thenComparing(Advice::file)
            .thenComparing(Advice::line)
            .thenComparing(Advice::said);

    private final Trial trial = new Trial();
    private final Consumer<String> progress;
    private int lines;

    /**
     * An adviser for one library.
     *
     * @param progress hears which note is being looked at
     */
    public Adviser(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param all the most pressing kind first, of each kind what concerns most questions
     * @param untried how many edits were left out, since trying takes time
     */
    public record Advised(List<Advice> all, int untried) {
        public Advised {
            all = List.copyOf(all);
        }

        /** All of one kind, the best first. */
        public List<Advice> of(Advice.Kind kind) {
            return all.stream().filter(advice -> advice.kind() == kind).toList();
        }
    }

    /** Looks through a library. */
    public Advised advise(Library library) {
        List<Advice> all = new ArrayList<>();
        all.addAll(new Contradictions(library).find());
        all.addAll(new Duplicates(library).find());
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        library.facts().forEach(fact -> facts.computeIfAbsent(fact.source().file(), file -> new ArrayList<>())
                .add(fact));
        int untried = 0;
        for (Note note : library.notes()) {
            progress.accept("Looking for edits in " + note.file());
            untried += edits(Page.of(note, facts.getOrDefault(note.file(), List.of())), all);
        }
        all.sort(ORDER);
        return new Advised(all, untried);
    }

    /** Edits of one note only, the best first. */
    public List<Advice> advise(Library library, Note note) {
        List<Advice> edits = new ArrayList<>();
        edits(
                Page.of(
                        note,
                        library.facts().stream()
                                .filter(fact -> fact.source().file().equals(note.file()))
                                .toList()),
                edits);
        edits.sort(ORDER);
        return edits;
    }

    private int edits(Page page, List<Advice> all) {
        List<Proposal> proposals = new ArrayList<>();
        PROPOSERS.forEach(proposer -> proposer.propose(page, proposals::add));
        if (proposals.isEmpty()) {
            return 0;
        }
        int before = trial.before(page);
        int tried = 0;
        for (Proposal proposal : proposals) {
            if (tried == MAX_TRIALS || lines + page.size() > MAX_LINES) {
                break;
            }
            tried++;
            lines += page.size();
            int more = trial.after(page, proposal.edits()) - before;
            if (more > 0) {
                all.add(new Advice(
                        page.note().file(),
                        proposal.line(),
                        Math.max(proposal.line(), proposal.toLine()),
                        Advice.Kind.EDIT,
                        proposal.said(),
                        proposal.proposal(),
                        more));
            }
        }
        return proposals.size() - tried;
    }
}
