package unrolled.lesson;

import java.util.Optional;

/**
 * Words, or a number, that look alike.
 *
 * @param lights what of the picture they speak of
 */
public record Span(Content content, Style style, Optional<Part> lights) {
    /** What stands there. */
    public sealed interface Content {}

    /** Words as they are. */
    public record Words(String text) implements Content {}

    /** What an expression gives when the text is told. */
    public record LiveNumber(LiveExpression expression, Decimals decimals) implements Content {}

    /** The number that the reader has typed. */
    public record Guess() implements Content {}

    /** How they look. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }
}
