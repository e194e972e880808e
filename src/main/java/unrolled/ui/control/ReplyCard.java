package unrolled.ui.control;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText;
import unrolled.diagram.asked.Asked;
import unrolled.diagram.asked.Reply;
import unrolled.diagram.asked.Turn;
import unrolled.diagram.base.Labels;
import unrolled.experiment.Experiment;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/** The reply to a question beside the menu that asks it: the reason, its numbers, where it is, and what turns it. */
final class ReplyCard {
    private static final double WIDTH = 420;
    private static final double GAP = 2;
    /** What a line is of has at least so much room, and wraps rather than make the card wider. */
    private static final double LEAST_NAME = 90;
    /** With what is around its text. */
    static final double WHOLE_WIDTH = WIDTH + GAP + 40;

    /** A reply that is found so soon is waited for without a word. */
    private static final Duration SOON = Duration.millis(200);

    private final WindowContext desk;
    private final Popup popup = new Popup();
    private final AnswerText sentence = new AnswerText();
    private final GridPane lines = new GridPane();
    private final Label skipped = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final WorkQueue replying;
    private final PauseTransition waiting = new PauseTransition(SOON);
    private Runnable onDone = () -> {};
    /** What is shown, or will be when its reply is found; null for nothing. */
    private Shown wanted;

