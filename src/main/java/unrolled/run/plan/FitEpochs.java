package unrolled.run.plan;

import java.util.List;
import java.util.OptionalInt;

/** The epochs of training of a plan, counted from 0 over all its calls of fit, and the validations after them. */
public final class FitEpochs {
    private final List<CallPasses> fits;
    private final int count;

    private FitEpochs(List<CallPasses> fits) {
        this.fits = fits;
        this.count = fits.stream().mapToInt(CallPasses::rounds).sum();
    }

    public static FitEpochs of(Plan plan) {
        return new FitEpochs(plan.calls().stream()
                .filter(call -> call.kind() == Pass.Kind.FIT)
                .toList());
    }

    public int count() {
        return count;
    }

    /** The batches of an epoch, which are the same number in each: all walk over the train part. */
    public int batches() {
        return fits.isEmpty() ? 0 : fits.get(0).batches().main();
    }

    /** As which epoch of the plan one comes. */
    public int epoch(int index) {
        int before = 0;
        for (CallPasses fit : fits) {
            if (index < before + fit.rounds()) {
                return fit.order().firstEpoch() + (index - before) * fit.each();
            }
            before += fit.rounds();
        }
        throw new IndexOutOfBoundsException(
                "There are " + count + " epochs of training but number " + index + " was asked for, counted from 0");
    }

    /** The epoch of the plan that validates after one. */
    public OptionalInt validation(int index) {
        int epoch = epoch(index);
        boolean validates = fits.stream()
                .anyMatch(fit -> fit.validates()
                        && epoch >= fit.order().firstEpoch()
                        && epoch < fit.order().firstEpoch() + fit.passes());
        return validates ? OptionalInt.of(epoch + 1) : OptionalInt.empty();
    }

    /** Which one an epoch of the plan is, or validates; empty for passes of other calls. */
    public OptionalInt indexOf(int epoch) {
        int before = 0;
        for (CallPasses fit : fits) {
            int inside = epoch - fit.order().firstEpoch();
            if (inside >= 0 && inside < fit.passes()) {
                return OptionalInt.of(before + inside / fit.each());
            }
            before += fit.rounds();
        }
        return OptionalInt.empty();
    }
}
