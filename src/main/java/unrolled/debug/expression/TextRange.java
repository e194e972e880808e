package unrolled.debug.expression;

/** Characters of a text: {@code from} up to, but without, {@code to}, counted from 0. */
public record TextRange(int from, int to) {
    /** Of what is wrong as a whole. */
    public static final TextRange NONE = new TextRange(0, 0);

    /** From the beginning of this one to the end of another. */
    TextRange to(TextRange end) {
        return new TextRange(from, end.to);
    }

    /** The same characters, so many further on in a longer text. */
    TextRange movedBy(int characters) {
        return new TextRange(from + characters, to + characters);
    }
}
