package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EloTest {
    @Test
    void whoKnowsNothingStillGuesses() {
        assertThat(Elo.expected(-20, 0, 4)).isCloseTo(0.25, within(0.001));
        assertThat(Elo.expected(0, 0, 4)).isCloseTo(0.625, within(0.001));
        assertThat(Elo.expected(20, 0, 4)).isCloseTo(1, within(0.001));
    }

    @Test
    void aSurpriseMovesBothSidesApartAndLessTheMoreIsKnown() {
        Elo.After first = Elo.answered(Elo.NEW, Elo.NEW, 4, true);
        assertThat(first.player().value()).isEqualTo(0.375);
        assertThat(first.question().value()).isEqualTo(-0.375);

        Elo.After sure = Elo.answered(new Elo(0, 100), new Elo(0, 100), 4, true);
        assertThat(sure.player().value()).isLessThan(0.1);
    }

    @Test
    void ratingsComeToWhatPeopleAndQuestionsAreLike() {
        Random random = new Random(11);
        double[] abilities = random.doubles(60, -2, 2).toArray();
        double[] difficulties = random.doubles(60, -2, 2).toArray();
        Elo[] players = new Elo[60];
        Elo[] questions = new Elo[60];
        Arrays.fill(players, Elo.NEW);
        Arrays.fill(questions, Elo.NEW);
        for (int i = 0; i < 20_000; i++) {
            int player = random.nextInt(60);
            int question = random.nextInt(60);
            boolean right = random.nextDouble() < Elo.expected(abilities[player], difficulties[question], 4);
            Elo.After after = Elo.answered(players[player], questions[question], 4, right);
            players[player] = after.player();
            questions[question] = after.question();
        }
        assertThat(correlation(abilities, players)).isGreaterThan(0.9);
        assertThat(correlation(difficulties, questions)).isGreaterThan(0.9);

        // what is expected of the ratings is what happens
        List<Double> off = new ArrayList<>();
        for (int player = 0; player < 60; player++) {
            for (int question = 0; question < 60; question++) {
                off.add(Math.abs(Elo.expected(players[player].value(), questions[question].value(), 4)
                        - Elo.expected(abilities[player], difficulties[question], 4)));
            }
        }
        assertThat(off.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isLessThan(0.08);
    }

    private static double correlation(double[] real, Elo[] found) {
        double meanReal = Arrays.stream(real).average().orElseThrow();
        double meanFound =
                Arrays.stream(found).mapToDouble(Elo::value).average().orElseThrow();
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < real.length; i++) {
            both += (real[i] - meanReal) * (found[i].value() - meanFound);
            one += Math.pow(real[i] - meanReal, 2);
            other += Math.pow(found[i].value() - meanFound, 2);
        }
        return both / Math.sqrt(one * other);
    }
}
