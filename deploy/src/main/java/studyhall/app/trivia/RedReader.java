package studyhall.app.trivia;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import studyhall.note.Trouble;

/**
 * Trivia lists of Red-DiscordBot: a YAML mapping of questions to lists of answers that all count, with capitals such as
 * {@code AUTHOR} for what the list says of itself (Red's "Trivia List Creation Guide"). Texts stay as they are written:
 * {@code 365} and {@code yes} are no number and no truth value here. One entry that is no YAML loses no other.
 */
final class RedReader {
    private static final int LONGEST = 10_000_000;
    private static final List<String> ABOUT = List.of("AUTHOR", "DESCRIPTION");

    /** How Red is to play it, which is ours to say. */
    private static final String CONFIG = "CONFIG";

    private final String file;
    private final List<String> about = new ArrayList<>();
    private final List<Trivia> questions = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    RedReader(String file) {
        this.file = file;
    }

    Taken read(String text) {
        try {
            list(text, 0);
        } catch (YAMLException e) {
            about.clear();
            questions.clear();
            troubles.clear();
            oneByOne(text);
        }
        return new Taken(about, questions, troubles);
    }

    /** An entry begins where a line does, with neither a blank, nor the mark of an answer or a comment. */
    private void oneByOne(String text) {
        String[] lines = text.split("\n", -1);
        int from = 0;
        for (int i = 1; i <= lines.length; i++) {
            if (i == lines.length || begins(lines[i])) {
                String entry = String.join("\n", List.of(lines).subList(from, i));
                try {
                    list(entry, from);
                } catch (MarkedYAMLException e) {
                    // what is found only where the next entry would begin, is wrong with the whole
                    boolean whole =
                            e.getProblemMark() == null || e.getProblemMark().getColumn() == 0;
                    int line = whole ? 0 : Math.min(e.getProblemMark().getLine(), i - from - 1);
                    left(from + line + 1, "this is no YAML (" + e.getProblem() + ")" + quoting(entry));
                } catch (YAMLException e) {
                    left(from + 1, "this is no YAML (" + e.getMessage() + ")");
                }
                from = i;
            }
        }
    }

    private static boolean begins(String line) {
        return !line.isBlank() && " \t-#".indexOf(line.charAt(0)) < 0;
    }

    private static String quoting(String entry) {
        String first = entry.lines().findFirst().orElse("");
        return first.startsWith("\"") || first.startsWith("'")
                ? ""
                : "; a text that holds # or a colon stands in quotation marks";
    }

    private void list(String text, int linesBefore) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(0);
        Node root = new Yaml(options).compose(new StringReader(text));
        if (root == null) {
            return;
        }
        if (!(root instanceof MappingNode mapping)) {
            left(
                    linesBefore + line(root),
                    "a list has lines such as “What is the capital of Peru?:” with its answers"
                            + " below, each behind a hyphen");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            entry(entry, linesBefore);
        }
    }

    private void entry(NodeTuple entry, int linesBefore) {
        int line = linesBefore + line(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            left(line, "a question is one text");
        } else if (ABOUT.contains(key.getValue())) {
            text(entry.getValueNode()).ifPresent(value -> about.add(key.getValue() + ": " + value));
        } else if (!key.getValue().equals(CONFIG)) {
            question(key.getValue(), entry.getValueNode(), line, linesBefore);
        }
    }

    private void question(String question, Node value, int line, int linesBefore) {
        List<String> answers = new ArrayList<>();
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node node : nodes) {
            Optional<String> answer = text(node);
            if (answer.isPresent()) {
                answers.add(answer.get());
            } else if (!(node instanceof ScalarNode)) {
                left(
                        linesBefore + line(node),
                        "an answer is one text, not a list or a mapping; where it holds a colon,"
                                + " it stands in quotation marks");
            }
        }
        if (question.isBlank()) {
            left(line, "there are answers and no question");
        } else if (answers.isEmpty()) {
            left(line, "“" + question.strip() + "” has no answer");
        } else {
            questions.add(new Trivia(
                    line, "", question, answers.get(0), answers.subList(1, answers.size()), List.of(), 0, ""));
        }
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void left(int line, String reason) {
        troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, reason));
    }
}
