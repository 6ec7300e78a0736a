package studyhall.note;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What a note gave, one fact a line for a person to read: lines, what it is, its scope, its subject with kind, glosses
 * and code marks, the slot, the value, the tags, and whether it is kept out of questions.
 */
final class FactSheet {
    private FactSheet() {}

    static String of(Reading reading) {
        StringBuilder sheet = new StringBuilder();
        reading.note().ifPresent(note -> sheet.append(note.title())
                .append(note.language().isEmpty() ? "" : " | language " + note.language())
                .append(tags(note.tags()))
                .append("\n\n"));
        reading.facts().forEach(fact -> sheet.append(line(fact)).append('\n'));
        if (!reading.troubles().isEmpty()) {
            sheet.append('\n');
            reading.troubles()
                    .forEach(trouble -> sheet.append("! ").append(trouble).append('\n'));
        }
        return sheet.toString();
    }

    private static String line(Fact fact) {
        Source source = fact.source();
        String lines = source.fromLine() == source.toLine()
                ? String.valueOf(source.fromLine())
                : source.fromLine() + "-" + source.toLine();
        String series = fact.meta().siblings().equals("details") ? " (detail)" : "";
        return String.join(
                        " | ",
                        List.of(
                                lines,
                                kind(fact) + series,
                                fact.scope().isEmpty() ? "-" : fact.scope(),
                                subject(fact),
                                slot(fact)))
                + tags(source.tags())
                + (fact.meta().quiz() ? "" : " | not asked");
    }

    private static String kind(Fact fact) {
        String name = fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        boolean step = fact.meta().siblings().startsWith("steps");
        return step ? "step" : name;
    }

    private static String subject(Fact fact) {
        Term term = fact.subject();
        String name = (term.code() ? "`" + term.text() + "`" : term.text())
                + term.glosses().stream().map(gloss -> " (" + gloss + ")").collect(Collectors.joining());
        return fact.meta().kind().isEmpty() ? name : name + " [" + fact.meta().kind() + "]";
    }

    private static String slot(Fact fact) {
        if (fact instanceof Fact.Definition definition) {
            return "is | " + definition.meaning();
        }
        if (fact instanceof Fact.Attribute attribute) {
            return attribute.name() + " | " + attribute.value();
        }
        if (fact instanceof Fact.Cell cell) {
            return cell.corner() + " > " + cell.column() + " | " + cell.value();
        }
        if (fact instanceof Fact.Member member) {
            return "of | " + member.group();
        }
        if (fact instanceof Fact.Formula formula) {
            return formula.name() + "= | " + formula.expression();
        }
        if (fact instanceof Fact.Scenario scenario) {
            return scenario.premise() + " | problem: " + scenario.problem()
                    + scenario.answers().stream()
                            .map(answer -> " | " + answer.line() + " " + answer.role() + ": " + answer.text())
                            .collect(Collectors.joining());
        }
        if (fact instanceof Fact.Card card) {
            return card.form().name().toLowerCase(java.util.Locale.ROOT) + " " + card.question() + " | "
                    + card.answer()
                    + card.wrong().stream().map(" | wrong: "::concat).collect(Collectors.joining());
        }
        return "says | " + fact.statement();
    }

    private static String tags(SortedSet<String> tags) {
        return tags.isEmpty() ? "" : " | " + tags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
    }
}
