package unrolled.ui.base;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import unrolled.analysis.View;
import unrolled.diagram.answer.Answer;
import unrolled.diagram.base.Words;
import unrolled.work.WorkQueue;

/** The answer of this moment, worked out in the background whenever it may be another one. */
public final class PresentAnswer {
    private final WindowContext desk;
    private final WorkQueue answering;
    private final Consumer<Answer> told;

    private PresentAnswer(WindowContext desk, Consumer<Answer> told) {
        this.desk = desk;
        this.answering = desk.queue();
        this.told = told;
    }

    /** Tells it as long as a node is shown. */
    public static void tell(Node listener, WindowContext desk, Consumer<Answer> told) {
        PresentAnswer answer = new PresentAnswer(desk, told);
        ObservableValue<Boolean> shown = WindowContext.shown(listener);
        desk.onView(listener, answer::ask);
        desk.look().when(shown).subscribe((before, now) -> answer.ask());
        desk.session().experimentProperty().when(shown).subscribe((before, now) -> answer.ask());
    }

    private void ask() {
        if (desk.session().blankProperty().get()) {
            return;
        }
        View view = desk.session().view();
        Words words = desk.look().getValue().words();
        String example = example(desk);
        answering.ask(() -> Answer.of(example, view, words), told, desk::failed);
    }

    /** The name of the example that is looked at; empty for another experiment. */
    public static String example(WindowContext desk) {
        return ExampleTitles.example(desk.session().experimentInView().title()).orElse("");
    }
}
