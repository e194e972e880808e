package unrolled.run.plan;

import unrolled.run.plan.Pass.Kind;
import unrolled.run.plan.Pass.Span;

/**
 * The passes of one call, in a row: as many rounds as it has epochs, each with a validation after it if there is one.
 *
 * @param number which call of the run it is, with those that walk over nothing
 * @param validation the samples of the validation; of none if there is no validation
 * @param batches how many batches a pass has, without its validation
 * @param order whether every round has an order of samples of its own, and whether the call comes right after a reset
 */
public record CallPasses(
        int number, Kind kind, int rounds, Span samples, Span validation, Batches batches, Order order) {
    /** How many batches a pass over the samples has, and one over the validation. */
    record Batches(int main, int validation) {
        int both() {
            return main + validation;
        }
    }

    /** In which order the call comes and takes its samples. */
    record Order(boolean shuffled, boolean interleaved, boolean afterReset, int firstEpoch, long firstBatch) {}

    boolean validates() {
        return batches.validation() > 0;
    }

    /** Passes of a round. */
    int each() {
        return validates() ? 2 : 1;
    }

    int passes() {
        return rounds * each();
    }

    long allBatches() {
        return (long) rounds * batches.both();
    }

    /**
     * Where a batch is in the call.
     *
     * @param second whether it is of the validation of its round
     * @param batch its number in its pass
     */
    record Inside(int round, boolean second, int batch) {}

    /** Where the batch of that number is, counted over the whole run. */
    Inside inside(long batchIndex) {
        long before = batchIndex - order.firstBatch();
        int round = (int) (before / batches.both());
        int rest = (int) (before - (long) round * batches.both());
        boolean second = rest >= batches.main();
        return new Inside(round, second, second ? rest - batches.main() : rest);
    }

    Inside inside(int epoch, int batch) {
        int before = epoch - order.firstEpoch();
        return validates() ? new Inside(before / 2, before % 2 == 1, batch) : new Inside(before, false, batch);
    }

    Pass pass(Inside at) {
        return new Pass(number, at.second() ? Kind.VALIDATION : kind, at.round(), at.second() ? validation : samples);
    }

    /** The epoch in which it is. */
    int epoch(Inside at) {
        return order.firstEpoch() + at.round() * each() + (at.second() ? 1 : 0);
    }

    /** How many batches its pass has. */
    int batches(Inside at) {
        return at.second() ? batches.validation() : batches.main();
    }

    /** The number of the first batch of its pass, counted over the whole run. */
    long firstBatch(Inside at) {
        return order.firstBatch() + (long) at.round() * batches.both() + (at.second() ? batches.main() : 0);
    }

    /** Whether one of its passes takes the samples in an order of its own. */
    boolean shuffles(Pass pass) {
        return order.shuffled() && pass.trains();
    }

    /** In which order one of its passes takes the samples. */
    PassOrder order(Pass pass, int epoch) {
        int count = pass.samples().count();
        if (shuffles(pass)) {
            return new Shuffle(epoch, count);
        }
        if (!order.interleaved() || pass.kind() == Kind.GENERATE) {
            return PassOrder.IN_TURN;
        }
        int passBatches = pass.kind() == Kind.VALIDATION ? batches.validation() : batches.main();
        return new PassOrder.Interleaved(count / passBatches, passBatches);
    }

    /** The epoch that is here what one is in another call: the same round, or the last there is, and the same half. */
    int epochLike(CallPasses other, int epoch) {
        Inside there = other.inside(epoch, 0);
        return epoch(new Inside(Math.min(there.round(), rounds - 1), there.second() && validates(), 0));
    }
}
