package studyhall.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares seats out by size: the whole part of each quota, and what is left by largest remainder. */
final class Proportions {
    private Proportions() {}

    /**
     * Shares out.
     *
     * @param sizes of what gets seats; of equal remainders the first in this order wins
     * @param seats how many there are; nothing gets more than its size
     */
    static <K> Map<K, Integer> of(Map<K, Integer> sizes, int seats) {
        long all = sizes.values().stream().mapToLong(Integer::longValue).sum();
        long wanted = Math.min(seats, all);
        Map<K, Integer> shares = new LinkedHashMap<>();
        Map<K, Long> remainders = new LinkedHashMap<>();
        sizes.forEach((each, size) -> {
            shares.put(each, (int) (wanted * size / all));
            remainders.put(each, wanted * size % all);
        });
        long left =
                wanted - shares.values().stream().mapToLong(Integer::longValue).sum();
        List<K> byRemainder = new ArrayList<>(remainders.keySet());
        byRemainder.sort(
                (one, two) -> Long.compare(remainders.getOrDefault(two, 0L), remainders.getOrDefault(one, 0L)));
        byRemainder.stream().limit(left).forEach(each -> shares.merge(each, 1, Integer::sum));
        return shares;
    }
}
