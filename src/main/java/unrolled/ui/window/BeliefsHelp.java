package unrolled.ui.window;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.diagram.answer.CommonBelief;
import unrolled.diagram.answer.CommonBelief.Seen;
import unrolled.diagram.answer.CommonBelief.Topic;
import unrolled.diagram.answer.MarkedText;
import unrolled.diagram.base.Words;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.AnswerText;

/** What many people believe and is not so, topic by topic, with the numbers of the run of the cursor and where it can be seen. */
final class BeliefsHelp extends VBox {
    /** Longer lines are hard to read. */
    private static final double READABLE = 760;

    private final WindowContext desk;
    private final FileActions files;
    private final Runnable close;

    /** @param close closes the dialog, before something else is opened */
    BeliefsHelp(WindowContext desk, FileActions files, Runnable close) {
        this.desk = desk;
        this.files = files;
        this.close = close;
        setId("beliefsHelp");
        getStyleClass().add("beliefs-help");
        View view = desk.session().view();
        AnswerText about = text(MarkedText.of(
                desk.words().of("help.beliefs", view.current().run().id())));
        getChildren().add(about);
        for (Topic topic : Topic.values()) {
            Label title = new Label(topic.title(words()));
            title.getStyleClass().add("belief-topic");
            getChildren().add(title);
            topic.beliefs().forEach(belief -> getChildren().add(entry(belief, view)));
        }
    }

    private Words words() {
        return desk.look().getValue().words();
    }

    private VBox entry(CommonBelief belief, View view) {
        Label says = new Label(desk.words().of("help.believed", belief.says(words())));
        says.setWrapText(true);
        says.setMaxWidth(READABLE);
        says.getStyleClass().add("belief-says");
        VBox entry = new VBox(says, text(belief.really(view, words())));
        entry.setId("belief" + belief);
        entry.getStyleClass().add("belief");
        belief.seen().ifPresent(seen -> entry.getChildren().add(link(belief, seen)));
        return entry;
    }

    private static AnswerText text(MarkedText said) {
        AnswerText text = new AnswerText();
        text.setMaxWidth(READABLE);
        text.show(said);
        return text;
    }

    private Hyperlink link(CommonBelief belief, Seen seen) {
        String title = seen.inLesson()
                ? desk.words().getString("lessons." + seen.name())
                : words().of("question." + seen.name());
        Hyperlink link =
                new Hyperlink(desk.words().of(seen.inLesson() ? "help.seen.lesson" : "help.seen.example", title));
        link.setId("seen" + belief);
        link.setOnAction(event -> {
            close.run();
            if (seen.inLesson()) {
                files.openLesson(seen.name());
            } else {
                files.openBundled(seen.name());
            }
        });
        return link;
    }

    /** In a window that may be lower than all of it. */
    ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
