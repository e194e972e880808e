package unrolled.experiment;

import java.util.OptionalInt;

/**
 * Which rows of the series a run looks at in its train part and in its test part: those of the windows, and those of the
 * targets, {@code distance} after the last row of a window, or after each if every step has targets.
 *
 * @param count how many samples there are
 * @param everyStep whether every time step has targets
 */
record SeenRows(DataChoice data, Split split, int count, boolean everyStep) {
    static SeenRows of(Experiment experiment, RunChoice run) {
        DataChoice data = experiment.data();
        boolean everyStep = experiment.model().returnSequences() && run.layout() == Layout.TIME_STEPS;
        return new SeenRows(data, run.split(), data.sampleCount(), everyStep);
    }

    /** So many rows, the first, end with the last one that the train part sees: the target of its last sample. */
    int train() {
        int samples = split.count(Part.TRAIN, count);
        return samples == 0 ? 0 : last(samples - 1) + 1;
    }

    /** The first row that the test part sees behind all those of the train part; empty if there is no test part. */
    OptionalInt firstOfTest() {
        int behind = train();
        int first = Integer.MAX_VALUE;
        int sample = split.first(Part.TEST, count);
        while (sample < split.used(count) && start(sample) < first) {
            first = Math.min(first, firstOf(sample, behind));
            sample++;
        }
        return first == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /** The first row that a sample sees from some row on; the largest number if it sees none. */
    private int firstOf(int sample, int from) {
        int target = last(sample);
        int firstTarget = everyStep ? start(sample) + data.distance() : target;
        int window = firstBetween(start(sample), start(sample) + data.lookBack() - 1, from);
        return Math.min(window, firstBetween(firstTarget, target, from));
    }

    private static int firstBetween(int first, int last, int from) {
        return last < from ? Integer.MAX_VALUE : Math.max(first, from);
    }

    private int start(int sample) {
        return sample * data.stride();
    }

    /** The row of the last target of a sample, behind its window or at the end of it. */
    private int last(int sample) {
        return start(sample) + data.lookBack() - 1 + data.distance();
    }
}
