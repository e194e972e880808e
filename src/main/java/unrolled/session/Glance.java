package unrolled.session;

import java.util.Optional;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.run.TraceBudget;
import unrolled.run.plan.Moment;

/** A first look at an experiment that is not open, for a small picture of it. */
public final class Glance {
    private static final long MILLISECONDS = 300;
    private static final Moment SECOND_BATCH = new Moment(0, 1, 0);

    private Glance() {}

    /**
     * Its first batches, as many as are computed soon; empty if it cannot be run.
     *
     * @param cursor where somebody stood; if they stood nowhere, the first carry is looked at
     */
    public static Optional<View> at(Experiment experiment, Optional<Cursor> cursor) {
        return CheckedExperiment.of(experiment)
                .runnable()
                .filter(Session::fits)
                .map(runs -> Computed.within(MILLISECONDS, runs, TraceBudget.USUAL))
                .flatMap(computed -> view(computed, cursor));
    }

    private static Optional<View> view(Computed computed, Optional<Cursor> cursor) {
        return cursor.flatMap(stood -> computed.trace(stood.run()).map(stood::within))
                .or(() -> computed.first()
                        .map(trace ->
                                Cursor.start(trace.run().id()).at(SECOND_BATCH).within(trace)))
                .map(place -> new View(computed.traces(), place));
    }
}
