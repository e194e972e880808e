package unrolled.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.experiment.Problem;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** What is wrong at a field, and under it the remedies, one a line; nothing while nothing is wrong. */
public final class ProblemLines extends VBox {
    private final Label problem = new Label();

    public ProblemLines() {
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        clear();
    }

    boolean isClear() {
        return getChildren().isEmpty();
    }

    void clear() {
        getChildren().clear();
        Visible.set(this, false);
    }

    /** Says a sentence without a remedy. */
    public void say(String sentence) {
        problem.setText(sentence);
        getChildren().setAll(problem);
        Visible.set(this, true);
    }

    /** Says a problem, or nothing. */
    public void say(Optional<Problem> wrong, WindowContext desk) {
        say(wrong, desk, () -> {});
    }

    /**
     * Says what is wrong, or nothing.
     *
     * @param taken is run when a remedy is taken, before it is done
     */
    public void say(Optional<Problem> wrong, WindowContext desk, Runnable taken) {
        clear();
        wrong.ifPresent(said -> {
            say(said.text(desk.locale()));
            List<Hyperlink> links = said.remedies().stream()
                    .map(remedy -> link(remedy, desk, taken))
                    .toList();
            getChildren().addAll(links);
        });
    }

    /** What is offered first. */
    Optional<Hyperlink> first() {
        return getChildren().stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .findFirst();
    }

    private static Hyperlink link(Problem.Remedy remedy, WindowContext desk, Runnable taken) {
        Hyperlink link = new Hyperlink(remedy.text(desk.locale()));
        link.setMnemonicParsing(false);
        link.getStyleClass().add("remedy");
        link.setWrapText(true);
        link.setOnAction(event -> {
            taken.run();
            desk.session().edit(now -> remedy.mended());
        });
        return link;
    }
}
