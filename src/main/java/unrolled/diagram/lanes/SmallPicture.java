package unrolled.diagram.lanes;

import java.util.List;
import unrolled.analysis.View;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.figure.Figure;

/** A picture of an experiment by which people know it again: the beginning of the lane of the cursor, cropped. */
public final class SmallPicture {
    public static final double WIDTH = 520;
    public static final double HEIGHT = 206;

    /** Small letters can still be read, and more fits. */
    private static final double ZOOM = 0.8;

    private static final double LEFT = Margins.GUTTER + 30;

    private SmallPicture() {}

    /** The batch of the cursor stands where the one before it is seen too. */
    public static Figure of(View view, Style look) {
        View alone = new View(List.of(view.current()), view.cursor());
        double column = LaneColumns.column(view.current().run(), view.cursor().moment());
        double pitch = RowShape.pitch(ZOOM);
        double steps =
                view.current().plan().steps() + 1 + view.cursor().moment().step();
        double anchor = LEFT + Math.min(Math.min(column, steps) * pitch, WIDTH / 2);
        return LanesDiagram.of(alone, new Viewport(WIDTH, HEIGHT, anchor, 0, ZOOM), look);
    }
}
