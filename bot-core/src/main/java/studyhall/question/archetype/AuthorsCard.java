package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Option;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/**
 * A question of the author's own, with the wrong options that the author gives. Where there are none, wrong are the answers of
 * cards that ask for the same kind of thing or, under the same heading, in the same way, and things of the kind asked for; a
 * card without two of them stays a card.
 */
public final class AuthorsCard implements Archetype {
    /** "What is it made of?" */
    private static final Pattern LEANING = Pattern.compile(
            "(?i)(?:what|which|why|how|when|where|who)\\b(?:\\s\\w+){0,3}\\s(?:it|its|this|these|they|their)\\b");

    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:de |di |da |von |van |of )?\\p{Lu}[\\p{L}.'’-]*){1,3}");
    private static final double FARTHEST = 6;

    /** So many answers to choose from are enough, also from a deck of thousands. */
    private static final int ENOUGH = 40;

    @Override
    public String name() {
        return "authors-card";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Asking> deck = Asking.all(base);
        for (int i = 0; i < deck.size(); i++) {
            Fact.Card card = deck.get(i).card();
            String question = deck.get(i).plain();
            if (!card.wrong().isEmpty()) {
                drafts.accept(Draft.other(
                        card,
                        name(),
                        "",
                        stem(card),
                        card.question(),
                        Phrases.core(card.answer()),
                        card.wrong().stream()
                                .map(wrong -> new Distractor(
                                        wrong, Option.Grade.A, "", card.source().fromLine()))
                                .toList()));
            } else if (question.endsWith("?") || question.endsWith("？")) {
                List<Distractor> others = others(base, deck, i);
                drafts.accept(Draft.other(
                        card, name(), "", stem(card), card.question(), Phrases.core(card.answer()), others));
            } else if (!base.isThing(question)) {
                // nothing beside it is of the answer's kind for certain: the gate says so
                drafts.accept(
                        Draft.other(card, name(), "", card.question(), "", Phrases.core(card.answer()), List.of()));
            }
        }
    }

    /** Whether both answers are words, or counts that could be taken for each other: of 206 bones nobody thinks at "2". */
    private static boolean near(FactBase base, Fact.Card card, Fact.Card other) {
        Shape one = base.shape(card.answer());
        Shape two = base.shape(other.answer());
        return one.form() != Shape.Form.NUMBER
                || two.form() != Shape.Form.NUMBER
                || Numbers.alike(base, card.answer(), other.answer())
                        && Math.max(one.number(), two.number()) <= FARTHEST * Math.min(one.number(), two.number());
    }

    /** The author's words; where these lean on a heading, with it in front. */
    private static String stem(Fact.Card card) {
        List<String> headings = card.source().breadcrumb();
        return LEANING.matcher(Markup.plain(card.question())).lookingAt()
                ? Markup.escape(headings.get(headings.size() - 1)) + ": " + card.question()
                : card.question();
    }

    private static List<Distractor> others(FactBase base, List<Asking> deck, int at) {
        Asking asking = deck.get(at);
        Fact.Card card = asking.card();
        List<Distractor> others = new ArrayList<>();
        for (Asking other : beside(base, deck, at)) {
            others.add(Distractor.known(
                    Phrases.core(other.card().answer()),
                    Phrases.option(other.card().question()) + " "
                            + Phrases.option(other.card().answer()),
                    other.card()));
        }
        if (asking.kind().equals(Asking.PEOPLE)) {
            people(base, card, others);
        } else if (!asking.kind().isEmpty() && ends(card.answer(), asking.kind())) {
            things(base, card, asking.kind(), others);
        }
        return others;
    }

    /** Cards whose answers may stand beside this one's, the nearest in the deck and these in its order. */
    private static List<Asking> beside(FactBase base, List<Asking> deck, int at) {
        Asking asking = deck.get(at);
        TreeMap<Integer, Asking> beside = new TreeMap<>();
        for (int far = 1; far < deck.size() && beside.size() < ENOUGH; far++) {
            for (int i : new int[] {at - far, at + far}) {
                if (i >= 0
                        && i < deck.size()
                        && asking.alike(deck.get(i))
                        && near(base, asking.card(), deck.get(i).card())
                        && apart(base, asking.card(), deck.get(i).card().answer())) {
                    beside.put(i, deck.get(i));
                }
            }
        }
        return List.copyOf(beside.values());
    }

    /** People whom the same section describes by name. */
    private static void people(FactBase base, Fact.Card card, List<Distractor> others) {
        for (Subject subject : base.subjects()) {
            if (subject.definitions().size() == 1
                    && FULL_NAME.matcher(subject.term().text()).matches()
                    && subject.headings().equals(card.source().breadcrumb())
                    && apart(base, card, subject.name())
                    && !base.words(card.question())
                            .meets(base.words(subject.definitions().get(0).meaning()))) {
                others.add(Distractor.known(
                        subject.name(),
                        () -> Phrases.isTrueOf(subject, subject.definitions().get(0)),
                        subject.definitions().get(0)));
            }
        }
    }

    /** Things of the note that bear the name of what is asked: any nerve beside "Which nerve ...?" */
    private static void things(FactBase base, Fact.Card card, String kind, List<Distractor> others) {
        for (Subject subject : base.subjects()) {
            if (ends(subject.term().text(), kind) && apart(base, card, subject.name())) {
                others.add(Distractor.known(
                        subject.name(),
                        () -> Phrases.isTrueOf(subject, subject.facts().get(0)),
                        subject.facts().get(0)));
            }
            for (Fact.Definition definition : subject.definitions()) {
                String meaning = Phrases.core(definition.meaning());
                if (ends(meaning, kind) && apart(base, card, meaning)) {
                    others.add(Distractor.known(meaning, () -> Phrases.isTrueOf(subject, definition), definition));
                }
            }
        }
    }

    /** A few words, the last of them this one. */
    private static boolean ends(String answer, String kind) {
        String[] words = Asking.words(Phrases.core(answer));
        return words.length <= Asking.SHORT && words[words.length - 1].equals(kind);
    }

    /** Whether an answer neither says a part of the right one, nor stands in the question. */
    static boolean apart(FactBase base, Fact.Card card, String answer) {
        return !base.words(answer).within(base.words(card.answer()))
                && !base.words(card.answer()).within(base.words(answer))
                && !base.words(answer).within(base.words(card.question()))
                && base.parts(answer).stream().noneMatch(part -> base.parts(card.answer()).stream()
                        .anyMatch(of -> !part.isEmpty() && (part.within(of) || of.within(part))));
    }
}
