package unrolled.lesson;

import java.util.Optional;

/**
 * Something that the text of a page says and that must hold.
 *
 * @param stays why it holds with other first weights, too; empty if it is true of these alone
 * @param line of the file
 */
public record Claim(LiveExpression holds, Optional<String> stays, int line) {}
