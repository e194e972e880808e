package unrolled.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column that is named as dates and counts days since 1900, as spreadsheets keep dates inside: 43831 is 2020-01-01, and
 * half of a day is noon.
 */
public record SpreadsheetDays(LocalDate first, LocalDate last) {
    private static final Set<String> NAMES = Set.of("date", "datum", "datetime", "day", "tag");

    /** Day 0. */
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

    /** In the years 1954 and 2119: what is counted otherwise is rarely between. */
    private static final double LEAST = 20_000;

    private static final double MOST = 80_000;

    /** So many days are between two rows at most. */
    private static final double A_YEAR = 366;

    /** The first and the last of its days; empty if it is no such column. */
    public static Optional<SpreadsheetDays> of(Column column) {
        if (!column.numeric() || !isNamedSo(column.name()) || column.rows() < 2 || column.missing() > 0) {
            return Optional.empty();
        }
        double[] days = column.numbers();
        double least = Scaling.min(days);
        double most = Scaling.max(days);
        return least >= LEAST && most <= MOST && least < most && goesSlowly(days)
                ? Optional.of(new SpreadsheetDays(date(days[0]), date(days[days.length - 1])))
                : Optional.empty();
    }

    private static boolean isNamedSo(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(NAMES::contains);
    }

    private static boolean goesSlowly(double[] days) {
        for (int row = 1; row < days.length; row++) {
            if (Math.abs(days[row] - days[row - 1]) > A_YEAR) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate date(double day) {
        return BEGINNING.plusDays((long) Math.floor(day));
    }
}
