package unrolled.ui.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, as people say it: today 18:21, yesterday, 12 Nov. */
public final class TimeWords {
    private final WindowWords words;
    private final Locale language;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param now from when on days are said */
    public TimeWords(WindowWords words, Locale language, ZoneId zone, Instant now) {
        this.words = words;
        this.language = language;
        this.zone = zone;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** Seen from now on. */
    public static TimeWords now(WindowWords words, Locale language) {
        return new TimeWords(words, language, ZoneId.systemDefault(), Instant.now());
    }

    /** With hours and minutes. */
    public String moment(Instant time) {
        return day(time) + " " + text(time, "HH:mm");
    }

    /** The time of the day, with seconds. */
    public String seconds(Instant time) {
        return text(time, "HH:mm:ss");
    }

    /** Only the day. */
    public String day(Instant time) {
        ZonedDateTime then = time.atZone(zone);
        LocalDate day = then.toLocalDate();
        if (day.equals(today)) {
            return words.getString("time.today");
        }
        if (day.equals(today.minusDays(1))) {
            return words.getString("time.yesterday");
        }
        String year = day.getYear() == today.getYear() ? "" : " uuuu";
        return text(time, words.getString("time.pattern") + year);
    }

    private String text(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language).format(time.atZone(zone));
    }
}
