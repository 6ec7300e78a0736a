package studyhall.app.trivia;

import java.util.Comparator;
import java.util.List;
import studyhall.note.Trouble;

/**
 * What a list gave.
 *
 * @param about what it says of itself, such as who wrote it; may be empty
 * @param troubles what was left out, with its line
 */
public record Taken(List<String> about, List<Trivia> questions, List<Trouble> troubles) {
    public Taken {
        about = List.copyOf(about);
        questions = List.copyOf(questions);
        troubles =
                troubles.stream().sorted(Comparator.comparingInt(Trouble::line)).toList();
    }
}
