package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.ModelChoice;

/** Whether a unit gives out the same number all the time. */
final class UnmovedUnits {
    private static final double STILL = 1e-9;

    private UnmovedUnits() {}

    static Verdict check(CheckedRun run) {
        UnitRanges ranges = run.ranges();
        if (ranges.batches() == 0 || run.plan().moments() < 2 || !run.isSound()) {
            return Verdict.NOT_ASKED;
        }
        for (int layer = 0; layer < ranges.layers(); layer++) {
            for (int unit = 0; unit < ranges.units(layer); unit++) {
                if (ranges.most(Quantity.H, layer, unit) - ranges.least(Quantity.H, layer, unit) <= STILL) {
                    return found(run, layer, unit);
                }
            }
        }
        return SaturatedGates.sound(run);
    }

    private static Verdict found(CheckedRun run, int layer, int unit) {
        Mends mends = new Mends(run);
        ModelChoice model = run.experiment().model(run.choice());
        ModelChoice tanh = model.withLstms(UnmovedUnits::withTanh);
        return run.look(
                run.at(0, 0).inLayer(layer).onUnit(unit),
                say(
                        "unmoved",
                        run.id(),
                        unit,
                        layer + 1,
                        rounded(run.ranges().most(Quantity.H, layer, unit)),
                        SaturatedGates.part(run)),
                mends.asItIs(),
                mends.seeded(),
                run.mend(say("mend.tanh"), run.experiment().withModelOf(run.id(), tanh)));
    }

    /** A relu may give out 0 for whatever comes. */
    private static LstmChoice withTanh(LstmChoice lstm) {
        return lstm.activation() == Activation.RELU ? lstm.withActivation(Activation.TANH) : lstm;
    }
}
