package unrolled.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import unrolled.lesson.Answer;
import unrolled.lesson.LessonSheet;
import unrolled.lesson.LessonSheet.AskedSheet;
import unrolled.ui.base.WindowContext;

/** A question of a lesson: what can be answered, and what is told of the answer that was given. */
final class QuestionBox extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final WindowContext desk;
    private final LessonMarks marks;
    private final AskedSheet sheet;
    private final Consumer<Answer> answer;
    private final List<Button> options = new ArrayList<>();
    private final Button check = new Button();
    private int chosen = -1;

    QuestionBox(WindowContext desk, AskedSheet sheet, LessonMarks marks, Consumer<Answer> answer) {
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
        }
    }

    private void told() {
        boolean right = sheet.verdict().get().right();
        Label sign = new Label(desk.words().getString(right ? "lesson.right" : "lesson.wrong"));
        sign.getStyleClass().addAll("lesson-verdict", right ? "right" : "wrong");
        getChildren().add(sign);
        getChildren().addAll(new ToldText(sheet.told(), marks).nodes());
    }

    private void ask() {
        if (sheet.question().isInPicture()) {
            getChildren().add(small("lesson.picture"));
        }
        for (int at = 0; at < sheet.options().size(); at++) {
            getChildren().add(option(at));
        }
        check.setText(desk.words().getString("lesson.check"));
        check.setId("lessonCheck");
        check.getStyleClass().addAll("accent", "lesson-check");
        check.setDisable(true);
        check.setDefaultButton(true);
        if (sheet.options().isEmpty()) {
            field();
        } else {
            check.setOnAction(event -> answer.accept(LessonSheet.answer(sheet.question(), chosen)));
        }
        getChildren().addAll(check, small("lesson.guess"));
        marks.ask(sheet, this::choose);
    }

    private Label small(String words) {
        Label label = new Label(desk.words().getString(words));
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
        option.setOnAction(event -> choose(at));
        options.add(option);
        return option;
    }

    private void choose(int option) {
        chosen = option;
        for (int at = 0; at < options.size(); at++) {
            options.get(at).pseudoClassStateChanged(CHOSEN, at == option);
        }
        check.setDisable(false);
        marks.chosen(option);
    }

    private void field() {
        TextField field = new TextField();
        field.setId("lessonNumber");
        field.setPromptText(desk.words().getString("lesson.number"));
        field.getStyleClass().add("lesson-field");
        field.textProperty().subscribe(text -> check.setDisable(number(text).isEmpty()));
        check.setOnAction(
                event -> number(field.getText()).ifPresent(number -> answer.accept(new Answer.Amount(number))));
        getChildren().add(field);
    }

    /** As people type it: with a comma or a point, and any minus. */
    static OptionalDouble number(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        return plain.matches("[+-]?[0-9]{1,12}(\\.[0-9]{0,15})?|[+-]?\\.[0-9]{1,15}")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }
}
