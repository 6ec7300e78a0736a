package studyhall.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week on which something happens; never none. */
public record Days(Set<DayOfWeek> set) {
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public Days {
        if (set.isEmpty()) {
            throw new IllegalArgumentException("On no day is not a schedule");
        }
        set = Collections.unmodifiableSet(EnumSet.copyOf(set));
    }

    public static Days daily() {
        return new Days(WEEK);
    }

    public static Days weekdays() {
        return new Days(WORK);
    }

    public static Days on(DayOfWeek day) {
        return new Days(EnumSet.of(day));
    }

    /**
     * As typed: {@code daily}, {@code weekdays}, {@code weekend}, or names and beginnings of names of at least two
     * letters, such as {@code mon, wed}.
     *
     * @return empty when a word is no day
     */
    public static Optional<Days> of(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        switch (words) {
            case "daily", "every day", "all" -> {
                return Optional.of(daily());
            }
            case "weekdays" -> {
                return Optional.of(weekdays());
            }
            case "weekend", "weekends" -> {
                return Optional.of(new Days(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
            }
            default -> {
                Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
                for (String word : words.split("[\\s,;+/]+|\\band\\b")) {
                    Optional<DayOfWeek> day = day(word);
                    if (day.isEmpty() && !word.isEmpty()) {
                        return Optional.empty();
                    }
                    day.ifPresent(days::add);
                }
                return days.isEmpty() ? Optional.empty() : Optional.of(new Days(days));
            }
        }
    }

    private static Optional<DayOfWeek> day(String word) {
        String one = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        return one.length() < 2
                ? Optional.empty()
                : WEEK.stream()
                        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(one))
                        .findFirst();
    }

    public boolean include(DayOfWeek day) {
        return set.contains(day);
    }

    /** Seven bits, Monday the lowest: how they are stored. */
    public int bits() {
        return set.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    public static Days ofBits(int bits) {
        return new Days(WEEK.stream()
                .filter(day -> (bits >> day.ordinal() & 1) == 1)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))));
    }

    /** {@code daily}, {@code weekdays}, {@code Mon, Wed}. */
    public String words() {
        if (set.equals(WEEK)) {
            return "daily";
        }
        return set.equals(WORK)
                ? "weekdays"
                : set.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }
}
