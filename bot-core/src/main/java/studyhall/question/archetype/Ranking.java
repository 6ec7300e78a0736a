package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Table;
import studyhall.question.archetype.MostOf.Amount;
import studyhall.question.wording.Wording;

/** A column of amounts: in which order do three of its things rise? Computed from the figures that the note gives. */
public final class Ranking implements Archetype {
    private static final int THREE = 3;
    private static final int MOST = 2;
    private static final int MOST_LETTERS = 90;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            for (List<Amount> amounts : MostOf.columns(base, table)) {
                boolean years = MostOf.years(amounts);
                List<Amount> three = new ArrayList<>();
                int given = 0;
                // neighbours in the note, so that a further one at its end changes none of these
                for (Amount amount : amounts) {
                    boolean apart = three.stream().allMatch(other -> other.number() != amount.number());
                    if (apart && given < MOST) {
                        three.add(amount);
                    }
                    if (three.size() == THREE) {
                        draft(wording, three, years, drafts);
                        three.clear();
                        given++;
                    }
                }
            }
        }
    }

    private void draft(Wording wording, List<Amount> neighbours, boolean years, Consumer<Draft> drafts) {
        List<Amount> three = new ArrayList<>(neighbours);
        three.sort(Comparator.comparingDouble(Amount::number));
        List<String> names =
                three.stream().map(amount -> amount.thing().option()).toList();
        String key = Orders.joined(names, Orders.RIGHT, " → ");
        if (key.length() > MOST_LETTERS || key.indexOf(',') >= 0) {
            return;
        }
        Amount least = three.get(0);
        long seed = Hash.of(least.property().fact().key().value() + name());
        List<Distractor> others = new ArrayList<>();
        for (int[] order : Orders.wrong(seed)) {
            Amount misplaced = three.get(order[Orders.misplaced(order)]);
            others.add(Distractor.known(
                    Orders.joined(names, order, " → "),
                    () -> isTrueOf(misplaced),
                    misplaced.property().fact()));
        }
        drafts.accept(Draft.order(
                        least.property().fact(),
                        name(),
                        names.get(1) + "+" + names.get(2),
                        wording.sets()
                                .rising(
                                        Arrays.stream(Orders.aside(seed))
                                                .mapToObj(place ->
                                                        three.get(place).thing())
                                                .toList(),
                                        least.property().name(),
                                        years),
                        key,
                        others)
                .explained(isTrueOf(three.get(1)) + "; " + isTrueOf(three.get(2)) + "."));
    }

    private static String isTrueOf(Amount amount) {
        return Phrases.isTrueOf(amount.thing(), amount.property());
    }
}
