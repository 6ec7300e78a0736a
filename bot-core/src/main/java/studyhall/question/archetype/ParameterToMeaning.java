package studyhall.question.archetype;

/** A name in code is given, what it stands for is asked; what its neighbours stand for is wrong. */
public final class ParameterToMeaning extends Meanings {
    public ParameterToMeaning() {
        super(true, true);
    }

    @Override
    public String name() {
        return "parameter-to-meaning";
    }
}
