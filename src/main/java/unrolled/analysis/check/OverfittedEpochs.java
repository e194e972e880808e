package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.stream.IntStream;
import unrolled.experiment.Call;
import unrolled.run.Losses;
import unrolled.run.plan.FitEpochs;

/** Whether the loss of the validation rises again while that of training still falls. */
final class OverfittedEpochs {
    private static final int FEWEST = 4;
    private static final double RISES = 1.1;
    /** By so much training must have gone on falling meanwhile. */
    private static final double FALLS = 0.9;
    /** Chance alone raises the loss of an epoch or two. */
    private static final int STAYS = 3;

    private OverfittedEpochs() {}

    static Verdict check(CheckedRun run) {
        FitEpochs fits = FitEpochs.of(run.plan());
        boolean oneFit =
                run.choice().calls().stream().filter(Call.Fit.class::isInstance).count() == 1;
        if (!run.hasTrained()
                || !oneFit
                || fits.count() < FEWEST
                || fits.validation(0).isEmpty()) {
            return Verdict.NOT_ASKED;
        }
        Losses losses = run.trace().losses();
        int last = fits.count() - 1;
        int best = IntStream.rangeClosed(0, last)
                .reduce(0, (one, other) -> validated(losses, fits, other) < validated(losses, fits, one) ? other : one);
        int stays = Math.max(STAYS, (last - best) / 2);
        double late = IntStream.rangeClosed(last - stays + 1, last)
                .mapToDouble(index -> validated(losses, fits, index))
                .average()
                .orElseThrow();
        boolean rises = last - best >= STAYS && late > RISES * validated(losses, fits, best);
        boolean falls = losses.of(fits.epoch(last)) < FALLS * losses.of(fits.epoch(best));
        return rises && falls ? found(run, fits, best) : Verdict.SOUND;
    }

    private static double validated(Losses losses, FitEpochs fits, int index) {
        return losses.of(fits.validation(index).orElseThrow());
    }

    private static Verdict found(CheckedRun run, FitEpochs fits, int best) {
        Losses losses = run.trace().losses();
        int last = fits.count() - 1;
        return run.look(
                run.at(fits.validation(best).orElseThrow(), 0),
                say(
                        "overfitted",
                        run.id(),
                        rounded(validated(losses, fits, best)),
                        rounded(validated(losses, fits, last)),
                        rounded(losses.of(fits.epoch(best))),
                        rounded(losses.of(fits.epoch(last))),
                        best + 1),
                run.mend(
                        say(best == 0 ? "mend.epoch" : "mend.epochs", best + 1),
                        choice -> choice.withEachFit(fit -> fit.withEpochs(best + 1))));
    }
}
