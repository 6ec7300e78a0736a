package studyhall.question.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studyhall.note.Fact;
import studyhall.question.Subject;

/** Where in the notes an English sentence is about; remembers how titles read in one. */
final class EnglishPlaces {
    private final Map<String, String> titles = new HashMap<>();

    String title(String text) {
        return titles.computeIfAbsent(text, Titles::inSentence);
    }

    /** The sentence with the note and the heading of a table in front. */
    String in(Fact.Cell cell, String rest) {
        List<String> headings = cell.source().breadcrumb();
        String title = title(headings.get(0));
        String section = title(headings.get(headings.size() - 1));
        return "In " + title + (section.equalsIgnoreCase(title) ? "" : " (" + section + ")") + ", " + rest;
    }

    /** The sentence with the place in front, where the thing itself does not name it. */
    String in(Subject subject, String rest) {
        boolean owner = subject.named() && rest.contains(subject.kindOfOwner());
        String place = owner ? "" : of(subject);
        String sentence = place.isEmpty() ? rest : "in " + place + ", " + rest;
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** "XGBoost (Tuning)": the note, and the heading where that says more. */
    String of(Subject subject) {
        String title = title(subject.title());
        if (subject.isTitle()) {
            return title;
        }
        String section = title(subject.place());
        boolean says = !section.isEmpty()
                && !section.equalsIgnoreCase(title)
                && !section.equalsIgnoreCase(subject.term().text());
        return says ? title + " (" + section + ")" : title;
    }
}
