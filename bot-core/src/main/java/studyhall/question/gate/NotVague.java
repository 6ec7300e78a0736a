package studyhall.question.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S2: what the note itself does not state for certain is matter for a tip. */
public final class NotVague implements Gate {
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)\\b(?:can take|may take|approximately|approx|roughly|circa|usually|typically|often|sometimes|generally|probably|perhaps|maybe|varies|depends|debated|disputed|controversial|normalmente|a veces|quizás|aproximadamente)\\b|\\betc\\b|\\b(?:about|around|some|almost|nearly|ca\\.?|unos|unas|casi)\\s+[$€£]?\\d|[~≈]\\s*\\d");

    /** Whole values that say next to nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)(?:any|anything|anytime|most cases|all cases|regularly|always|never|various|several|many|some|few|others?|misc|special cases|standard|normal|custom|unknown|same|different|cualquiera|siempre|varios|otros)");

    @Override
    public String name() {
        return "not-vague";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        boolean vague = VAGUE.matcher(draft.key()).find()
                || VAGUE.matcher(draft.clue()).find()
                || (base.shape(draft.key()).ordered()
                        && VAGUE.matcher(draft.fact().statement()).find());
        if (EMPTY.matcher(draft.key().strip()).matches()
                || EMPTY.matcher(draft.clue().strip()).matches()) {
            return Optional.of("the value says too little to be asked about");
        }
        return vague ? Optional.of("the note itself is vague here; it can be a tip") : Optional.empty();
    }
}
