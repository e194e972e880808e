package unrolled.data;

/** Apostrophes that take the place of quotes: 'a name', '2020-01-01', '7'. */
public final class Apostrophes {
    private Apostrophes() {}

    /** What stands between the two, if there is something and no other one in it; else the whole text. */
    public static String without(String text) {
        boolean enclosed = text.length() > 2 && text.startsWith("'") && text.endsWith("'");
        String inside = enclosed ? text.substring(1, text.length() - 1) : text;
        return inside.indexOf('\'') < 0 && !inside.isBlank() ? inside : text;
    }
}
