package unrolled.experiment.check;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.data.Cut;
import unrolled.data.RowOrder;
import unrolled.data.WindowPlaces;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/**
 * Which rows of the file a run looks at in its train part and in its test part: those of the windows, and those of the
 * targets of the last row of a window, or of each row if every step has targets.
 *
 * @param everyStep whether every time step has targets
 */
record SeenRows(WindowPlaces places, Split split, boolean everyStep) {
    private static final int NONE = Integer.MAX_VALUE;

    static SeenRows of(Experiment experiment, RunChoice run) {
        boolean everyStep = experiment.model(run).returnSequences() && run.layout() == Layout.TIME_STEPS;
        return new SeenRows(experiment.data(run).places(), run.split(), everyStep);
    }

    /** So many rows, the first, end with the last one that the train part sees. */
    int train() {
        int samples = split.count(Part.TRAIN, places.count());
        IntStream latest =
                order().isDivided() ? IntStream.range(0, samples) : IntStream.range(Math.max(0, samples - 1), samples);
        return latest.map(sample -> order().row(places.lastTargetPosition(sample)) + 1)
                .max()
                .orElse(0);
    }

    /** The first row that the test part sees behind all those of the train part; empty if there is no test part. */
    OptionalInt firstOfTest() {
        int behind = train();
        int first = NONE;
        int used = split.used(places.count());
        for (int sample = split.first(Part.TEST, places.count()); sample < used; sample++) {
            if (!order().isDivided() && places.start(sample) >= first) {
                break; // later windows begin later
            }
            first = Math.min(first, firstOf(sample, behind));
        }
        return first == NONE ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /** The first row that a sample sees from some row on. */
    private int firstOf(int sample, int from) {
        Cut cut = places.cut();
        int start = places.start(sample);
        int lastOfWindow = start + cut.lookBack() - 1;
        int firstTarget = (everyStep ? start : lastOfWindow) + cut.distance();
        return Math.min(
                firstBetween(start, lastOfWindow, from),
                firstBetween(firstTarget, places.lastTargetPosition(sample), from));
    }

    private int firstBetween(int first, int last, int from) {
        int position = order().firstAtLeast(from, first, last);
        return position > last ? NONE : order().row(position);
    }

    private RowOrder order() {
        return places.order();
    }
}
