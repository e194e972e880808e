package unrolled.run.plan;

import java.util.OptionalInt;

/** How long the batches of a run are, and how wide where that does not follow from the batch size. Batches are counted over the whole run. */
interface BatchGrid {
    /** The time steps of a batch. */
    int steps(long batch);

    /** The most steps that a batch has. */
    int mostSteps();

    /** The least steps that a batch has. */
    int leastSteps();

    /** How many moments all batches before one have; throws ArithmeticException if they are more than a long counts. */
    long before(long batch);

    /** The batch that a moment is in, by its number. */
    long batchOf(long moment);

    /** The slots of a batch, where they are told; else the batch size decides. */
    OptionalInt slots(long batch);

    /** How many samples all batches before one have, where slots are told. */
    long samplesBefore(long batch);

    /** Batches of one length. */
    record Even(int mostSteps) implements BatchGrid {
        @Override
        public int steps(long batch) {
            return mostSteps;
        }

        @Override
        public int leastSteps() {
            return mostSteps;
        }

        @Override
        public long before(long batch) {
            return Math.multiplyExact(batch, mostSteps);
        }

        @Override
        public long batchOf(long moment) {
            return moment / mostSteps;
        }

        @Override
        public OptionalInt slots(long batch) {
            return OptionalInt.empty();
        }

        @Override
        public long samplesBefore(long batch) {
            throw new IllegalStateException("The batch size decides, not the grid");
        }
    }
}
