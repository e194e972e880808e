package unrolled.ui.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomView;

/** Why running on or back stopped, or did not: over the pictures until the next move, unless the breakpoints say it. */
final class SaidLine extends Label {
    private final WindowContext desk;

    SaidLine(WindowContext desk) {
        this.desk = desk;
        setId("runSaid");
        setWrapText(true);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.debugger().said().when(shown).subscribe((before, now) -> show());
        desk.sight().bottom().when(shown).subscribe((before, now) -> show());
        show();
    }

    private void show() {
        boolean elsewhere = desk.sight().bottom().get().equals(BottomView.DEBUG.key());
        setText(elsewhere ? "" : SaidWords.of(desk.debugger().said().get(), desk));
    }
}
