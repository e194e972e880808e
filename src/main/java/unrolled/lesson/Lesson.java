package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import unrolled.experiment.Experiment;

/**
 * A lesson: pages over one experiment, one after the other.
 *
 * @param beliefs that a wrong answer may show
 */
public record Lesson(Wording title, Experiment experiment, List<Belief> beliefs, List<Page> pages) {
    public Lesson {
        beliefs = List.copyOf(beliefs);
        pages = List.copyOf(pages);
    }

    /** The belief of a name; empty if this lesson has none such. */
    public Optional<Belief> belief(String name) {
        return beliefs.stream().filter(belief -> belief.name().equals(name)).findFirst();
    }

    public Question question(QuestionPlace place) {
        return pages.get(place.page()).questions().get(place.question());
    }
}
