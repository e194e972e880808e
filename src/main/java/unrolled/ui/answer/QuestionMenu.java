package unrolled.ui.answer;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** The question that is answered; the others, each with an example that answers it, in a menu below it. */
final class QuestionMenu extends MenuButton {
    private final WindowContext desk;
    private final FileActions files;
    private final Runnable beliefs;

    /** @param beliefs shows what many people believe and is not so */
    QuestionMenu(WindowContext desk, FileActions files, Runnable beliefs) {
        this.beliefs = beliefs;
        this.desk = desk;
        this.files = files;
        setId("question");
        getStyleClass().addAll("no-arrow", "question");
        setWrapText(true);
        setGraphic(new FontIcon("fth-chevron-down"));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        Tip.set(this, desk.words().getString("question.tip"));
        setOnShowing(event -> fill());
    }

    /** Made when it is opened: most people never open it. */
    private void fill() {
        if (!getItems().isEmpty()) {
            return;
        }
        for (List<String> group : BundledExperiments.groups()) {
            if (!getItems().isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
            for (String name : group) {
                String question = desk.look().getValue().words().of("question." + name);
                getItems().add(MenuItems.of(question, () -> files.openBundled(name)));
            }
        }
        MenuItem believed = MenuItems.of(desk.words().getString("question.beliefs"), beliefs);
        believed.setId("questionBeliefs");
        getItems().addAll(new SeparatorMenuItem(), believed, LessonsMenu.of(desk, files));
    }

    void show(String question) {
        setText(question);
    }
}
