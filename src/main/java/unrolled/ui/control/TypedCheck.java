package unrolled.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.TextRange;
import unrolled.session.debugger.Said;

/**
 * Looks at what is written in a field when somebody rests, underlines the characters that are wrong and says why; what was
 * wrong and is mended is seen at once.
 */
public final class TypedCheck {
    private static final Duration REST = Duration.millis(350);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** So wide is the line where something is missing behind the last character. */
    private static final double MISSING = 7;

    private final TextField field;
    private final Supplier<Optional<Wrong>> check;
    private final Consumer<Said> told;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Region line = new Region();
    private Optional<Wrong> wrong = Optional.empty();

    /** What is wrong, and at which characters. */
    public record Wrong(TextRange place, Said said) {
        public static Wrong of(ExpressionException problem) {
            return new Wrong(problem.place(), new Said.Wrong(problem));
        }
    }

    /**
     * Begins to look at a field.
     *
     * @param check of the present text, which is not blank
     * @param told what is wrong, and that nothing is any more
     */
    public TypedCheck(TextField field, Supplier<Optional<Wrong>> check, Consumer<Said> told) {
        this.field = field;
        this.check = check;
        this.told = told;
        line.setManaged(false);
        line.setVisible(false);
        line.setMouseTransparent(true);
        line.getStyleClass().add("wrong-line");
        rest.setOnFinished(event -> look());
        field.textProperty().subscribe((before, now) -> changed());
        field.caretPositionProperty().subscribe((before, now) -> place());
        field.widthProperty().subscribe((before, now) -> place());
        field.focusedProperty().subscribe((before, now) -> rest.stop());
    }

    private void changed() {
        if (wrong.isPresent()) {
            look();
        } else if (field.isFocused()) {
            rest.playFromStart();
        }
    }

    /** Looks now, and says what is wrong. */
    public Optional<Wrong> look() {
        rest.stop();
        Optional<Wrong> now = field.getText().isBlank() || field.isDisabled() ? Optional.empty() : check.get();
        if (now.isPresent() || wrong.isPresent()) {
            told.accept(now.map(Wrong::said).orElse(Said.Plain.NOTHING));
        }
        wrong = now;
        field.pseudoClassStateChanged(WRONG, now.isPresent());
        place();
        return now;
    }

    /** Lays the line under the characters that are wrong. */
    private void place() {
        line.setVisible(wrong.isPresent() && field.getSkin() instanceof TextFieldSkin);
        if (!line.isVisible()) {
            return;
        }
        TextFieldSkin skin = (TextFieldSkin) field.getSkin();
        if (!skin.getChildren().contains(line)) {
            skin.getChildren().add(line);
        }
        field.layout();
        TextRange range = wrong.get().place();
        int last = field.getLength() - 1;
        Rectangle2D first = skin.getCharacterBounds(Math.min(range.from(), last));
        Rectangle2D end = skin.getCharacterBounds(Math.max(0, Math.min(range.to() - 1, last)));
        double from = range.from() > last ? first.getMaxX() : first.getMinX();
        double to = range.to() > range.from() ? Math.max(from + MISSING, end.getMaxX()) : from + MISSING;
        double left = Math.max(0, from);
        double right = Math.min(field.getWidth(), to);
        line.setVisible(right > left);
        line.resizeRelocate(left, Math.rint(first.getMaxY()), Math.max(0, right - left), 2);
    }
}
