package unrolled.ui.answer;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.Answer;
import unrolled.run.Carry;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.PresentAnswer;
import unrolled.ui.base.Resets;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.AnswerText;
import unrolled.ui.palette.Entry;

/**
 * The question of the experiment and the answer of this moment. It is as high whatever it says, and stands on the grid of the
 * window: the question over the panel at the side, the answer over the pictures, what can be done at the right.
 */
public final class AnswerStrip extends HBox {
    /** So high whole, and so high folded. */
    private static final double WHOLE = 62;

    /** In a narrow window, where the answer takes more lines. */
    private static final double HIGH = 84;

    private static final double FOLDED = 30;
    /** From this width on what can be done stands side by side. */
    private static final double WIDE = 1400;
    /** Below it the strip is folded, if nobody unfolds it. */
    private static final double NARROW = 1000;

    private static final double QUESTION = 276;
    /** Two lines of a question, whether it needs them or not: what is a little too long for one is not cut. */
    private static final double QUESTION_LINES = 44;
    /** As wide as the widest text of each, in any language: what they say changes, and nothing may move. */
    private static final double SHOW = 84;

    private static final double CUT = 136;

    private final WindowContext desk;
    private final QuestionMenu question;
    private final AnswerText text = new AnswerText();
    private final Button show = new Button();
    private final Button cut = new Button();
    private final Button fold = new Button("", new FontIcon("fth-chevron-up"));
    private final VBox above = new VBox(show, cut);
    private final HBox beside = new HBox();
    private Optional<Answer> answer = Optional.empty();

    /**
     * @param beliefs shows what many people believe and is not so
     * @param focus puts the focus on the lanes
     */
    public AnswerStrip(WindowContext desk, FileActions files, Runnable beliefs, Runnable focus) {
        this.desk = desk;
        this.question = new QuestionMenu(desk, files, beliefs);
        setId("answerStrip");
        getStyleClass().add("answer-strip");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        text.setId("answer");
        HBox.setHgrow(text, Priority.ALWAYS);
        question.setMinWidth(QUESTION);
        question.setPrefWidth(QUESTION);
        button(
                show,
                "answerShow",
                SHOW,
                () -> answer.flatMap(Answer::place).ifPresent(place -> {
                    showMe(place);
                    focus.run();
                }));
        button(
                cut,
                "answerCut",
                CUT,
                () -> answer.flatMap(Answer::place).ifPresent(place -> {
                    new Resets(desk).toggleSlot(place);
                    focus.run();
                }));
        above.getStyleClass().add("answer-buttons");
        beside.getStyleClass().add("answer-buttons");
        above.setAlignment(Pos.CENTER_LEFT);
        beside.setAlignment(Pos.CENTER_LEFT);
        show.getStyleClass().add("accent");
        show.setText(desk.words().getString("answer.show"));
        Tip.set(show, desk.words().getString("answer.show.tip"));
        fold.setId("answerFold");
        fold.getStyleClass().addAll("flat", "button-icon");
        fold.setOnAction(event -> desk.settings()
                .foldedAnswerProperty()
                .set(!desk.settings().foldedAnswerProperty().get()));
        getChildren().addAll(question, text, above, fold);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        PresentAnswer.tell(this, desk, this::show);
        desk.settings().foldedAnswerProperty().when(shown).subscribe((before, now) -> arrange());
        widthProperty().subscribe((before, now) -> arrange());
    }

    /** Opens the menu of the other questions. */
    public void showQuestions() {
        question.show();
    }

    private static void button(Button button, String id, double width, Runnable action) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(width);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
    }

    /** How high it is in a window of a width: that follows from the width and what somebody chose, never from what it says. */
    private double height() {
        return isFolded() ? FOLDED : getWidth() < NARROW ? HIGH : WHOLE;
    }

    private boolean isFolded() {
        return desk.settings().foldedAnswerProperty().get() != getWidth() < NARROW;
    }

    private void arrange() {
        boolean folded = isFolded();
        setMinHeight(height());
        setPrefHeight(height());
        setMaxHeight(height());
        boolean wide = getWidth() >= WIDE || folded;
        (wide ? above : beside).getChildren().clear();
        (wide ? beside : above).getChildren().setAll(show, cut);
        getChildren().setAll(question, text, wide ? beside : above, fold);
        Visible.set(wide ? beside : above, !folded);
        ((FontIcon) fold.getGraphic()).setIconLiteral(folded ? "fth-chevron-down" : "fth-chevron-up");
        String what = desk.words().getString(folded ? "answer.unfold" : "answer.fold");
        fold.setAccessibleText(what);
        Tip.set(fold, what);
        question.setMinHeight(folded ? USE_COMPUTED_SIZE : QUESTION_LINES);
        question.setMinWidth(folded ? 0 : QUESTION);
        question.setPrefWidth(folded ? USE_COMPUTED_SIZE : QUESTION);
        say();
    }

    private void show(Answer now) {
        answer = Optional.of(now);
        say();
    }

    /** Goes there, and points at the border that the answer is about, or at the box. */
    private void showMe(Cursor place) {
        desk.session().goTo(place);
        if (answer.flatMap(Answer::carry).isPresent()) {
            desk.pointing().askForBorder(place);
        } else {
            desk.pointing().askForBox(place);
        }
    }

    private void say() {
        if (answer.isEmpty()) {
            return;
        }
        Answer now = answer.get();
        question.show(now.question());
        text.show(isFolded() ? now.sentence().first() : now.sentence());
        show.setVisible(now.place().isPresent());
        Optional<Carry> carry = now.carry().filter(found -> found == Carry.KEPT || found == Carry.PINNED);
        boolean pinned = carry.equals(Optional.of(Carry.PINNED));
        cut.setText(desk.words().getString(pinned ? "answer.keep" : "answer.cut"));
        cut.setVisible(carry.isPresent());
        Tip.set(cut, desk.words().getString(pinned ? "answer.keep.tip" : "answer.cut.tip"));
    }

    /** The questions that are offered, as actions. */
    public List<Entry> actions() {
        return question.entries();
    }
}
