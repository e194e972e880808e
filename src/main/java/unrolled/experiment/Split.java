package unrolled.experiment;

import java.util.OptionalInt;

/**
 * Which samples a run uses.
 *
 * @param used the first so many samples are used and the others dropped; empty for all
 * @param train so many of the used ones, the first, are trained on, the others are the test part; empty for all
 */
public record Split(OptionalInt used, OptionalInt train) {
    /** All samples are used, and all of them trained on. */
    public static final Split NONE = new Split(OptionalInt.empty(), OptionalInt.empty());

    /** How many of so many samples are used. */
    public int used(int count) {
        return Math.min(used.orElse(count), count);
    }

    /** How many samples a part has, of so many that there are. */
    public int count(Part part, int count) {
        int all = used(count);
        int trained = Math.min(train.orElse(all), all);
        return switch (part) {
            case ALL -> all;
            case TRAIN -> trained;
            case TEST -> all - trained;
        };
    }

    /** The first sample of a part. */
    public int first(Part part, int count) {
        return part == Part.TEST ? count(Part.TRAIN, count) : 0;
    }

    /** The nearest smaller split whose two parts are multiples of a batch size, each of at least one batch if there is room. */
    public Split multipleOf(int batchSize, int count) {
        return filling(floor(used(count), batchSize), batchSize, count);
    }

    /**
     * A split of so many samples, the train part of which is a multiple of a batch size.
     *
     * @param samples a multiple of the batch size
     */
    public Split filling(int samples, int batchSize, int count) {
        OptionalInt all = samples == count ? OptionalInt.empty() : OptionalInt.of(samples);
        if (train.isEmpty() || train.getAsInt() >= used(count)) {
            return new Split(all, OptionalInt.empty());
        }
        int most = Math.max(batchSize, samples - batchSize);
        return new Split(all, OptionalInt.of(Math.min(most, Math.max(batchSize, floor(train.getAsInt(), batchSize)))));
    }

    private static int floor(int number, int batchSize) {
        return number - number % batchSize;
    }
}
