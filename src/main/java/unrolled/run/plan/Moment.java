package unrolled.run.plan;

import java.util.Comparator;

/** Where a run stands: all slots of a batch take a time step together. Counts from 0. */
public record Moment(int epoch, int batch, int step) implements Comparable<Moment> {
    public static final Moment FIRST = new Moment(0, 0, 0);

    private static final Comparator<Moment> IN_TIME = Comparator.comparingInt(Moment::epoch)
            .thenComparingInt(Moment::batch)
            .thenComparingInt(Moment::step);

    @Override
    public int compareTo(Moment other) {
        return IN_TIME.compare(this, other);
    }

    /** As people count: {@code 1/2/3} is the third step of the second batch of the first epoch. */
    @Override
    public String toString() {
        return (epoch + 1) + "/" + (batch + 1) + "/" + (step + 1);
    }
}
