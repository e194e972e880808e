package unrolled.debug.expression;

import unrolled.experiment.Call;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** What counts where a run stands. */
final class Counters {
    private Counters() {}

    /** What a counter showed so many steps before; NaN where there is no moment. */
    static double of(Reading reading, RunReader seat, int slot, int back) {
        if (!seat.has(back)) {
            return Double.NaN;
        }
        Plan plan = seat.trace().plan();
        long moment = plan.firstMoment(seat.place().index()) + seat.step() - back;
        PlannedBatch there = back <= seat.step() ? seat.place() : plan.batch(plan.batchAt(moment));
        return switch (reading) {
            case T -> moment - plan.firstMoment(there.index()) + 1;
            case BATCH -> there.batch() + 1;
            case EPOCH -> there.epoch() + 1;
            case CALL -> there.pass().call() + 1;
            case FIT -> fit(seat.trace().run(), there.pass());
            case SLOT -> slot;
            default -> slot < there.slots() ? there.sample(slot) : Double.NaN;
        };
    }

    /** Which call of fit a pass belongs to, from 1; NaN if it belongs to another. */
    private static double fit(Run run, Pass pass) {
        boolean fits = run.choice().calls().get(pass.call()) instanceof Call.Fit;
        return fits
                ? run.choice().calls().stream()
                        .limit(pass.call() + 1L)
                        .filter(Call.Fit.class::isInstance)
                        .count()
                : Double.NaN;
    }
}
