package unrolled.ui.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import unrolled.text.Language;
import unrolled.ui.base.WindowWords;

/** What something is called in each language that a window speaks. */
public record Names(String english, String german) {
    public static final Names NONE = same("");

    private static final WindowWords ENGLISH = new WindowWords(Locale.ENGLISH);
    private static final WindowWords GERMAN = new WindowWords(Locale.GERMAN);

    /** A sentence of the window with its places filled: what is a name itself is filled in as each language calls it. */
    public static Names of(String key, Object... arguments) {
        return new Names(ENGLISH.of(key, in(arguments, Locale.ENGLISH)), GERMAN.of(key, in(arguments, Locale.GERMAN)));
    }

    /** What is said otherwise in each language. */
    public static Names said(Function<Locale, String> text) {
        return new Names(text.apply(Locale.ENGLISH), text.apply(Locale.GERMAN));
    }

    /** What is called the same in all of them, such as {@code c[0]}. */
    public static Names same(String name) {
        return new Names(name, name);
    }

    private static Object[] in(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Names names ? names.in(locale) : argument)
                .toArray();
    }

    public String in(Locale locale) {
        return Language.of(locale) == Language.GERMAN ? german : english;
    }

    /** As it is called in the other language. */
    public String notIn(Locale locale) {
        return Language.of(locale) == Language.GERMAN ? english : german;
    }

    /** With more behind it. */
    public Names with(String between, Names more) {
        return new Names(english + between + more.english, german + between + more.german);
    }

    public boolean isEmpty() {
        return english.isEmpty();
    }
}
