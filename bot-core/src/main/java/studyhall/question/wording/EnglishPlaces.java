package studyhall.question.wording;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Subject;

/** Where in the notes an English sentence is about. */
final class EnglishPlaces {
    private final Places places;

    EnglishPlaces(Places places) {
        this.places = places;
    }

    String title(String text) {
        return places.title(text);
    }

    /** The sentence with the note and the heading of a table in front. */
    String in(Fact.Cell cell, String rest) {
        List<String> headings = cell.source().breadcrumb();
        String title = title(headings.get(0));
        String section = places.below(headings);
        return "In " + title + (section.isEmpty() ? "" : " (" + section + ")") + ", " + rest;
    }

    /** The sentence with the note and the list of a step in front. */
    String in(Fact step, String rest) {
        String section = places.about(step);
        return "In the notes on " + title(step.source().breadcrumb().get(0))
                + (section.isEmpty() ? "" : " (" + section + ")") + ", " + rest;
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
        String section = places.of(subject);
        return section.isEmpty() ? title : title + " (" + section + ")";
    }
}
