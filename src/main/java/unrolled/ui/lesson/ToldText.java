package unrolled.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import unrolled.lesson.Span;
import unrolled.lesson.Teller.ToldParagraph;
import unrolled.lesson.Teller.ToldSpan;

/** A passage of a lesson as nodes; words that speak of a part of the picture light it under the pointer. */
final class ToldText {
    private static final int LONGEST_WHOLE = 16;

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
            paragraph.spans().forEach(span -> flow.getChildren().add(text(span)));
            nodes.add(paragraph.entry() ? entry(flow) : flow);
        }
        return nodes;
    }

    /** Its lines stand below one another, beside the bullet. */
    private static Node entry(TextFlow flow) {
        Label bullet = new Label("\u2022");
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        bullet.getStyleClass().add("lesson-text");
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox entry = new HBox(bullet, flow);
        entry.getStyleClass().add("lesson-entry");
        return entry;
    }

    /** A short formula is not broken at the end of a line. */
    private static String unbroken(ToldSpan span) {
        boolean formula = span.style() == Span.Style.CODE && span.text().length() <= LONGEST_WHOLE;
        return formula ? span.text().replace(' ', '\u00a0') : span.text();
    }

    private Text text(ToldSpan span) {
        Text text = new Text(unbroken(span));
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
