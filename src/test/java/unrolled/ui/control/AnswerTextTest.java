package unrolled.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.diagram.answer.MarkedText;
import unrolled.ui.window.Toolkit;

@ExtendWith(Toolkit.class)
class AnswerTextTest {
    /** {@code c[2] =} at the end of a line and its number on the next one is read as two things. */
    @Test
    void numbersStayOnOneLineWithTheirNames() {
        AnswerText text = new AnswerText();
        Toolkit.run(() -> text.show(MarkedText.of("batch 2 begins with [c c[2] = +0.0226], as it was")));
        List<String> pieces = text.getChildren().stream()
                .map(piece -> ((Text) piece).getText())
                .toList();
        assertEquals(List.of("batch 2 begins with ", "c[2]\u00a0=\u00a0+0.0226", ", as it was"), pieces);
        assertEquals("batch 2 begins with c[2] = +0.0226, as it was", text.getAccessibleText());
    }
}
