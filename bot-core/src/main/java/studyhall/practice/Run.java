package studyhall.practice;

/**
 * Where somebody stands in their practice.
 *
 * @param number counts their practices, from 1
 * @param topic the id of what they practise
 * @param wanted how many items they asked for
 * @param item the item that is shown, from 1; 0 before the first
 * @param answered the last item that was answered
 * @param known how many they knew
 * @param fact the key of the shown item's fact; empty before the first
 * @param question the short id of the shown question; empty for a card that is recalled
 * @param stopped whether they ended it before its end
 */
public record Run(
        int number,
        String topic,
        int wanted,
        int item,
        int answered,
        int known,
        String fact,
        String question,
        boolean stopped) {
    /** Whether there is nothing left to do. */
    public boolean over() {
        return stopped || answered >= wanted;
    }

    /** Whether an item waits for its answer. */
    public boolean asking() {
        return item > answered;
    }
}
