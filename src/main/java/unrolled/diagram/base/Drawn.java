package unrolled.diagram.base;

import unrolled.figure.Figure;

/**
 * A picture, and where things stand in it: whoever shows the one asks the other what is under the pointer.
 *
 * @param unfinished whether it is but a part of what could be drawn, so that it is to be drawn once more
 */
public record Drawn<L>(Figure figure, L layout, boolean unfinished) {
    /** All that can be drawn. */
    public Drawn(Figure figure, L layout) {
        this(figure, layout, false);
    }
}
