package unrolled.run;

import unrolled.run.Pass.Kind;
import unrolled.run.Pass.Span;

/**
 * The passes of one call, in a row: as many rounds as it has epochs, each with a validation after it if there is one.
 *
 * @param validation the samples of the validation; of none if there is no validation
 * @param batches how many batches a pass has, without its validation
 * @param order whether every round has an order of samples of its own, and whether the call comes right after a reset
 */
record CallPasses(int call, Kind kind, int rounds, Span samples, Span validation, Batches batches, Order order) {
    /** How many batches a pass over the samples has, and one over the validation. */
    record Batches(int main, int validation) {
        int both() {
            return main + validation;
        }
    }

    /** In which order the call comes and takes its samples. */
    record Order(boolean shuffled, boolean afterReset, int firstEpoch, long firstBatch) {}

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

    Pass pass(int epoch) {
        int inside = epoch - order.firstEpoch();
        boolean second = inside % each() == 1;
        return new Pass(call, second ? Kind.VALIDATION : kind, inside / each(), second ? validation : samples);
    }

    /** The epoch that is here what one is in another stretch: the same round, or the last there is, and the same half. */
    int epochLike(CallPasses other, int epoch) {
        int inside = epoch - other.order.firstEpoch();
        int round = Math.min(inside / other.each(), rounds - 1);
        boolean second = inside % other.each() == 1 && validates();
        return order.firstEpoch() + round * each() + (second ? 1 : 0);
    }

    int batches(int epoch) {
        return (epoch - order.firstEpoch()) % each() == 1 ? batches.validation() : batches.main();
    }

    /** The number of the first batch of an epoch, counted over the whole run. */
    long firstBatch(int epoch) {
        int inside = epoch - order.firstEpoch();
        long rounds = (long) (inside / each()) * batches.both();
        return order.firstBatch() + rounds + (inside % each() == 1 ? batches.main() : 0);
    }

    /** The epoch in which the batch of that number is. */
    int epochOf(long batchIndex) {
        long inside = batchIndex - order.firstBatch();
        int round = (int) (inside / batches.both());
        boolean second = inside % batches.both() >= batches.main();
        return order.firstEpoch() + round * each() + (second ? 1 : 0);
    }
}
