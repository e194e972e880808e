package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.StepEcho;
import unrolled.data.Scaled;
import unrolled.data.Sentence;
import unrolled.data.Windows;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Whether a trained run says little else than that the next value is as the last one was. */
final class LastValues {
    /** So many batches are looked at. */
    private static final int MOST = 4096;
    /** How near to the last value the outputs are, compared with how near to the next. */
    private static final double NEAR = 0.45;

    private final Windows windows;
    private final Plan plan;
    /** Sums of squares: output and last value, output and next value, last value and next value. */
    private final double[] sums = new double[3];

    private final StepEcho echo;
    private int count;

    private LastValues(Windows windows, Plan plan) {
        this.windows = windows;
        this.plan = plan;
        this.echo = new StepEcho(windows);
    }

    static Verdict check(CheckedRun run) {
        Optional<Windows> windows = run.trace().run().samples().series();
        OptionalInt epoch = lastPass(run);
        if (!run.hasTrained() || epoch.isEmpty() || windows.isEmpty() || !isAbout(run, windows.get())) {
            return Verdict.NOT_ASKED;
        }
        LastValues values = new LastValues(windows.get(), run.plan());
        values.read(run, epoch.getAsInt());
        return values.repeat() ? values.found(run, epoch.getAsInt()) : values.sound(run, epoch.getAsInt());
    }

    /** The last pass that walks over samples with the weights that are learned. */
    private static OptionalInt lastPass(CheckedRun run) {
        Plan plan = run.plan();
        for (int epoch = plan.epochs() - 1; epoch >= 0; epoch--) {
            if (plan.pass(epoch).kind() != Pass.Kind.GENERATE) {
                return OptionalInt.of(epoch);
            }
        }
        return OptionalInt.empty();
    }

    /** One value that is still to come is predicted of a column. */
    private static boolean isAbout(CheckedRun run, Windows windows) {
        return windows.cut().distance() > 0
                && windows.targetWidth() == 1
                && run.trace().run().model().outputWidth() == 1;
    }

    private void read(CheckedRun run, int epoch) {
        long first = plan.batchIndex(epoch, 0);
        long batches = Math.min(MOST, plan.batches(epoch));
        run.trace().walk(first, first + batches, run.progress(), block -> {
            add(block);
            return true;
        });
    }

    private void add(Block block) {
        Recording recording = block.recording();
        int last = recording.steps() - 1;
        Scaled column = windows.targetColumn(0);
        for (int slot = 0; slot < recording.batch(); slot++) {
            int sample = plan.sample(block.epoch(), block.batch(), slot);
            echo.add(sample);
            double output = recording.output(slot, last, 0);
            double now = column.at(windows.row(sample, windows.steps() - 1));
            double next = column.at(windows.targetRow(sample));
            sums[0] += (output - now) * (output - now);
            sums[1] += (output - next) * (output - next);
            sums[2] += (now - next) * (now - next);
            count++;
        }
    }

    private double mean(int sum) {
        return Math.sqrt(sums[sum] / count);
    }

    /** Outputs are next to the last values, and no better than they are. */
    private boolean repeat() {
        return count > 0 && mean(2) > 0 && mean(0) < NEAR * mean(1) && mean(1) >= mean(2);
    }

    private Verdict sound(CheckedRun run, int epoch) {
        return count > 0 && plan.batches(epoch) > MOST
                ? Verdict.soundIn(say("part.pass", run.id(), MOST))
                : Verdict.soundIf(count > 0);
    }

    private Verdict found(CheckedRun run, int epoch) {
        if (echo.isChance()) {
            return run.look(run.at(epoch, 0), said(run, epoch, "last_value.walk"));
        }
        return run.look(
                run.at(epoch, 0),
                said(run, epoch, "last_value"),
                run.mend(say("mend.longer"), choice -> choice.withEachFit(fit -> fit.withEpochs(5 * fit.epochs()))),
                new Mends(run).slower(),
                new Mends(run).faster());
    }

    /** What the outputs do; of a walk by chance also that nothing in the windows mends that. */
    private Sentence said(CheckedRun run, int epoch, String key) {
        return say(
                plan.batches(epoch) > MOST ? key + ".part" : key,
                run.id(),
                rounded(mean(0)),
                rounded(mean(1)),
                rounded(mean(2)),
                MOST,
                rounded(echo.strongest()),
                rounded(echo.chance()));
    }
}
