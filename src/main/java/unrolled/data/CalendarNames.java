package unrolled.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns of a table are parts of dates, by their names, and how coarse each part is. Short names such as {@code MM}
 * are parts only beside a year or an hour.
 *
 * @param all the names of the columns of a table
 */
record CalendarNames(List<String> all) {
    private static final Set<String> YEARS = Set.of("year", "jahr", "yr", "yy", "yyyy");
    private static final Set<String> HOURS = Set.of("hour", "stunde", "hh", "hr");

    private static final int MONTH = 2;
    private static final int MINUTE = 6;

    /** The coarsest first. */
    private static final List<Set<String>> PARTS = List.of(
            YEARS,
            Set.of("quarter", "quartal"),
            Set.of("month", "monat", "mo"),
            Set.of("week", "woche"),
            Set.of("day", "tag", "dy", "dd", "doy"),
            HOURS,
            Set.of("minute", "mn"),
            Set.of("second", "sekunde", "ss"));

    private static final Set<String> SHORT = Set.of("dd", "mn", "ss");

    /** Whether a column of this name is a part of dates. */
    boolean isPart(String name) {
        return part(name).isPresent();
    }

    /** Whether {@code M01} or {@code Q1} in a column of this name is one. */
    boolean isPartOrPeriod(String name) {
        return isPart(name) || plain(name).equals("period");
    }

    /** These names in the order of their parts, if all of them are parts; else as they are. */
    List<String> coarsestFirst(List<String> names) {
        return names.stream().allMatch(this::isPart)
                ? names.stream()
                        .sorted(Comparator.comparingInt(name -> part(name).orElseThrow()))
                        .toList()
                : names;
    }

    private OptionalInt part(String name) {
        String plain = plain(name);
        if (plain.equals("mm") || plain.equals("mm.1")) {
            return isBeside() ? OptionalInt.of(isMonth(name) ? MONTH : MINUTE) : OptionalInt.empty();
        }
        return SHORT.contains(plain) && !isBeside()
                ? OptionalInt.empty()
                : IntStream.range(0, PARTS.size())
                        .filter(part -> PARTS.get(part).contains(plain))
                        .findFirst();
    }

    /** Of months and minutes of the same name, months stand first, and before the hours. */
    private boolean isMonth(String name) {
        int at = all.indexOf(name);
        return all.subList(0, at).stream()
                .noneMatch(before -> plain(before).equals("mm") || HOURS.contains(plain(before)));
    }

    private boolean isBeside() {
        return all.stream().map(CalendarNames::plain).anyMatch(name -> YEARS.contains(name) || HOURS.contains(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
