package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import unrolled.debug.desk.Desk;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.Document;

/**
 * A lesson: pages over one experiment, one after the other.
 *
 * @param name by which progress in it is kept: that of a bundled one, or of its file with its title
 * @param beliefs that a wrong answer may show
 */
public record Lesson(String name, Wording title, Experiment experiment, List<Belief> beliefs, List<Page> pages) {
    public Lesson {
        beliefs = List.copyOf(beliefs);
        pages = List.copyOf(pages);
    }

    Lesson called(String other) {
        return new Lesson(other, title, experiment, beliefs, pages);
    }

    /** What lies on the desk when it begins. */
    public Document document() {
        Desk desk = Desk.of(experiment);
        return Document.of(new Desk(
                experiment,
                pages.get(0).at(),
                desk.comparison(),
                desk.breakpoints(),
                desk.watches(),
                desk.bookmarks(),
                desk.shown()));
    }

    /** The belief of a name; empty if this lesson has none such. */
    public Optional<Belief> belief(String name) {
        return beliefs.stream().filter(belief -> belief.name().equals(name)).findFirst();
    }

    public Question question(QuestionPlace place) {
        return pages.get(place.page()).questions().get(place.question());
    }
}
