package unrolled.lesson;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Expression;

/**
 * An expression with the place for which it is computed.
 *
 * @param lock where other runs stand while it is computed in one
 * @param place empty for the box that the reader has picked
 */
public record LiveExpression(Expression expression, Lock lock, Optional<Cursor> place) {}
