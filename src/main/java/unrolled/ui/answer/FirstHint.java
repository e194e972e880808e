package unrolled.ui.answer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.diagram.answer.MarkedText;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.AnswerText;
import unrolled.ui.control.IconButton;

/** Where to click, for who starts the program for the first time: it goes for good when it is closed, or after some clicks. */
public final class FirstHint extends HBox {
    /** After so many clicks nobody needs to be told where to click. */
    private static final int CLICKS = 3;
    /** As wide as the numbers at the right, over which it stands: what an answer speaks of is left and below. */
    private static final double WIDTH = 298;

    private final WindowContext desk;
    private int clicks;

    /**
     * @param questions shows the other questions
     * @param focus puts the focus on the lanes
     */
    public FirstHint(WindowContext desk, Runnable questions, Runnable focus) {
        this.desk = desk;
        setId("firstHint");
        getStyleClass().addAll("toast", "first-hint");
        setFillHeight(false);
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        AnswerText text = new AnswerText();
        text.show(MarkedText.of(desk.words().getString("hint.first")));
        Hyperlink more = new Hyperlink(desk.words().getString("hint.questions"));
        more.setId("moreQuestions");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> questions.run());
        IconButton close = new IconButton("fth-x", desk.words().getString("notice.close"), () -> {
            focus.run(); // what is hidden would give it to whatever comes next
            close();
        });
        close.setId("closeHint");
        VBox said = new VBox(text, more);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(said, close);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.settings().hintedProperty().when(shown).subscribe((before, now) -> show());
        desk.starting().when(shown).subscribe((before, now) -> show());
        desk.lesson().when(shown).subscribe((before, now) -> show());
        desk.lecture().on().when(shown).subscribe((before, now) -> show());
        show();
    }

    /** Counts the clicks in the pictures. */
    public void countIn(Node pictures) {
        pictures.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            clicks++;
            if (clicks == CLICKS) {
                close();
            }
        });
    }

    private void close() {
        desk.settings().hintedProperty().set(true);
    }

    private void show() {
        boolean hinted = desk.settings().hintedProperty().get();
        boolean taught = desk.lesson().get() != null;
        boolean hall = desk.lecture().on().get();
        Visible.set(this, !hinted && !taught && !hall && !desk.starting().get());
    }
}