    ReplyCard(WindowContext desk) {
        this.desk = desk;
        this.replying = desk.queue();
        VBox box = new VBox(10, sentence, lines, skipped, buttons);
        box.setId("replyCard");
        box.getStyleClass().add("reply-card");
        box.setPrefWidth(WIDTH);
        sentence.setPrefWidth(WIDTH);
        lines.getStyleClass().add("reply-lines");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().add(names);
        skipped.getStyleClass().add("hint");
        skipped.setWrapText(true);
        for (Node node : new Node[] {lines, skipped, buttons}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        popup.getContent().add(box);
        popup.setHideOnEscape(false); // the menu goes, and the card with it
    }

    /** What is to happen when somebody has chosen to go there or to turn it. */
    void setOnDone(Runnable action) {
        onDone = action;
    }

    /** A question that was asked of an experiment, and where on the screen its line is. */
    record Shown(Asked asked, Experiment experiment, Bounds line) {}

    /** Shows the reply to a question; while it is being found out, that it is, if that takes its time. */
    void show(Window owner, Shown shown) {
        wanted = shown;
        waiting.setOnFinished(event -> showWaiting(owner, shown));
        waiting.playFromStart();
        replying.ask(
                shown.asked()::reply,
                reply -> {
                    if (shown.equals(wanted)) {
                        waiting.stop();
                        show(owner, shown, reply);
                    }
                },
                desk::failed);
    }

    private void showWaiting(Window owner, Shown shown) {
        sentence.show(MarkedText.of(desk.words().getString("why.waiting")));
        lines.setVisible(false);
        skipped.setVisible(false);
        buttons.setVisible(false);
        open(owner, shown);
    }

    private void show(Window owner, Shown shown, Reply reply) {
        sentence.show(reply.sentence());
        showLines(reply);
        skipped.setVisible(!reply.skipped().isEmpty());
        skipped.setText(desk.words().of("why.skipped", String.join(", ", reply.skipped())));
        buttons.getChildren().clear();
        reply.place().ifPresent(place -> button("replyGo", goText(reply, place), "accent", () -> go(reply)));
        reply.turn().ifPresent(turn -> button("replyTurn", turn.text(), "", () -> turn(shown, reply)));
        reply.place()
                .ifPresent(
                        place -> button("replyKeep", desk.words().getString("why.keep"), "", () -> keep(reply, place)));
        buttons.setVisible(!buttons.getChildren().isEmpty());
        open(owner, shown);
    }

    private void open(Window owner, Shown shown) {
        Bounds line = shown.line();
        if (!popup.isShowing()) {
            popup.show(owner, line.getMaxX() + GAP, line.getMinY());
        }
        place(line.getMinX(), line.getMaxX(), line.getMinY());
    }

    private void place(double left, double right, double y) {
        popup.getContent().forEach(Node::applyCss);
        popup.sizeToScene();
        Rectangle2D screen = screen(left, y);
        popup.setX(beside(left, right, screen));
        popup.setY(Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - popup.getHeight())));
    }

    /** At the right if it has room there, else at the left; where it has at neither, at the side with more room, for the menu's sake. */
    private double beside(double left, double right, Rectangle2D screen) {
        double atRight = right + GAP;
        double atLeft = left - GAP - popup.getWidth();
        double last = screen.getMaxX() - popup.getWidth();
        if (atRight <= last) {
            return atRight;
        }
        boolean moreAtRight = screen.getMaxX() - right > left - screen.getMinX();
        return atLeft < screen.getMinX() && moreAtRight ? last : Math.max(screen.getMinX(), atLeft);
    }

    /** The one on which a point is. */
    static Rectangle2D screen(double x, double y) {
        return Screen.getScreensForRectangle(x, y, 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    private void showLines(Reply reply) {
        lines.getChildren().clear();
        lines.setVisible(!reply.lines().isEmpty());
        for (int row = 0; row < reply.lines().size(); row++) {
            Reply.Line line = reply.lines().get(row);
            Label name = new Label(line.name());
            name.getStyleClass().add("hint");
            name.setWrapText(true);
            name.setMinWidth(LEAST_NAME);
            lines.add(name, 0, row);
            for (int n = 0; n < line.numbers().size(); n++) {
                Label number = new Label(line.numbers().get(n));
                number.getStyleClass()
                        .addAll("reply-number", "reply-" + line.role().name().toLowerCase(Locale.ROOT));
                number.setMinWidth(Label.USE_PREF_SIZE);
                GridPane.setHalignment(number, HPos.RIGHT);
                lines.add(number, 1 + n, row);
            }
        }
    }

    private void button(String id, String text, String style, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setOnAction(event -> {
            onDone.run();
            action.run();
        });
        buttons.getChildren().add(button);
    }

    private String goText(Reply reply, Cursor place) {
        var words = desk.look().getValue().words();
        var trace = desk.session().view().trace(place.run());
        String where = Labels.moment(trace, place.moment(), words);
        return desk.words().of(reply.border() ? "why.goBorder" : "why.go", where);
    }

    /** Goes to the cause as soon as it is found. */
    void go(Asked asked) {
        replying.ask(asked::reply, this::go, desk::failed);
    }

    /** Goes to the cause, and points at it. */
    private void go(Reply reply) {
        reply.place().ifPresent(place -> {
            desk.session().goTo(place);
            if (reply.border()) {
                desk.pointing().askForBorder(place);
            } else {
                desk.pointing().askForBox(place);
            }
        });
    }

    /** Turns what is asked about as soon as it is found by what. */
    void turn(Shown shown) {
        replying.ask(shown.asked()::reply, reply -> turn(shown, reply), desk::failed);
    }

    /** Turns it, as one edit, unless something was edited since it was asked; in a branch goes there. */
    private void turn(Shown shown, Reply reply) {
        if (reply.turn().isEmpty()) {
            return;
        }
        Turn turn = reply.turn().get();
        Experiment experiment = shown.experiment();
        Cursor place = reply.place().orElse(desk.session().view().cursor());
        boolean branch = experiment.run(turn.run()).isEmpty();
        boolean made = desk.edit(now -> now.edited(experiment, turn.turned()));
        if (made && branch) {
            desk.session().goTo(place.inRun(turn.run()));
        }
    }

    /** Keeps the reason as a note: a bookmark at the cause that is called so. */
    private void keep(Reply reply, Cursor place) {
        desk.debugger().bookmarks().keep(place, reply.sentence().first().text());
    }

    void hide() {
        wanted = null;
        waiting.stop();
        popup.hide();
    }
}
