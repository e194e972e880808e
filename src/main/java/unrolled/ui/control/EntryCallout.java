package unrolled.ui.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import unrolled.experiment.Problem;
import unrolled.ui.base.KeyNames;
import unrolled.ui.base.WindowContext;

/** What is said of the entry of a field beside the panel: why it is refused, or that it fits by now. */
final class EntryCallout {
    /** The key that takes the first remedy. */
    static final KeyCombination FIRST = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final WindowContext desk;
    private final ProblemLines lines = new ProblemLines();
    private final Callout callout;
    /** Whether there is something to say for as long as the entry stays as it is. */
    private boolean refused;

    EntryCallout(Node field, WindowContext desk) {
        this.desk = desk;
        IconButton close = new IconButton("fth-x", desk.words().getString("notice.close"), () -> hide());
        close.setFocusTraversable(false); // the focus stays in the field
        callout = new Callout(field, lines, close);
    }

    boolean refuses() {
        return refused;
    }

    /** Why the text in the field is no value. */
    void say(String sentence) {
        lines.say(sentence);
        refuse(true);
    }

    /**
     * Why the value in the field is refused, if it is.
     *
     * @param taken is run before a remedy is done, which is another answer than the entry
     */
    void say(Optional<Problem> problem, Runnable taken) {
        lines.say(problem, desk, taken);
        lines.first().ifPresent(link -> link.setText(link.getText() + "  (" + KeyNames.of(FIRST, desk.words()) + ")"));
        refuse(problem.isPresent());
    }

    private void refuse(boolean is) {
        refused = is;
        callout.pseudoClassStateChanged(DONE, false);
        if (!refused) {
            callout.hide();
        } else if (callout.isShown()) {
            callout.place();
        }
    }

    /** Takes the remedy that is offered first, if there is one. */
    void takeFirst() {
        lines.first().ifPresent(Hyperlink::fire);
    }

    /** What was refused has become the value. */
    void sayDone(String sentence) {
        lines.say(sentence);
        refused = false;
        callout.pseudoClassStateChanged(DONE, true);
        callout.show();
    }

    /** Comes into sight again if the entry is refused. */
    void comeBack() {
        if (refused) {
            callout.show();
        }
    }

    /** Goes out of sight; what it says is still so. */
    private void hide() {
        callout.hide();
    }
}
