package studyhall.question.gate;

import java.util.List;
import studyhall.question.Gate;

/** All gates, in the order in which they are asked: those that thin out options come before those that count them. */
public final class Gates {
    private Gates() {}

    public static List<Gate> all() {
        return List.of(
                new Worth(),
                new SameKind(),
                new Distinct(),
                new FalseOfSubject(),
                new EnoughDistractors(),
                new NoEcho(),
                new Lengths(),
                new Alike());
    }
}
