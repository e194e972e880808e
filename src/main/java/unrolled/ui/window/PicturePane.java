package unrolled.ui.window;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.layout.BorderPane;
import unrolled.ui.base.Commands;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomPane;
import unrolled.ui.lanes.CallsPane;
import unrolled.ui.lanes.DeepPane;
import unrolled.ui.lanes.LanesPane;

/**
 * The pictures of the runs: the lanes and all that their zoom leads to, over them the line in which runs are compared and
 * searched, and the bottom with one picture more.
 */
final class PicturePane extends BorderPane {
    /** The lanes are larger than this only on the way into the cell. */
    private static final double NEAR = 2.5;

    private final WindowContext desk;
    private final LanesPane lanes;
    private final CallsPane calls;
    private final DeepPane deep;
    private final BottomPane bottom;
    private final BottomWindow apart;
    private final ToolLine tools;

    PicturePane(WindowContext desk, Commands commands) {
        this.desk = desk;
        lanes = new LanesPane(desk);
        calls = new CallsPane(desk);
        deep = new DeepPane(desk, lanes, calls);
        bottom = new BottomPane(desk);
        tools = new ToolLine(desk, deep::focus);
        setCenter(deep);
        setTop(tools);
        setBottom(bottom);
        setMinSize(0, 0);
        apart = new BottomWindow(desk, commands, bottom, this);
        sceneProperty().subscribe((before, now) -> apart.in(now));
    }

    /** Makes the controls around the pictures, for which the first picture does not wait. */
    void fill() {
        calls.fill();
        tools.fill(this::allHits);
        bottom.fill(apart::toggle);
    }

    LanesPane lanes() {
        return lanes;
    }

    CallsPane calls() {
        return calls;
    }

    DeepPane deep() {
        return deep;
    }

    BottomPane bottom() {
        return bottom;
    }

    BottomWindow apart() {
        return apart;
    }

    /** The line over them. */
    ToolLine tools() {
        return tools;
    }

    /** The height of the bottom where it stands under the lanes; 0 while it has a window of its own. */
    DoubleBinding bottomHeight() {
        return Bindings.createDoubleBinding(
                () -> desk.sight().apart().get() ? 0 : bottom.getHeight(),
                desk.sight().apart(),
                bottom.heightProperty());
    }

    /** Gives the keys to the picture that is seen. */
    void focus() {
        deep.focus();
    }

    void zoom(double factor) {
        if (deep.depthProperty().get() == 0) {
            lanes.zoom(factor);
        } else {
            deep.zoom(factor);
        }
    }

    /** All lanes as large as they fit. */
    void fit() {
        desk.sight().leave();
        lanes.fit();
    }

    /** Back to the lanes; where zooming led into the cell, they are as large as they fit again. */
    void stepOut() {
        desk.sight().leave();
        if (desk.sight().viewport().get() != null
                && desk.sight().viewport().get().zoom() > NEAR) {
            lanes.fit();
        }
    }

    /** Lists all moments at which the condition of the search begins to hold. */
    void allHits() {
        if (tools.search().listAll()) {
            bottom.debug();
        }
    }
}
