package unrolled.ui.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import unrolled.diagram.answer.MarkedText;
import unrolled.diagram.answer.MarkedText.Piece;
import unrolled.diagram.answer.MarkedText.Role;

/** Words with what stands out in them: bold ones, code, and numbers in the colour of their boxes. */
public final class AnswerText extends TextFlow {
    /** How high a line is, by the size of its letters. */
    private static final double LINE = 1.28;

    /** These stay on one line, with their names. */
    private static final Set<Role> NUMBERS = EnumSet.of(Role.STATE, Role.INPUT, Role.OUTPUT);

    private static final char UNBROKEN = '\u00a0';

    private double size = 14;

    public AnswerText() {
        getStyleClass().add("answer-text");
        setMinWidth(0);
    }

    public void show(MarkedText sentence) {
        List<Node> pieces = sentence.pieces().stream().map(AnswerText::text).toList();
        getChildren().setAll(pieces);
        setAccessibleText(sentence.text());
    }

    /** Writes all of it as large. */
    public void setSize(double pixels) {
        getChildren().forEach(piece -> piece.setStyle("-fx-font-size: " + pixels + "px;"));
        size = pixels;
        applyCss();
    }

    /** How many lines it takes in a width, once its size is set. */
    public long linesWithin(double width) {
        return Math.round(prefHeight(width) / (size * LINE));
    }

    private static Node text(Piece piece) {
        boolean number = NUMBERS.contains(piece.role());
        Text text = new Text(number ? piece.text().replace(' ', UNBROKEN) : piece.text());
        text.getStyleClass()
                .addAll("answer-piece", "answer-" + piece.role().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
