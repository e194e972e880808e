package unrolled.text;

import java.util.Locale;

/** A language of the program: German for those who speak it, English for everybody else. */
public enum Language {
    ENGLISH("", '.', ','),
    GERMAN(".de", ',', '.');

    private final String ending;
    private final char mark;
    private final char group;

    Language(String ending, char mark, char group) {
        this.ending = ending;
        this.mark = mark;
        this.group = group;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    /** The language of the sentence under a key. */
    static Language ofKey(String key) {
        return key.endsWith(GERMAN.ending) ? GERMAN : ENGLISH;
    }

    /** What the key of a sentence in this language ends with. */
    String ending() {
        return ending;
    }

    /** What stands before the decimals of a number. */
    char mark() {
        return mark;
    }

    /** What stands between the thousands of a large number. */
    char group() {
        return group;
    }
}
