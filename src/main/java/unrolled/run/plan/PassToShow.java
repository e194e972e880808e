package unrolled.run.plan;

import java.util.OptionalInt;
import unrolled.run.plan.Pass.Kind;
import unrolled.run.plan.Pass.Span;

/** Which passes tell what a run makes of its samples, seen from the pass in which we stand. */
public record PassToShow(Plan plan, int epoch) {
    /**
     * The pass to look at for some samples: the one where we stand, else the next one with the weights that it leaves,
     * else the last one before it.
     */
    public OptionalInt over(Span samples) {
        if (walksOver(epoch, samples)) {
            return OptionalInt.of(epoch);
        }
        for (int later = epoch + 1; later < plan.epochs() && !plan.pass(later).trains(); later++) {
            if (walksOver(later, samples)) {
                return OptionalInt.of(later);
            }
        }
        for (int earlier = epoch - 1; earlier >= 0; earlier--) {
            if (walksOver(earlier, samples)) {
                return OptionalInt.of(earlier);
            }
        }
        return OptionalInt.empty();
    }

    /** A generation goes on from its first samples and walks over none. */
    private boolean walksOver(int other, Span samples) {
        Pass pass = plan.pass(other);
        return pass.kind() != Kind.GENERATE && pass.samples().inCommon(samples) > 0;
    }
}
