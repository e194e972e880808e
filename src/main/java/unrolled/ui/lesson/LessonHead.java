package unrolled.ui.lesson;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.LessonPlay;
import unrolled.ui.answer.LessonsMenu;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Names;

/** The head of a lesson: which one it is, all others, and its pages as dots. */
final class LessonHead extends VBox {
    private final WindowContext desk;
    private final LessonPlay play;
    private final IntConsumer go;

    /**
     * @param closing whether the reader is behind the last page
     * @param go goes to a page, or behind the last one
     */
    LessonHead(WindowContext desk, LessonPlay play, String titled, boolean closing, IntConsumer go) {
        this.desk = desk;
        this.play = play;
        this.go = go;
        getStyleClass().add("lesson-head");
        Label title = new Label(titled);
        title.setWrapText(true);
        title.getStyleClass().add("lesson-title");
        int pages = play.lesson().pages().size();
        HBox dots = new HBox();
        dots.getStyleClass().add("lesson-dots");
        for (int at = 0; at < pages; at++) {
            dots.getChildren().add(dot(at, at == play.page() && !closing));
        }
        Label count = new Label(closing ? "" : desk.words().of("lesson.page", play.page() + 1, pages));
        count.getStyleClass().add("lesson-count");
        int here = closing ? pages : play.page();
        HBox line = new HBox(
                dots,
                space(),
                count,
                step("lessonBack", "\u2039", "lesson.back", here - 1),
                step("lessonForward", "\u203a", "lesson.forward", here + 1));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name(), title, line);
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private HBox name() {
        int number = BundledLessons.names().indexOf(play.lesson().name()) + 1;
        Label name = new Label(
                number > 0
                        ? desk.words().of("lesson.numbered", number)
                        : desk.words().getString("lesson.name"));
        name.getStyleClass().add("lesson-name");
        HBox line = new HBox(name, space());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Adds what leads to the other lessons, and to the beginning of this one. */
    void offerAll(FileActions files, Runnable again) {
        Hyperlink all = new Hyperlink(desk.words().getString("lesson.all"));
        all.setId("lessonAll");
        all.getStyleClass().add("lesson-all");
        all.setOnAction(event -> {
            ContextMenu menu = new ContextMenu();
            for (String name : BundledLessons.names()) {
                menu.getItems().add(LessonsMenu.begin(name, said(name), files).item(desk.locale()));
            }
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(Action.named("lesson.again", again).item(desk.locale()));
            menu.show(all, Side.BOTTOM, 0, 0);
        });
        ((HBox) getChildren().get(0)).getChildren().add(all);
    }

    /** With its number, and a mark where it is done. */
    private Names said(String name) {
        int number = BundledLessons.names().indexOf(name) + 1;
        boolean done =
                desk.progress().get().of(name).filter(marks -> marks.done()).isPresent();
        return Names.same(number + "  ").with("", Names.of("lessons." + name)).with(done ? "  \u2713" : "", Names.NONE);
    }

    private Button dot(int at, boolean here) {
        boolean done = at < play.reached() || (at == play.reached() && play.canGo(at + 1)) || play.isDone();
        Button dot = new Button(done && !here ? "\u2713" : "");
        dot.getStyleClass().setAll("lesson-dot", here ? "here" : done ? "done" : "to-come");
        dot.setDisable(!play.canGo(at));
        dot.setAccessibleText(desk.words().of("lesson.goto", at + 1));
        dot.setOnAction(event -> go.accept(at));
        return dot;
    }

    private Button step(String id, String sign, String words, int to) {
        Button step = new Button(sign);
        step.setId(id);
        step.getStyleClass().addAll("flat", "lesson-step");
        step.setAccessibleText(desk.words().getString(words));
        boolean closes = to == play.lesson().pages().size() && play.isDone();
        step.setDisable(!play.canGo(to) && !closes);
        step.setOnAction(event -> go.accept(to));
        return step;
    }
}
