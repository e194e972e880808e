package unrolled.diagram.order;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.figure.Subject;

/**
 * A row on a tape, or a border between two batches.
 *
 * @param place where it is read; empty on the tape of a run that there is not
 */
public record TapeSpot(String label, Optional<Cursor> place) implements Subject {}
