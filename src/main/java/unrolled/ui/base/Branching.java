package unrolled.ui.base;

import java.util.Optional;
import java.util.function.UnaryOperator;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;

/** Makes something otherwise in a run at a moment: in a branch of it, to which the cursor goes. */
public final class Branching {
    private final WindowContext desk;
    private final Cursor place;
    private final String branch;

    public Branching(WindowContext desk, Cursor place) {
        this.desk = desk;
        this.place = place;
        this.branch = desk.session().experiment().branchOf(place.run());
    }

    /**
     * Branches, or changes the branch further if it is there already.
     *
     * @param gesture changes of one gesture are undone together; null for a change of its own
     */
    public Optional<Problem> make(UnaryOperator<RunChoice> otherwise, Object gesture) {
        Optional<Problem> problem = desk.session().edit(experiment -> with(experiment, otherwise), gesture);
        if (problem.isEmpty()) {
            desk.notice().set(Notice.NONE);
            compare();
            desk.session().goTo(place.inRun(branch));
        }
        return problem;
    }

    /** Where two runs are compared, the branch is compared with the run that it left: both futures stand together. */
    private void compare() {
        View view = desk.session().view();
        boolean leaves = !place.run().equals(branch) && !view.cursor().run().equals(branch);
        if (leaves && view.comparison().against().isPresent()) {
            desk.session().goTo(place);
            Comparison comparison = desk.session().view().comparison();
            desk.session().compare(comparison.against(Optional.of(branch))); // turned round by going there
        }
    }

    private Experiment with(Experiment experiment, UnaryOperator<RunChoice> otherwise) {
        return experiment.run(branch).isPresent()
                ? experiment.withRun(branch, otherwise)
                : experiment.branching(place.run(), otherwise);
    }
}
