package studyhall.question.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Option;

/** S2: a number that nobody states elsewhere and that stands on the very line of the key may be right in some case. */
public final class NotOnItsLine implements Gate {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    @Override
    public String name() {
        return "not-on-its-line";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        if (distractor.grade() != Option.Grade.B) {
            return true;
        }
        Set<String> own = numbers(draft.key());
        Set<String> line = numbers(draft.fact().source().text());
        return numbers(distractor.text()).stream().allMatch(number -> own.contains(number) || !line.contains(number));
    }

    private static Set<String> numbers(String small) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(Markup.plain(small));
        while (matcher.find()) {
            numbers.add(matcher.group().replace(",", ""));
        }
        return numbers;
    }
}
