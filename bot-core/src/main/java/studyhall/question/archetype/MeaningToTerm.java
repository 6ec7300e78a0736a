package studyhall.question.archetype;

/** A meaning is given, its term is asked; terms of the row with other meanings are wrong. */
public final class MeaningToTerm extends Meanings {
    public MeaningToTerm() {
        super(false, false);
    }

    @Override
    public String name() {
        return "meaning-to-term";
    }
}
