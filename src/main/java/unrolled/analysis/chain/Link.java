package unrolled.analysis.chain;

import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;

/**
 * A link of a chain: a number, in a few words, and where it stands.
 *
 * @param said the number and its value, but not the batch, which the place says
 */
public record Link(Sentence said, Cursor place) {}
