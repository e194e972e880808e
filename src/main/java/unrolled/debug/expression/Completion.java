package unrolled.debug.expression;

import unrolled.data.Sentence;

/**
 * A way to go on with an expression.
 *
 * @param text what stands there then
 * @param place the characters that it takes the place of
 * @param meaning what it is, in a few words
 */
public record Completion(String text, TextRange place, Sentence meaning) {}
