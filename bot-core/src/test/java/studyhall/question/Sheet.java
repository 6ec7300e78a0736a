package studyhall.question;

import java.util.List;
import java.util.stream.Collectors;
import studyhall.note.Markup;

/** Questions as a person reads them, for golden files: a change of a question is read as a difference of lines. */
final class Sheet {
    private Sheet() {}

    static String of(List<Question> questions) {
        return questions.stream().map(Sheet::of).collect(Collectors.joining("\n"));
    }

    private static String of(Question question) {
        StringBuilder sheet = new StringBuilder();
        sheet.append("[")
                .append(question.archetype())
                .append("] line ")
                .append(question.source().fromLine())
                .append('\n');
        sheet.append(Markup.readable(question.stem())).append('\n');
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            sheet.append(i == question.key() ? "* " : "  ").append(Markup.readable(option.text()));
            option.evidence().ifPresent(evidence -> sheet.append("   [")
                    .append(evidence.grade())
                    .append(evidence.trueOf().isEmpty() ? "" : " " + Markup.readable(evidence.trueOf()))
                    .append(']'));
            sheet.append('\n');
        }
        return sheet.append("= ")
                .append(Markup.readable(question.explanation()))
                .append('\n')
                .toString();
    }
}
