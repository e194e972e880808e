package unrolled.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import unrolled.lesson.Belief;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.FoundBeliefs;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.Progress;
import unrolled.lesson.Stage;
import unrolled.lesson.Teller;
import unrolled.lesson.Verdict;
import unrolled.text.Language;
import unrolled.ui.base.WindowWords;

/** What stands behind the last page of a lesson: which beliefs the answers showed, and which of them are no longer held. */
final class ClosingPage {
    private final WindowWords words;
    private final LessonPlay play;
    private final Progress progress;
    private final Teller teller;

    ClosingPage(WindowWords words, LessonPlay play, Progress progress, Stage stage, Language language) {
        this.words = words;
        this.play = play;
        this.progress = progress;
        this.teller = new Teller(stage, language);
    }

    /** A line of it, as it is to be written. */
    record Line(String text, String style) {}

    /** All of it; it computes, perhaps for a while. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        long right = play.verdicts().values().stream().filter(Verdict::right).count();
        lines.add(new Line(words.of("lesson.answered", right, play.answered()), "lesson-plain"));
        FoundBeliefs here = FoundBeliefs.of(play);
        if (here.gone().isEmpty() && here.held().isEmpty()) {
            lines.add(new Line(words.getString("lesson.noBelief"), "lesson-plain"));
        }
        beliefs("lesson.gone", here.gone(), lines);
        beliefs("lesson.held", here.held(), lines);
        long done = BundledLessons.names().stream()
                .filter(name -> progress.of(name).filter(Progress.Marks::done).isPresent())
                .count();
        if (done > 1) {
            lines.add(new Line(
                    words.of("lesson.done", done, BundledLessons.names().size()), "lesson-heading"));
            FoundBeliefs all = FoundBeliefs.of(progress);
            beliefs("lesson.allGone", all.gone(), lines);
            beliefs("lesson.allHeld", all.held(), lines);
        }
        return lines;
    }

    private void beliefs(String heading, List<Belief> beliefs, List<Line> lines) {
        if (!beliefs.isEmpty()) {
            lines.add(new Line(words.getString(heading), "lesson-heading"));
        }
        for (Belief belief : beliefs) {
            String says = teller.words(belief.says(), play.here().at());
            lines.add(new Line(words.of("lesson.quoted", says), "lesson-belief"));
            String really = teller.words(belief.really(), play.here().at());
            lines.add(new Line(words.of("lesson.really", really), "lesson-plain"));
        }
    }

    static Node node(Line line) {
        Label label = new Label(line.text());
        label.setWrapText(true);
        label.getStyleClass().add(line.style());
        return label;
    }
}
