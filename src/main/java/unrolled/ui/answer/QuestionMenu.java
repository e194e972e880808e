package unrolled.ui.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.diagram.base.Words;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

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
        getItems().setAll(Entry.items(entries(), desk.locale()));
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (List<String> group : BundledExperiments.groups()) {
            if (!entries.isEmpty()) {
                entries.add(Entry.LINE);
            }
            group.forEach(name -> entries.add(question(name)));
        }
        entries.add(Entry.LINE);
        entries.add(Action.of("questionBeliefs", Names.of("question.beliefs"), beliefs));
        entries.add(LessonsMenu.of(files));
        return entries;
    }

    private Action question(String name) {
        String key = "question." + name;
        return Action.of(key, Names.said(locale -> Words.in(locale).of(key)), () -> files.openBundled(name));
    }

    void show(String question) {
        setText(question);
    }
}
