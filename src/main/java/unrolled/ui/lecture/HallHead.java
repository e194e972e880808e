package unrolled.ui.lecture;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import unrolled.diagram.answer.Answer;
import unrolled.ui.base.PresentAnswer;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.AnswerText;

/** The one sentence over the lanes: what the answer of this moment begins with, as large as it fits into two lines. */
public final class HallHead extends StackPane {
    private static final double HEIGHT = 74;
    private static final double LINES = 2;
    private static final double LARGEST = 21;
    private static final double LEAST = 12.5;

    private final AnswerText sentence = new AnswerText();

    public HallHead(WindowContext desk) {
        setId("hallHead");
        getStyleClass().add("hall-head");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("hallSentence");
        getChildren().add(sentence);
        PresentAnswer.tell(this, desk, this::show);
        widthProperty().subscribe(width -> fit());
    }

    private void show(Answer answer) {
        sentence.show(answer.sentence().firstSentence());
        fit();
    }

    private void fit() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double size = LARGEST;
        sentence.setSize(size);
        while (size > LEAST && sentence.linesWithin(width) > LINES) {
            size -= 0.5;
            sentence.setSize(size);
        }
    }
}
