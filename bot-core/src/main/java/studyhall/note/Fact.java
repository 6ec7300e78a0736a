package studyhall.note;

import java.util.List;

/**
 * One thing that a note states: the layer on which questions, tips and look-ups stand. All texts are in the small
 * Markdown with code spans kept and other markup removed.
 */
public sealed interface Fact {
    Meta meta();

    /** What the fact is about. */
    Term subject();

    /** The fact without its subject, such as "Range: 0 to 1" or "L1 regularization". */
    String statement();

    default FactKey key() {
        return meta().key();
    }

    default Source source() {
        return meta().source();
    }

    /** The nearest informative ancestor's name: "XGBoost", not "Regularization". */
    default String scope() {
        return meta().scope();
    }

    /**
     * What every fact has.
     *
     * @param key survives edits elsewhere and re-ordering
     * @param version a hash of the fact's own text
     * @param source where it stands
     * @param scope name of the nearest informative ancestor
     * @param siblings names the list or table that it stands in, the same for all its members
     * @param kind what its subject is one of, in the singular, such as "hyperparameter"; empty where the note names none
     * @param language of the note, as {@link Note#language()} has it
     * @param quiz whether it may be asked about: false below {@code #no-quiz} and for a line that ends in {@code (?)};
     *     such a fact still counts as true when a gate looks for a second key
     */
    record Meta(
            FactKey key,
            String version,
            Source source,
            String scope,
            String siblings,
            String kind,
            String language,
            boolean quiz) {}

    /** A term and what it means: {@code **PCA** - Dimensionality reduction}. */
    record Definition(Meta meta, Term subject, String meaning) implements Fact {
        @Override
        public String statement() {
            return meaning;
        }
    }

    /** A named value of a subject: {@code Range: 0 to 1} below {@code eta}. */
    record Attribute(Meta meta, Term subject, String name, String value) implements Fact {
        @Override
        public String statement() {
            return name + ": " + value;
        }
    }

    /**
     * A cell of a table: the subject is its row.
     *
     * @param corner the header above the row labels
     * @param column the header above the value
     */
    record Cell(Meta meta, Term subject, String corner, String column, String value) implements Fact {
        @Override
        public String statement() {
            return column + ": " + value;
        }
    }

    /** A case with what to do in it, by role ("XGBoost", "Preprocessing"). The subject is its label or premise. */
    record Scenario(Meta meta, Term subject, String premise, String problem, List<Advice> answers) implements Fact {
        public Scenario {
            answers = List.copyOf(answers);
        }

        @Override
        public String statement() {
            return premise;
        }
    }

    /** What a scenario's answer says for one role; the role is empty where the note names none. */
    record Advice(String role, String text, int line) {}

    /** A rule or constraint: {@code Cannot set both: choose a OR b}. */
    record Rule(Meta meta, Term subject, String text) implements Fact {
        @Override
        public String statement() {
            return text;
        }
    }

    /** A member of an enumeration: {@code binary_classifier} of {@code predictor_type}. */
    record Member(Meta meta, Term subject, String group) implements Fact {
        @Override
        public String statement() {
            return group;
        }
    }

    /**
     * A formula: {@code scale_pos_weight} is negatives over positives.
     *
     * @param name what it gives, where that is not the subject itself, such as "Standard deviation"; else empty
     */
    record Formula(Meta meta, Term subject, String name, String expression) implements Fact {
        @Override
        public String statement() {
            return name.isEmpty() ? expression : name + ": " + expression;
        }
    }

    /** A plain statement about a subject. */
    record Statement(Meta meta, Term subject, String text) implements Fact {
        @Override
        public String statement() {
            return text;
        }
    }

    /**
     * A question that the author wrote, with its answer.
     *
     * @param question what is asked; of a gap, the sentence with {@link #GAP} in the place of the answer
     * @param wrong what the author offers beside the answer; mostly nothing
     */
    record Card(Meta meta, Term subject, Form form, String question, String answer, List<String> wrong)
            implements Fact {
        public Card {
            wrong = List.copyOf(wrong);
        }

        /** Stands for what was taken out of a sentence; in the small Markdown, so escaped. */
        public static final String GAP = "\\_\\_\\_\\_";

        /** How the author marked it, which says in which directions it may be asked. */
        public enum Form {
            /** {@code Q:} and {@code A:}, {@code ::} or {@code ?}: the question leads to the answer. */
            ASKED,
            /** {@code :::} or {@code ??}: either side leads to the other. */
            REVERSIBLE,
            /** <code>{{c1::...}}</code>: a sentence with a part taken out by the author. */
            CLOZE,
            /** {@code ==...==} inside a sentence: the part that the author found worth remembering. */
            HIGHLIGHT
        }

        @Override
        public String statement() {
            return question + " " + answer;
        }
    }
}
