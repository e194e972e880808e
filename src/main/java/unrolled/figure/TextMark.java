package unrolled.figure;

import java.util.function.UnaryOperator;

/**
 * One line of text; {@code y} is its baseline and {@code anchor} says which of its points {@code x} is.
 *
 * <p>Line breaks and tabs become spaces; other control characters, signs that turn the direction of writing, and halves
 * of surrogate pairs are left out, so that a label from a file can neither break the layout nor an XML file.
 */
public record TextMark(String text, double x, double y, TextFont font, Anchor anchor, Ink ink) implements Mark {
    private static final String ELLIPSIS = "…";

    public TextMark {
        text = printable(text);
    }

    /** The advance of the text. */
    public double width() {
        return font.width(text);
    }

    /** The x of its left end. */
    public double start() {
        return anchor == Anchor.START ? x : anchor.start(x, width());
    }

    /** The right edge of the text. */
    public double end() {
        return start() + width();
    }

    /** From the ascent to the descent of its font, as wide as its advance. */
    @Override
    public Bounds bounds() {
        double width = width();
        return new Bounds(anchor.start(x, width), y - font.ascent(), width, font.ascent() + font.descent());
    }

    /** The text if it is at most {@code maxWidth} wide, else its longest beginning that fits with an ellipsis; perhaps nothing. */
    public static String ellipsis(String text, TextFont font, double maxWidth) {
        String whole = printable(text);
        if (font.width(whole) <= maxWidth) {
            return whole;
        }
        double left = maxWidth - font.width(ELLIPSIS);
        if (left < 0) {
            return "";
        }
        int end = 0;
        while (end < whole.length()) {
            int next = whole.offsetByCodePoints(end, 1);
            double advance = font.width(whole.substring(end, next));
            if (advance > left) {
                break;
            }
            left -= advance;
            end = next;
        }
        return whole.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    @Override
    public void draw(Pen pen) {
        pen.text(this);
    }

    @Override
    public TextMark inked(UnaryOperator<Ink> inks) {
        return new TextMark(text, x, y, font, anchor, inks.apply(ink));
    }

    @Override
    public TextMark translate(double dx, double dy) {
        return new TextMark(text, x + dx, y + dy, font, anchor, ink);
    }

    /** The text without what cannot be printed on one line; the same object where nothing is to be done. */
    public static String printable(String text) {
        for (int k = 0; k < text.length(); ) {
            int codePoint = text.codePointAt(k);
            if (!isPrintable(codePoint)) {
                return cleaned(text);
            }
            k += Character.charCount(codePoint);
        }
        return text;
    }

    private static String cleaned(String text) {
        return text.codePoints()
                .map(p -> p == '\n' || p == '\r' || p == '\t' ? ' ' : p)
                .filter(TextMark::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return true;
        }
        int type = Character.getType(codePoint);
        boolean turns = (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean breaks = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        boolean nothing = type == Character.CONTROL || type == Character.SURROGATE || (codePoint & 0xfffe) == 0xfffe;
        return !(turns || breaks || nothing);
    }

    /** This text in its font, or in one as much smaller as it needs to have room. */
    public TextMark fitting(double room) {
        return new TextMark(text, x, y, font.fitting(text, room), anchor, ink);
    }
}
