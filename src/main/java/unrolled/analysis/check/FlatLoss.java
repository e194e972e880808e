package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import unrolled.experiment.Problem.Remedy;
import unrolled.run.Losses;
import unrolled.run.plan.FitEpochs;

/** Whether no epoch of training has a loss below that of the first one. */
final class FlatLoss {
    /** Chance alone may keep the second epoch above the first one. */
    private static final int FEWEST = 3;
    /** A loss that falls by less than this part has not fallen. */
    private static final double FALLS = 0.02;
    /** A loss that has grown by this factor was driven up: smaller steps would not have. */
    private static final double DRIVEN = 1.1;

    private FlatLoss() {}

    static Verdict check(CheckedRun run) {
        FitEpochs fits = FitEpochs.of(run.plan());
        if (!run.hasTrained() || fits.count() < FEWEST) {
            return Verdict.NOT_ASKED;
        }
        Losses losses = run.trace().losses();
        double first = losses.of(fits.epoch(0));
        double least = first;
        for (int index = 1; index < fits.count(); index++) {
            least = Math.min(least, losses.of(fits.epoch(index)));
        }
        return least <= (1 - FALLS) * first ? Verdict.SOUND : found(run, fits, first);
    }

    private static Verdict found(CheckedRun run, FitEpochs fits, double first) {
        int epoch = fits.epoch(fits.count() - 1);
        double last = run.trace().losses().of(epoch);
        Mends mends = new Mends(run);
        boolean driven = last > DRIVEN * first;
        Optional<Remedy> step = driven || mends.slower().isPresent() ? mends.times(0.1) : mends.times(10);
        return run.look(
                run.at(epoch, 0),
                say("flat", run.id(), rounded(first), rounded(last), fits.count()),
                mends.asItIs(),
                mends.scaled(),
                mends.slower().or(mends::faster),
                step,
                mends.seeded());
    }
}
