package unrolled.ui.base;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that are made when the mouse first comes: each is a window of its own, and the first picture waits for none. */
public final class Tip {
    private static final Duration DELAY = Duration.millis(400);
    private static final double WIDTH = 420;

    private Tip() {}

    /** Gives a control a tooltip, instead of the one it had. */
    public static void set(Control control, String text) {
        set(control, text, WIDTH);
    }

    /** Gives a control a tooltip of so much width at most, which covers no more than it must. */
    public static void set(Control control, String text, double width) {
        control.setTooltip(control.isHover() ? tooltip(text, width) : null);
        control.setOnMouseEntered(event -> {
            if (control.getTooltip() == null) {
                control.setTooltip(tooltip(text, width));
            }
        });
    }

    /** The same with a text that is made each time that the mouse comes. */
    public static void set(Control control, Supplier<String> text, double width) {
        control.setTooltip(control.isHover() ? tooltip(text.get(), width) : null);
        control.setOnMouseEntered(event -> control.setTooltip(tooltip(text.get(), width)));
    }

    private static Tooltip tooltip(String text, double width) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(DELAY);
        tooltip.setWrapText(true); // a sentence, or the path of a file, may be longer than the screen is wide
        tooltip.setMaxWidth(width);
        return tooltip;
    }
}
