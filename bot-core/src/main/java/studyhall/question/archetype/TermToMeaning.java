package studyhall.question.archetype;

/** A term is named, its meaning is asked; the other meanings of its row are wrong. */
public final class TermToMeaning extends Meanings {
    public TermToMeaning() {
        super(false, true);
    }

    @Override
    public String name() {
        return "term-to-meaning";
    }
}
