package unrolled.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.lesson.Answer;
import unrolled.lesson.LessonSheet;
import unrolled.lesson.LessonSheet.AskedSheet;
import unrolled.lesson.Page;
import unrolled.lesson.Question;
import unrolled.text.Language;
import unrolled.text.NumberText;
import unrolled.ui.base.WindowContext;

/** A question of a lesson: what can be answered, and what is told of the answer that was given. */
final class QuestionBox extends VBox implements Answering {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final WindowContext desk;
    private final LessonMarks marks;
    private final AskedSheet sheet;
    private final Consumer<Answer> answer;
    private final List<Button> options = new ArrayList<>();
    private final Button check = new Button();
    private final TextField field = new TextField();
    private int chosen = -1;

    QuestionBox(WindowContext desk, Page page, AskedSheet sheet, LessonMarks marks, Consumer<Answer> answer) {
        this.desk = desk;
        this.sheet = sheet;
        this.marks = marks;
        this.answer = answer;
        getStyleClass().add("lesson-question");
        getChildren().addAll(new ToldText(sheet.asked(), marks).nodes("lesson-asked"));
        if (sheet.verdict().isPresent()) {
            told();
        } else {
            ask();
            marks.ask(page, sheet, this);
        }
    }

    private void told() {
        Answer given = sheet.verdict().get().answer();
        LessonSheet.option(sheet.question(), given)
                .ifPresent(option -> getChildren()
                        .add(small(
                                desk.words().of("lesson.said", sheet.options().get(option)))));
        boolean right = sheet.verdict().get().right();
        boolean shown = given instanceof Answer.Shown;
        if (shown) {
            getChildren().add(small(sheet.shown()));
        }
        Label sign =
                new Label(desk.words().getString(shown ? "lesson.shown" : right ? "lesson.right" : "lesson.wrong"));
        sign.getStyleClass().addAll("lesson-verdict", shown || right ? "right" : "wrong");
        getChildren().add(sign);
        getChildren().addAll(new ToldText(sheet.told(), marks).nodes());
    }

    private void ask() {
        check.setText(desk.words().getString("lesson.check"));
        check.setId("lessonCheck");
        check.getStyleClass().addAll("accent", "lesson-check");
        check.setDisable(true);
        if (sheet.question() instanceof Question.Compute compute) {
            getChildren().add(small(desk.words().getString(compute.box().isPresent() ? "lesson.box" : "lesson.type")));
            field(compute);
        } else {
            getChildren().add(how());
            for (int at = 0; at < sheet.options().size(); at++) {
                getChildren().add(option(at));
            }
            check.setOnAction(event -> answer.accept(LessonSheet.answer(sheet.question(), chosen)));
        }
        HBox line = new HBox(check, key(desk.words().getString("lesson.enter")));
        line.getStyleClass().add("lesson-line");
        getChildren().addAll(line, small(desk.words().getString("lesson.guess")));
    }

    /** How it can be answered, with the keys. */
    private Node how() {
        HBox how = new HBox(
                small(desk.words().getString(sheet.question().isInPicture() ? "lesson.picture" : "lesson.press")));
        how.getStyleClass().add("lesson-line");
        for (int at = 1; at <= Math.min(9, sheet.options().size()); at++) {
            how.getChildren().add(key(String.valueOf(at)));
        }
        return how;
    }

    static Label key(String name) {
        Label key = new Label(name);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add("lesson-key");
        return key;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("lesson-small");
        return label;
    }

    private Button option(int at) {
        Label number = new Label(String.valueOf(at + 1));
        number.getStyleClass().add("lesson-number");
        Button option = new Button(sheet.options().get(at), number);
        option.setId("lessonOption" + (at + 1));
        option.getStyleClass().add("lesson-option");
        option.setWrapText(true);
        option.setMaxWidth(Double.MAX_VALUE);
        option.setMinHeight(USE_PREF_SIZE);
        option.setOnAction(event -> choose(at));
        option.setOnMouseEntered(event -> marks.point(at));
        option.setOnMouseExited(event -> marks.point(-1));
        option.focusedProperty().subscribe((before, now) -> marks.point(now ? at : -1));
        options.add(option);
        return option;
    }

    @Override
    public boolean choose(int option) {
        if (option < 0 || option >= options.size()) {
            return false;
        }
        chosen = option;
        mark(CHOSEN, option);
        check.setDisable(false);
        marks.chosen(option);
        return true;
    }

    @Override
    public void point(int option) {
        mark(POINTED, option);
    }

    private void mark(PseudoClass how, int option) {
        for (int at = 0; at < options.size(); at++) {
            options.get(at).pseudoClassStateChanged(how, at == option);
        }
    }

    private void field(Question.Compute compute) {
        field.setId("lessonNumber");
        field.setPromptText(desk.words().getString("lesson.number"));
        field.getStyleClass().add("lesson-field");
        field.textProperty().subscribe(this::typed);
        double unit = compute.decimals().unit();
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                say(number(field.getText()).orElse(0) + (event.getCode() == KeyCode.UP ? unit : -unit));
                event.consume();
            }
        });
        check.setOnAction(
                event -> number(field.getText()).ifPresent(number -> answer.accept(new Answer.Amount(number))));
        getChildren().add(field);
    }

    private void typed(String text) {
        OptionalDouble number = number(text);
        check.setDisable(number.isEmpty());
        if (marks.open().filter(box -> box == this).isPresent()) {
            marks.typed(text.strip(), number.orElse(0));
        }
    }

    @Override
    public void say(double number) {
        if (sheet.question() instanceof Question.Compute compute && !Double.isNaN(number)) {
            NumberText text = new NumberText(Language.of(desk.locale()));
            field.setText(compute.decimals().of(compute.decimals().rounded(number), text));
        }
    }

    /** Where the keys go that answer it. */
    void focus() {
        if (options.isEmpty()) {
            field.requestFocus();
        }
    }

    /** As people type it: with a comma or a point, and any minus. */
    static OptionalDouble number(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        return plain.matches("[+-]?[0-9]{1,12}(\\.[0-9]{0,15})?|[+-]?\\.[0-9]{1,15}")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }
}
