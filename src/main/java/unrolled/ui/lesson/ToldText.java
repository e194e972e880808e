package unrolled.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import unrolled.lesson.Span;
import unrolled.lesson.Teller.ToldParagraph;
import unrolled.lesson.Teller.ToldSpan;

/** A passage of a lesson as nodes; words that speak of a part of the picture light it under the pointer. */
final class ToldText {
    private final List<ToldParagraph> paragraphs;
    private final LessonMarks marks;

    ToldText(List<ToldParagraph> paragraphs, LessonMarks marks) {
        this.paragraphs = paragraphs;
        this.marks = marks;
    }

    List<Node> nodes(String... styles) {
        List<Node> nodes = new ArrayList<>();
        for (ToldParagraph paragraph : paragraphs) {
            TextFlow flow = new TextFlow();
            flow.getStyleClass().add("lesson-text");
            flow.getStyleClass().addAll(styles);
            if (paragraph.entry()) {
                flow.getStyleClass().add("lesson-entry");
                flow.getChildren().add(text(new ToldSpan("\u2022  ", Span.Style.PLAIN, Optional.empty())));
            }
            paragraph.spans().forEach(span -> flow.getChildren().add(text(span)));
            nodes.add(flow);
        }
        return nodes;
    }

    private Text text(ToldSpan span) {
        Text text = new Text(span.text());
        text.getStyleClass().add("lesson-span");
        switch (span.style()) {
            case STRONG -> text.getStyleClass().add("lesson-strong");
            case EMPHASIS -> text.getStyleClass().add("lesson-emphasis");
            case CODE -> text.getStyleClass().add("lesson-code");
            case PLAIN -> {}
        }
        span.lights().ifPresent(part -> {
            text.getStyleClass().add("lesson-light");
            text.setUnderline(true);
            text.setOnMouseEntered(event -> marks.light(Optional.of(part)));
            text.setOnMouseExited(event -> marks.light(Optional.empty()));
        });
        return text;
    }
}
