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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a column writes dates, times of day, or both. */
public final class TimeFormat {
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
            "MMMM d, u",
            "MMM d u",
            "MMM-d-uuuu",
            "MMM/d/uuuu",
            "d MMM u",
            "d MMMM u",
            "d. MMMM u",
            "d-MMM-uuuu",
            "d-MMM-uu",
            "d MMM uu",
            "d/MMM/uuuu",
            "dMMMuuuu",
            "uuuu-MMM-d",
            "EEE MMM d H:mm:ss uuuu",
            "EEE MMM d u",
            "EEE, d MMM u",
            "EEEE, MMMM d, u",
            "uuuu-M",
            "uuuu/M",
            "M/uuuu",
            "M-uuuu",
            "M.uuuu",
            "MMM-uu",
            "MMM-uuuu",
            "MMM u",
            "MMM uu",
            "MMMM u",
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
            .map(digits -> new TimeFormat(date(digits, Locale.ENGLISH)))
            .toList();

    /** 202001. */
    static final TimeFormat DIGITS_OF_MONTH = new TimeFormat(date("uuuuMM", Locale.ENGLISH));

    /** As German spreadsheets shorten months: other than in English, and without a dot. */
    private static final Map<String, String> GERMAN_MONTHS =
            Map.of("jän", "Jan", "mrz", "Mar", "mär", "Mar", "mai", "May", "okt", "Oct", "dez", "Dec");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}(?!\\p{L})\\.?");

    private static final List<TimeFormat> ALL = Stream.of(
                    Stream.of(Locale.ENGLISH, Locale.GERMAN)
                            .flatMap(locale -> DATES.stream().map(date -> date(date, locale)))
                            .map(TimeFormat::new),
                    DATES.stream()
                            .filter(date -> date.contains("MMM") && !date.contains("MMMM"))
                            .map(date -> new TimeFormat(date(date, Locale.ENGLISH), true)),
                    Stream.of("H:mm[:ss][.SSS]", "h:mm[:ss] a", "HH.mm.ss")
                            .map(TimeFormat::time)
                            .map(TimeFormat::new))
            .flatMap(formats -> formats)
            .toList();

    private final DateTimeFormatter formatter;
    private final boolean germanMonths;

    private TimeFormat(DateTimeFormatter formatter) {
        this(formatter, false);
    }

    private TimeFormat(DateTimeFormatter formatter, boolean germanMonths) {
        this.formatter = formatter;
        this.germanMonths = germanMonths;
    }

    private static DateTimeFormatter date(String pattern, Locale locale) {
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
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.SMART);
    }

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The first format that all these cells are written in; empty if there is none, or no cell. */
    static Optional<TimeFormat> of(List<String> cells) {
        return cells.isEmpty()
                ? Optional.empty()
                : ALL.stream()
                        .filter(format -> cells.stream().allMatch(format::fits))
                        .findFirst();
    }

    /** Whether one cell alone reads as a date or a time of day. */
    public static boolean is(String cell) {
        return of(List.of(cell)).isPresent();
    }

    /** Most formats do not fit: which is known without an exception. */
    private boolean fits(String cell) {
        ParsePosition at = new ParsePosition(0);
        String bare = bare(cell);
        try {
            return formatter.parseUnresolved(bare, at) != null
                    && at.getIndex() == bare.length()
                    && seconds(bare).isPresent();
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    private String bare(String cell) {
        String bare = Apostrophes.without(cell.strip());
        return germanMonths
                ? WORD.matcher(bare)
                        .replaceAll(month -> GERMAN_MONTHS.getOrDefault(
                                month.group().substring(0, 3).toLowerCase(Locale.ROOT), month.group()))
                : bare;
    }

    /** Seconds since 1970, or of a day; empty if the cell is written otherwise, or there is no such day. */
    OptionalLong seconds(String cell) {
        String bare = bare(cell);
        if (bare.isEmpty() || bare.length() > LONGEST || bare.chars().noneMatch(Character::isDigit)) {
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
