package unrolled.ui.control;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Keeps a text in a field as short as it may be: what has no room any more is not taken, before the writer's eyes. */
public final class TextLimit {
    private TextLimit() {}

    /** Lets a field hold {@code most} characters at most; of a longer text that is pasted its beginning is taken. */
    public static void set(TextField field, int most) {
        field.setTextFormatter(new TextFormatter<>(change -> fitting(change, most)));
    }

    private static TextFormatter.Change fitting(TextFormatter.Change change, int most) {
        int tooMany = change.getControlNewText().length() - most;
        if (tooMany > 0 && change.isContentChange()) {
            int taken = Math.max(0, change.getText().length() - tooMany);
            change.setText(change.getText().substring(0, taken));
            int end = change.getRangeStart() + taken;
            change.selectRange(end, end);
        }
        return change;
    }
}
