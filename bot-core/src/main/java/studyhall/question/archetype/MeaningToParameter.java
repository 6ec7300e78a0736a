package studyhall.question.archetype;

/** A meaning is given, the name in code is asked; names of its row with other meanings are wrong. */
public final class MeaningToParameter extends Meanings {
    public MeaningToParameter() {
        super(true, false);
    }

    @Override
    public String name() {
        return "meaning-to-parameter";
    }
}
