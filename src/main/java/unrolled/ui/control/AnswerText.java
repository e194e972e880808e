package unrolled.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import unrolled.diagram.answer.MarkedText;
import unrolled.diagram.answer.MarkedText.Piece;

/** Words with what stands out in them: bold ones, code, and numbers in the colour of their boxes. */
public final class AnswerText extends TextFlow {
    public AnswerText() {
        getStyleClass().add("answer-text");
        setMinWidth(0);
    }

    public void show(MarkedText sentence) {
        List<Node> pieces = sentence.pieces().stream().map(AnswerText::text).toList();
        getChildren().setAll(pieces);
        setAccessibleText(sentence.text());
    }

    private static Node text(Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass()
                .addAll("answer-piece", "answer-" + piece.role().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
