package studyhall.question.gate;

import java.util.List;
import studyhall.question.Gate;

/** All gates, in the order in which they are asked; the first that refuses gives the reason. */
public final class Gates {
    private Gates() {}

    public static List<Gate> all() {
        return List.of(
                new KeptOut(),
                new NoGap(),
                new NoLayout(),
                new NoCatchAll(),
                new NotOpen(),
                new NotVague(),
                new StandsAlone(),
                new Readable(),
                new OneSubject(),
                new SameKind(),
                new Distinct(),
                new Agreement(),
                new NotContrasted(),
                new FalseOption(),
                new NotOnItsLine(),
                new NotShared(),
                new EnoughDistractors(),
                new NoEcho(),
                new Lengths(),
                new OddOneOut(),
                new NoConvergence());
    }
}
