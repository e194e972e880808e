package unrolled.diagram.twin;

import java.util.List;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;

/**
 * What is in a box, or at a border.
 *
 * @param marks words as they are written, and where bars stand
 */
record Drawn(Part part, int step, int slot, int layer, List<String> marks) {
    /** A bar as a text, which two bars share that nobody can tell apart. */
    static String bar(Bounds bounds) {
        return "bar " + micro(bounds.x()) + " " + micro(bounds.y()) + " " + micro(bounds.width()) + " "
                + micro(bounds.height());
    }

    private static long micro(double length) {
        return Math.round(length * 1e6);
    }
}
