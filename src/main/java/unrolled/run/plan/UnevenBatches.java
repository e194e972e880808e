package unrolled.run.plan;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Batches each of which has slots and steps of its own, as somebody else's run may have them. */
final class UnevenBatches implements BatchGrid {
    private final int[] slots;
    private final long[] firstMoments; // of each batch, and behind the last how many there are
    private final long[] firstSamples;
    private final int mostSteps;
    private final int leastSteps;

    /** @param sizes of all batches of the run, of which there is at least one */
    UnevenBatches(List<BatchSize> sizes) {
        slots = sizes.stream().mapToInt(BatchSize::slots).toArray();
        mostSteps = sizes.stream().mapToInt(BatchSize::steps).max().orElseThrow();
        leastSteps = sizes.stream().mapToInt(BatchSize::steps).min().orElseThrow();
        firstMoments = new long[slots.length + 1];
        firstSamples = new long[slots.length + 1];
        for (int batch = 0; batch < slots.length; batch++) {
            firstMoments[batch + 1] = firstMoments[batch] + sizes.get(batch).steps();
            firstSamples[batch + 1] = firstSamples[batch] + slots[batch];
        }
    }

    @Override
    public int steps(long batch) {
        return (int) (firstMoments[(int) batch + 1] - firstMoments[(int) batch]);
    }

    @Override
    public int mostSteps() {
        return mostSteps;
    }

    @Override
    public int leastSteps() {
        return leastSteps;
    }

    @Override
    public long before(long batch) {
        return firstMoments[(int) batch];
    }

    @Override
    public long batchOf(long moment) {
        int at = Arrays.binarySearch(firstMoments, moment);
        return at < 0 ? -at - 2 : at;
    }

    @Override
    public OptionalInt slots(long batch) {
        return OptionalInt.of(slots[(int) batch]);
    }

    @Override
    public long samplesBefore(long batch) {
        return firstSamples[(int) batch];
    }

    int mostSlots() {
        return Arrays.stream(slots).max().orElseThrow();
    }
}
