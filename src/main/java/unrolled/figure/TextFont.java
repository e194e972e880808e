package unrolled.figure;

/** A typeface at a size, in logical pixels per em. */
public record TextFont(Typeface typeface, double size) {
    /** The advance of one line of text. */
    public double width(String text) {
        return typeface.width(text, size);
    }

    /** This font, or as much smaller as a text needs to have room. */
    public TextFont fitting(String text, double room) {
        double width = width(text);
        return width <= room ? this : new TextFont(typeface, Math.max(1, size * room / width));
    }

    /** From the baseline up to the top of the line. */
    public double ascent() {
        return typeface.ascent() * size;
    }

    /** From the baseline down to the bottom of the line. */
    public double descent() {
        return typeface.descent() * size;
    }

    /** The height of a capital letter: what to centre. */
    public double capHeight() {
        return typeface.capHeight() * size;
    }

    /** The baseline that puts capitals and digits in the middle of {@code centerY}. */
    public double baselineFor(double centerY) {
        return centerY + capHeight() / 2;
    }
}
