package unrolled.data;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Parts of dates that are written as words: {@code January}, {@code Jan.}, {@code Q1}, {@code M01} and {@code Monday}. */
final class CalendarWords {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.SHORT);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}\\.?");
    private static final Pattern NUMBERED = Pattern.compile("[qmw]([0-5]?\\d)");
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> WEEKDAYS = weekdays();

    private static final Set<String> SEASONS = Set.of(
            "spring", "summer", "autumn", "fall", "winter", "fr\u00FChling", "fr\u00FChjahr", "sommer", "herbst");

    private CalendarWords() {}

    /** The same cell, with months and days of the week as English shortens them: {@code 5. Mai 2020} is {@code 5. May 2020}. */
    static String inEnglish(String cell) {
        return WORD.matcher(cell).replaceAll(word -> Matcher.quoteReplacement(inEnglishAlone(word.group())));
    }

    private static String inEnglishAlone(String word) {
        String plain = plain(word);
        if (MONTHS.containsKey(plain)) {
            return Month.of(MONTHS.get(plain)).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
        return WEEKDAYS.containsKey(plain)
                ? DayOfWeek.of(WEEKDAYS.get(plain)).getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : word;
    }

    /** Which month it is, from 1; empty if the cell names none. */
    static OptionalLong month(String cell) {
        return number(MONTHS.get(plain(cell)));
    }

    /** Of {@code Q1}, {@code M01} and {@code W01} the number; empty if the cell is none of them. */
    static OptionalLong numbered(String cell) {
        Matcher matcher = NUMBERED.matcher(plain(cell));
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Whether all cells of a column are days of the week, or all seasons: they say when, though not in which week or year. */
    static boolean goRound(Column column) {
        return IntStream.range(0, column.rows()).allMatch(row -> WEEKDAYS.containsKey(plain(column.text(row))))
                || IntStream.range(0, column.rows()).allMatch(row -> SEASONS.contains(plain(column.text(row))));
    }

    private static OptionalLong number(Integer found) {
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months =
                new HashMap<>(Map.of("sept", 9, "mrz", 3, "m\u00E4r", 3, "j\u00E4n", 1, "j\u00E4nner", 1, "feber", 2));
        for (Month month : Month.values()) {
            LANGUAGES.forEach(language -> STYLES.forEach(
                    style -> months.put(plain(month.getDisplayName(style, language)), month.getValue())));
        }
        return Map.copyOf(months);
    }

    private static Map<String, Integer> weekdays() {
        Map<String, Integer> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LANGUAGES.forEach(language ->
                    STYLES.forEach(style -> days.put(plain(day.getDisplayName(style, language)), day.getValue())));
        }
        return Map.copyOf(days);
    }
}
