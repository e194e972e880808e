package unrolled.ui.debugger;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.debug.stop.Breakpoint;
import unrolled.session.debugger.Said;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** Breakpoints, watches, and what log points said or where all hits are, side by side; above them why we stopped. */
public final class DebugPane extends BorderPane {
    /** How high the line is in which something is said. */
    static final double LINE = 18;

    private final WindowContext desk;
    private final BreakpointsPane breakpoints;
    private final WatchesPane watches;
    private final Label said = new Label();

    public DebugPane(WindowContext desk) {
        this.desk = desk;
        setId("debugPane");
        getStyleClass().add("debug");
        breakpoints = new BreakpointsPane(desk);
        watches = new WatchesPane(desk);
        FoundPane found = new FoundPane(desk);
        breakpoints.setPrefWidth(396);
        breakpoints.setMinWidth(250);
        watches.setPrefWidth(229);
        watches.setMinWidth(150);
        found.setPrefWidth(205);
        found.setMinWidth(205);
        HBox.setHgrow(breakpoints, Priority.ALWAYS);
        HBox.setHgrow(watches, Priority.ALWAYS);
        said.setId("debugSaid");
        said.setMinHeight(LINE);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox written = columns(breakpoints, watches);
        VBox.setVgrow(written, Priority.ALWAYS);
        VBox left = new VBox(4, said, written);
        HBox.setHgrow(left, Priority.ALWAYS);
        setCenter(columns(left, found));
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.debugger().said().when(shown).subscribe((before, now) -> say(now));
        say(desk.debugger().said().get());
    }

    private static HBox columns(Region first, Region second) {
        HBox columns = new HBox(first, second);
        columns.getStyleClass().add("columns");
        return columns;
    }

    /** Lets a breakpoint be written. */
    public void writeBreakpoint() {
        breakpoints.write();
    }

    /** Lets a watch be written. */
    public void writeWatch() {
        watches.write();
    }

    /** Makes fields of a breakpoint. */
    public void edit(Breakpoint breakpoint) {
        breakpoints.edit(breakpoint);
    }

    private void say(Said now) {
        String text = SaidWords.of(now, desk);
        said.setText(text);
        Tip.set(said, text);
    }
}
