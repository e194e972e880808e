package unrolled.diagram.base;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;

/** Where the steps of runs stand in a picture that leads to them. */
public interface StepPlaces {
    /** The place under a point; empty where there is none. */
    Optional<Cursor> at(double x, double y);

    /** The place of the cursor's run at an x, wherever the pointer is: for dragging. */
    Cursor along(double x);
}
