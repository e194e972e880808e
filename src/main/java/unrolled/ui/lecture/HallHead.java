package unrolled.ui.lecture;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.diagram.answer.Answer;
import unrolled.diagram.base.Words;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.AnswerText;
import unrolled.work.WorkQueue;

/** The one sentence over the lanes: what the answer of this moment begins with, as large as it fits into two lines. */
public final class HallHead extends StackPane {
    private static final double HEIGHT = 74;
    private static final double LINES = 2;
    private static final double LARGEST = 21;
    private static final double LEAST = 12.5;

    private final WindowContext desk;
    private final WorkQueue answering;
    private final AnswerText sentence = new AnswerText();

    public HallHead(WindowContext desk) {
        this.desk = desk;
        this.answering = desk.queue();
        setId("hallHead");
        getStyleClass().add("hall-head");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("hallSentence");
        getChildren().add(sentence);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::ask);
        desk.look().when(shown).subscribe((before, now) -> ask());
        desk.session().experimentProperty().when(shown).subscribe((before, now) -> ask());
        widthProperty().subscribe(width -> fit());
    }

    private void ask() {
        if (desk.session().blankProperty().get()) {
            return;
        }
        View view = desk.session().view();
        Words words = desk.look().getValue().words();
        String example =
                ExampleTitles.example(desk.session().experimentInView().title()).orElse("");
        answering.ask(() -> Answer.of(example, view, words), this::show, desk::failed);
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
