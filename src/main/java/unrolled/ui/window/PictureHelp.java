package unrolled.ui.window;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.diagram.answer.MarkedText;
import unrolled.diagram.base.Style;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.run.Run;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.AnswerText;

/** What the picture means, beside the run of the cursor as it is now. */
final class PictureHelp extends VBox {
    private static final double LEAST = 600;
    private static final double MOST = 1000;
    /** What the dialog has beside its pages. */
    private static final double AROUND = 260;
    /** Longer lines are hard to read. */
    private static final double READABLE = 760;

    private static final double HEIGHT = 190;

    private final WindowContext desk;

    PictureHelp(WindowContext desk) {
        this.desk = desk;
        double width = Math.max(LEAST, Math.min(MOST, desk.stage().getWidth() - AROUND));
        setId("pictureHelp");
        getStyleClass().add("picture-help");
        FigureView lane = new FigureView();
        lane.setFocusTraversable(false);
        lane.setMinSize(width, HEIGHT);
        lane.setPrefSize(width, HEIGHT);
        lane.setMaxSize(width, HEIGHT);
        getChildren().add(lane);
        View all = desk.session().view();
        View own = new View(List.of(all.current()), all.cursor());
        Style look = desk.look().getValue();
        desk.queue()
                .ask(() -> LanesDiagram.of(own, Camera.home(own, width, HEIGHT), look), lane::setFigure, desk::failed);
        lines(all.current().run()).forEach(line -> {
            AnswerText text = new AnswerText();
            text.setMaxWidth(READABLE);
            text.show(MarkedText.of(line));
            getChildren().add(text);
        });
    }

    /** In the order in which numbers go through the picture, then what can be done. */
    private List<String> lines(Run run) {
        int units = run.model().lstms().get(0).units();
        boolean sequence = run.model().outputsSequence();
        return List.of(
                say("input", run.samples().features()),
                say("state", units),
                say(sequence ? "outputs" : "output"),
                say(run.choice().stateful() ? "carry" : "cut"),
                say("rows", run.choice().batchSize()),
                say("click"),
                say("ask"));
    }

    private String say(String key, Object... numbers) {
        return desk.words().of("help." + key, numbers);
    }

    /** In a window that may be lower than all of it. */
    ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
