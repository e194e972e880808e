package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.List;
import java.util.Locale;
import unrolled.data.Sentence;
import unrolled.engine.forward.Quantity;

/** Whether a gate of a unit stands next to 0 or next to 1 all the time. */
final class SaturatedGates {
    private static final double NEXT_TO = 0.01;

    private SaturatedGates() {}

    static Verdict check(CheckedRun run) {
        UnitRanges ranges = run.ranges();
        Span span = new Span(1, 0);
        if (ranges.batches() == 0 || !run.isSound()) {
            return Verdict.NOT_ASKED;
        }
        for (int layer = 0; layer < ranges.layers(); layer++) {
            for (int unit = 0; unit < ranges.units(layer); unit++) {
                for (Quantity gate : List.of(Quantity.I, Quantity.F, Quantity.O)) {
                    double least = ranges.least(gate, layer, unit);
                    double most = ranges.most(gate, layer, unit);
                    if (most <= NEXT_TO || least >= 1 - NEXT_TO) {
                        return found(run, layer, unit, gate);
                    }
                    span = span.and(new Span(least, most));
                }
            }
        }
        return sound(run).within(span);
    }

    private static Verdict found(CheckedRun run, int layer, int unit, Quantity gate) {
        UnitRanges ranges = run.ranges();
        Sentence part = part(run);
        Mends mends = new Mends(run);
        return run.look(
                run.at(0, 0).inLayer(layer).onUnit(unit),
                say(
                        "saturated",
                        run.id(),
                        gate.name().toLowerCase(Locale.ROOT),
                        unit,
                        layer + 1,
                        rounded(ranges.least(gate, layer, unit)),
                        rounded(ranges.most(gate, layer, unit)),
                        part),
                mends.asItIs(),
                mends.scaled(),
                mends.seeded(),
                mends.slower());
    }

    /** All is well in as much as was walked through. */
    static Verdict sound(CheckedRun run) {
        long walked = run.ranges().batches();
        return walked == run.plan().allBatches() ? Verdict.SOUND : Verdict.soundIn(say("part.of", run.id(), walked));
    }

    /** Of how much that is said. */
    static Sentence part(CheckedRun run) {
        long walked = run.ranges().batches();
        return walked == run.plan().allBatches() ? say("part.all") : say("part.first", walked);
    }
}
