package unrolled.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.NumberName;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Watch;
import unrolled.diagram.base.Words;
import unrolled.diagram.cell.NumberStory;
import unrolled.session.debugger.RunToStop;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;

/** Says what a number is, in a bubble over its picture, until somebody clicks or presses Escape. */
final class NumberPopup {
    private static final double WIDTH = 420;
    private static final double MARGIN = 20;

    private final WindowContext desk;
    private final FigureView picture;
    private final Popup popup = new Popup();
    private final VBox lines = new VBox(4);

    NumberPopup(WindowContext desk, FigureView picture) {
        this.desk = desk;
        this.picture = picture;
        lines.setId("numberStory");
        lines.getStyleClass().add("what-if");
        lines.setMaxWidth(WIDTH);
        popup.getContent().add(lines);
        popup.setAutoHide(true);
    }

    /** What it says: the expression with the value as exact as it is, then what it is. */
    private record Told(String value, List<String> story) {}

    void show(NumberName name, Cursor place) {
        View view = desk.session().view();
        Scope scope = RunToStop.scope(view);
        String expression = name.at(place, scope);
        Words words = desk.look().getValue().words();
        desk.queue()
                .ask(
                        () -> new Told(
                                expression + " = "
                                        + new Watch(Expression.parse(expression), scope.at(place))
                                                .value()
                                                .exact(),
                                NumberStory.of(name, place, view.trace(place.run()), words)),
                        this::show,
                        desk::failed);
    }

    private void show(Told told) {
        List<Label> labels = new ArrayList<>();
        Label value = new Label(told.value());
        value.getStyleClass().addAll("code", "strong");
        labels.add(value);
        for (String line : told.story()) {
            Label label = new Label(line);
            label.setWrapText(true);
            labels.add(label);
        }
        lines.getChildren().setAll(labels);
        Bounds screen = picture.localToScreen(picture.getLayoutBounds());
        if (screen != null) {
            popup.show(picture, screen.getMinX() + MARGIN, screen.getMinY() + MARGIN);
        }
    }
}
