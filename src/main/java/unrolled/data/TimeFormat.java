package unrolled.data;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How a column writes dates, times of day, or both. */
public final class TimeFormat {
    /** With months and days of the week as English shortens them. */
    private static final List<String> DATES = List.of(
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu.M.d",
            "uuuuMMdd",
            "d/M/uuuu",
            "M/d/uuuu",
            "d.M.uuuu",
            "d-M-uuuu",
            "M-d-uuuu",
            "d/M/uu",
            "M/d/uu",
            "d.M.uu",
            "MMM d, u",
            "MMM d u",
            "MMM-d-uuuu",
            "MMM/d/uuuu",
            "d MMM u",
            "d. MMM u",
            "d-MMM-uuuu",
            "d-MMM-uu",
            "d MMM uu",
            "d/MMM/uuuu",
            "dMMMuuuu",
            "uuuu-MMM-d",
            "EEE MMM d H:mm:ss uuuu",
            "EEE MMM d u",
            "EEE, d MMM u",
            "EEE, MMM d, u",
            "uuuu-M",
            "uuuu/M",
            "M/uuuu",
            "M-uuuu",
            "M.uuuu",
            "MMM-uu",
            "MMM-uuuu",
            "MMM u",
            "MMM uu",
            "u MMM",
            "u'Q'q",
            "u-'Q'q",
            "u 'Q'q",
            "'Q'q u",
            "'Q'q-u",
            "uuuu'M'MM",
            "YYYY-'W'ww",
            "YYYY'W'ww",
            "u-MM");

    private static final int LONGEST = 40;
    private static final long SECONDS_OF_DAY = 86_400;

    /** 20200131, and down to the second. */
    static final List<TimeFormat> DIGITS = Stream.of("uuuuMMdd", "uuuuMMddHH", "uuuuMMddHHmm", "uuuuMMddHHmmss")
            .map(digits -> new TimeFormat(date(digits)))
            .toList();

    /** 202001. */
    static final TimeFormat DIGITS_OF_MONTH = new TimeFormat(date("uuuuMM"));

    private static final List<TimeFormat> ALL = Stream.concat(
                    DATES.stream().map(TimeFormat::date),
                    Stream.of("H:mm[:ss][.SSS]", "h:mm[:ss] a", "HH.mm.ss").map(TimeFormat::time))
            .map(TimeFormat::new)
            .toList();

    private final DateTimeFormatter formatter;

    private TimeFormat(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    private static DateTimeFormatter date(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendPattern("[[' '][':']h[:mm[:ss]][' ']['-']a]")
                .appendPattern("[['T'][' '][':']H:mm[:ss]]")
                .appendPattern("[' 'HH]['T'HH]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .appendPattern("[' ']['UTC']['GMT'][XXX][X]");
        if (pattern.startsWith("Y")) {
            builder.parseDefaulting(WeekFields.ISO.dayOfWeek(), 1);
        } else if (!pattern.contains("d")) {
            builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.SMART);
    }

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The first format that all these cells are written in; empty if there is none, or no cell. */
    static Optional<TimeFormat> of(List<String> cells) {
        List<String> bare = cells.stream().map(TimeFormat::bare).toList();
        return bare.isEmpty()
                ? Optional.empty()
                : ALL.stream()
                        .filter(format -> bare.stream().allMatch(format::fits))
                        .findFirst();
    }

    /** Whether one cell alone reads as a date or a time of day. */
    public static boolean is(String cell) {
        return of(List.of(cell)).isPresent();
    }

    private static String bare(String cell) {
        return cell.length() > LONGEST ? "" : CalendarWords.inEnglish(Apostrophes.without(cell.strip()));
    }

    /** Most formats do not fit: which is known without an exception. */
    private boolean fits(String bare) {
        ParsePosition at = new ParsePosition(0);
        try {
            return formatter.parseUnresolved(bare, at) != null
                    && at.getIndex() == bare.length()
                    && secondsOf(bare).isPresent();
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    /** Seconds since 1970, or of a day; empty if the cell is written otherwise, or there is no such day. */
    OptionalLong seconds(String cell) {
        return secondsOf(bare(cell));
    }

    private OptionalLong secondsOf(String bare) {
        if (bare.chars().noneMatch(Character::isDigit)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(seconds(formatter.parse(bare)));
        } catch (DateTimeException other) {
            return OptionalLong.empty();
        }
    }

    /** One for 24:00 without a date, which ends its day. */
    private static int excess(TemporalAccessor read) {
        Period days = read.query(DateTimeFormatter.parsedExcessDays());
        return days == null || days.isZero() ? 0 : 1;
    }

    private static long seconds(TemporalAccessor read) {
        LocalDate date = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        long ofDay = time == null ? 0 : time.toSecondOfDay() + SECONDS_OF_DAY * excess(read);
        if (date == null && read.isSupported(ChronoField.YEAR)) { // of quarters, the year and which
            long quarter = read.isSupported(IsoFields.QUARTER_OF_YEAR) ? read.getLong(IsoFields.QUARTER_OF_YEAR) : 1;
            date = LocalDate.of((int) read.getLong(ChronoField.YEAR), (int) (3 * quarter - 2), 1);
        }
        return date == null ? ofDay : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + ofDay;
    }
}
