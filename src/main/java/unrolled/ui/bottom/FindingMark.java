package unrolled.ui.bottom;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** The mark of a finding: a triangle with its number where something is to be looked at, else a ring with an i. */
final class FindingMark extends StackPane {
    private static final double SIZE = 26;

    private FindingMark(Shape shape, String style, String text) {
        shape.getStyleClass().add(style);
        getStyleClass().add("finding-mark");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren().addAll(shape, new Label(text));
    }

    static FindingMark look(int number) {
        SVGPath triangle = new SVGPath();
        triangle.setContent(
                "M12 1.5 Q13 1.5 13.6 2.6 L23 19.2 Q23.6 21 21.8 21 L2.2 21 Q0.4 21 1 19.2 L10.4 2.6 Q11 1.5 12 1.5 Z");
        FindingMark mark = new FindingMark(triangle, "triangle", String.valueOf(number));
        mark.getStyleClass().add("look");
        return mark;
    }

    static FindingMark know() {
        return new FindingMark(new Circle(9), "ring", "i");
    }
}
