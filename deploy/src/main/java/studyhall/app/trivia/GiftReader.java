package studyhall.app.trivia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Trouble;

/**
 * Question banks in Moodle's GIFT form: questions with options, true or false, typed answers, numbers, pairs and missing
 * words (MoodleDocs, "GIFT format"). Questions stand between empty lines, so that a broken one loses no other.
 */
final class GiftReader {
    private static final String SIGNS = "~=#{}:\\n";

    /** Stand for signs that were escaped: code points that are in no text. */
    private static final char FIRST = '\ufdd0';

    private static final Pattern FORMAT = Pattern.compile("^\\[(html|moodle|plain|markdown)]");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d*)?)%");

    /** One of the answers: how much it is worth in percent, and what is said of it. */
    private record Choice(String text, double worth, String feedback) {}

    /** A question that cannot be taken; the words say why. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        Refused(String why) {
            super(why);
            this.why = why;
        }
    }

    private final String file;
    private final List<Trivia> questions = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private String category = "";

    GiftReader(String file) {
        this.file = file;
    }

    Taken read(String text) {
        String[] lines = text.split("\n", -1);
        StringBuilder block = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].strip() : "";
            if (line.startsWith("$CATEGORY:") && block.isEmpty()) {
                String name = line.substring("$CATEGORY:".length()).strip();
                category = name.replaceFirst("^\\$course\\$/(?:top/)?", "").replace("//", "/");
            } else if (line.isEmpty()) {
                taken(block.toString(), from);
                block.setLength(0);
            } else if (!line.startsWith("//")) {
                from = block.isEmpty() ? i + 1 : from;
                block.append(line).append('\n');
            }
        }
        return new Taken(List.of(), questions, troubles);
    }

    private void taken(String block, int line) {
        if (!block.isEmpty()) {
            try {
                question(hidden(block).strip(), line);
            } catch (Refused refused) {
                troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, refused.why));
            }
        }
    }

    private void question(String block, int line) throws Refused {
        String text = block;
        if (text.startsWith("::") && text.indexOf("::", 2) > 0) {
            text = text.substring(text.indexOf("::", 2) + 2).strip();
        }
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) {
            throw new Refused("there are no answers in braces, so that it asks nothing");
        }
        if (open < 0 || close < open) {
            throw new Refused(
                    open < 0 || close >= 0
                            ? "a brace is closed that was not opened"
                            : "a brace is opened and" + " not closed before the next empty line");
        }
        String rest = text.substring(close + 1).strip();
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw new Refused("there are answers in two places; a brace that is text stands behind a backslash");
        }
        String head = text.substring(0, open).stripTrailing();
        // "... many? {=4}." lacks no word
        boolean asked = rest.isEmpty() || rest.length() == 1 && head.endsWith("?");
        String stem = shown(asked ? head : head + gap(text, open) + rest);
        if (stem.isEmpty()) {
            throw new Refused("there are answers and no question");
        }
        String body = text.substring(open + 1, close).strip();
        int general = body.lastIndexOf("####");
        String remark = general < 0 ? "" : shown(body.substring(general + 4));
        answers(stem, general < 0 ? body : body.substring(0, general).strip(), remark, line);
    }

    /** A missing word; what follows a word's end follows the gap as well. */
    private static String gap(String text, int open) {
        boolean blank = open > 0 && Character.isWhitespace(text.charAt(open - 1));
        int close = text.indexOf('}');
        boolean after = Character.isWhitespace(text.charAt(close + 1));
        return (blank ? " " : "") + "_____" + (after ? " " : "");
    }

    private void answers(String stem, String body, String remark, int line) throws Refused {
        String bare = body.replaceFirst("(?s)#.*", "").strip();
        if (body.isEmpty()) {
            throw new Refused("“" + stem + "” is answered by an essay, which no button can hold");
        } else if (body.startsWith("#")) {
            List<Choice> all = choices(body.substring(1), "=");
            Choice right = best(all);
            add(line, stem, number(right.text()), List.of(), List.of(), 0, said(right, all, remark));
        } else if (body.indexOf('~') >= 0) {
            choice(stem, choices(body, "~="), remark, line);
        } else if (body.indexOf('=') >= 0 && body.contains("->")) {
            pairs(stem, choices(body, "="), remark, line);
        } else if (bare.matches("T|TRUE|F|FALSE")) {
            boolean right = bare.startsWith("T");
            add(line, stem, right ? "True" : "False", List.of(), List.of(), 0, remark);
        } else {
            List<Choice> all = choices(body, "=");
            Choice right = best(all);
            List<String> also = all.stream()
                    .filter(each -> each != right && each.worth() == 100)
                    .map(Choice::text)
                    .toList();
            add(line, stem, right.text(), also, List.of(), 0, said(right, all, remark));
        }
    }

    private void choice(String stem, List<Choice> all, String remark, int line) throws Refused {
        if (all.stream().noneMatch(each -> each.worth() == 100) && all.stream().anyMatch(each -> each.worth() > 0)) {
            throw new Refused("“" + stem + "” wants several answers together; here one button is pressed");
        }
        Choice right = best(all);
        List<String> also = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int at = 0;
        for (Choice each : all) {
            if (each == right) {
                at = wrong.size();
            } else if (each.worth() <= 0) {
                wrong.add(each.text());
            } else if (each.worth() == 100) {
                also.add(each.text());
            }
        }
        add(line, stem, right.text(), also, wrong, at, said(right, all, remark));
    }

    /** Each pair is a question; what belongs to the others is wrong. */
    private void pairs(String stem, List<Choice> all, String remark, int line) throws Refused {
        List<String[]> pairs = new ArrayList<>();
        for (Choice each : all) {
            int arrow = each.text().indexOf("->");
            if (arrow < 0) {
                throw new Refused("“" + stem + "” matches pairs, and “" + each.text() + "” is none");
            }
            pairs.add(new String[] {
                each.text().substring(0, arrow).strip(),
                each.text().substring(arrow + 2).strip()
            });
        }
        for (String[] pair : pairs) {
            if (!pair[0].isEmpty()) {
                List<String> wrong = pairs.stream()
                        .map(other -> other[1])
                        .filter(other -> !other.equals(pair[1]))
                        .distinct()
                        .toList();
                add(line, stem + " " + pair[0], pair[1], List.of(), wrong, 0, remark);
            }
        }
    }

    private void add(int line, String stem, String answer, List<String> also, List<String> wrong, int at, String remark)
            throws Refused {
        if (answer.isEmpty()) {
            throw new Refused("“" + stem + "” has an empty answer");
        }
        questions.add(new Trivia(line, category, stem, answer, also, wrong, at, remark));
    }

    /** All that is said about answers, that of the right one first. */
    private static String said(Choice right, List<Choice> all, String remark) {
        StringBuilder said = new StringBuilder(right.feedback()).append(' ').append(remark);
        for (Choice each : all) {
            boolean partly = each.worth() > 0 && each.worth() < 100;
            if (each != right && (partly || !each.feedback().isEmpty())) {
                said.append(partly ? " Partly right: " : " ").append(each.text());
                said.append(each.feedback().isEmpty() ? "" : ": ").append(each.feedback());
            }
        }
        return said.toString().strip().replaceAll(" +", " ");
    }

    private static Choice best(List<Choice> all) throws Refused {
        Optional<Choice> best =
                all.stream().filter(choice -> choice.worth() == 100).findFirst();
        return best.orElseThrow(() -> new Refused("none of the answers is marked as right, with ="));
    }

    /** What stands behind each of these marks; a text before the first is an answer too. */
    private static List<Choice> choices(String body, String marks) {
        List<Choice> choices = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= body.length(); i++) {
            if (i == body.length() || marks.indexOf(body.charAt(i)) >= 0) {
                boolean marked = marks.indexOf(body.charAt(from)) >= 0;
                String text = body.substring(marked ? from + 1 : from, i).strip();
                if (!text.isEmpty()) {
                    choices.add(choice(text, !marked || body.charAt(from) == '='));
                }
                from = i;
            }
        }
        return choices;
    }

    private static Choice choice(String marked, boolean right) {
        Matcher weight = WEIGHT.matcher(marked);
        boolean weighed = weight.find();
        String text = weighed ? marked.substring(weight.end()) : marked;
        double worth = weighed ? Double.parseDouble(weight.group(1)) : right ? 100 : 0;
        int feedback = text.indexOf('#');
        return new Choice(
                shown(feedback < 0 ? text : text.substring(0, feedback)),
                worth,
                feedback < 0 ? "" : shown(text.substring(feedback + 1)));
    }

    /** {@code 1822:5} and {@code 1817..1827}. */
    private static String number(String text) {
        int dots = text.indexOf("..");
        int colon = text.indexOf(':');
        if (dots > 0) {
            return text.substring(0, dots).strip() + " to "
                    + text.substring(dots + 2).strip();
        }
        if (colon < 0) {
            return text;
        }
        String give = text.substring(colon + 1).strip();
        String value = text.substring(0, colon).strip();
        return give.matches("0(?:\\.0*)?") ? value : value + " (give or take " + give + ")";
    }

    private static String hidden(String text) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int sign = text.charAt(i) == '\\' && i + 1 < text.length() ? SIGNS.indexOf(text.charAt(i + 1)) : -1;
            hidden.append(sign < 0 ? text.charAt(i) : (char) (FIRST + sign));
            i += sign < 0 ? 0 : 1;
        }
        return hidden.toString();
    }

    /** As people read it: lines of the file are no lines of the text, and marks of HTML are gone. */
    private static String shown(String hidden) {
        String text = hidden.strip().replaceAll("\\s+", " ");
        Matcher format = FORMAT.matcher(text);
        if (format.find()) {
            text = text.substring(format.end());
            if (format.group(1).equals("html")) {
                text = text.replaceAll("<[^<>]+>", " ")
                        .replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                        .replaceAll(" +", " ");
            }
        }
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            int sign = c - FIRST;
            boolean one = sign >= 0 && sign < SIGNS.length();
            shown.append(!one ? c : SIGNS.charAt(sign) == 'n' ? '\n' : SIGNS.charAt(sign));
        }
        return shown.toString().strip();
    }
}
