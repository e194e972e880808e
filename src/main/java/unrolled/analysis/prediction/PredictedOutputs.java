package unrolled.analysis.prediction;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.data.RowOrder;
import unrolled.data.Scaled;
import unrolled.data.Windows;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/**
 * All that a complete run predicts of its series at its end, in the unit of the file: every output of the last pass over
 * each part, and what it generated last. The batches are computed once more and forgotten.
 */
public final class PredictedOutputs {
    private final Trace trace;
    private final Plan plan;
    private final Windows windows;
    private final List<Target> targets;

    /**
     * Where a number is given out.
     *
     * @param sample that it is given out for, or that a generation began with
     * @param step of the sample at which it is given out; of a generation which of its numbers it is
     */
    public record Place(Part part, int sample, int step) {}

    /**
     * One number.
     *
     * @param row of the file that it stands for; empty beyond the last row of its series
     * @param series that it is of; empty if there is one only
     * @param actual what the file has there; NaN beyond the last row
     */
    public record Output(Place place, OptionalInt row, String series, String column, double actual, double value) {}

    private PredictedOutputs(Trace trace) {
        this.trace = trace;
        this.plan = trace.plan();
        this.windows = trace.run().samples().series().orElseThrow();
        this.targets = Target.of(trace.run());
    }

    /** Reads them part by part, in the order in which they were computed; none of a run that predicts no series. */
    public static void read(Trace trace, Consumer<Output> reader) {
        if (PartPass.fits(trace.run())) {
            new PredictedOutputs(trace).read(reader);
        }
    }

    private void read(Consumer<Output> reader) {
        int last = plan.epochs() - 1;
        for (PartPass pass : PartPass.of(trace.run(), last)) {
            walk(pass.epoch(), block -> samples(pass, block, reader));
        }
        lastGeneration().ifPresent(epoch -> walk(epoch, block -> generated(block, reader)));
    }

    private OptionalInt lastGeneration() {
        for (int epoch = plan.epochs() - 1; epoch >= 0; epoch--) {
            if (plan.pass(epoch).kind() == Pass.Kind.GENERATE) {
                return OptionalInt.of(epoch);
            }
        }
        return OptionalInt.empty();
    }

    private void walk(int epoch, Consumer<Block> reader) {
        long first = plan.batchIndex(epoch, 0);
        trace.walk(first, first + plan.batches(epoch), Progress.SILENT, block -> {
            reader.accept(block);
            return true;
        });
    }

    private void samples(PartPass pass, Block block, Consumer<Output> reader) {
        Recording recording = block.recording();
        for (int slot = 0; slot < recording.batch(); slot++) {
            int sample = plan.sample(block.epoch(), block.batch(), slot);
            boolean ofPart = pass.samples().first() <= sample
                    && sample < pass.samples().first() + pass.samples().count();
            for (int step = 0; step < recording.steps() && ofPart; step++) {
                if (recording.hasOutput(step)) {
                    int position = windows.places().targetPosition(sample, step);
                    read(recording, slot, step, new Place(pass.part(), sample, step), position, reader);
                }
            }
        }
    }

    /** A generation goes on row by row from the target of the sample that its slot began with. */
    private void generated(Block block, Consumer<Output> reader) {
        Recording recording = block.recording();
        int last = recording.steps() - 1;
        for (int slot = 0; slot < recording.batch(); slot++) {
            int sample = plan.sample(block.epoch(), 0, slot);
            int position = windows.places().targetPosition(sample, windows.steps() - 1) + block.batch();
            read(recording, slot, last, new Place(Part.GENERATED, sample, block.batch()), position, reader);
        }
    }

    /** All numbers that are given out at a step, row by row and then column by column, as targets are. */
    private void read(Recording recording, int slot, int step, Place place, int position, Consumer<Output> reader) {
        RowOrder order = windows.places().order();
        int series = windows.places().seriesOf(place.sample());
        int end = order.first(series) + order.rows(series);
        for (int n = 0; n < recording.outputWidth(); n++) {
            int at = position + targets.get(n).row();
            OptionalInt row = at < end ? OptionalInt.of(order.row(at)) : OptionalInt.empty();
            Scaled column = windows.targetColumn(n);
            reader.accept(new Output(
                    place,
                    row,
                    order.name(series),
                    column.name(),
                    row.isPresent() ? column.number(row.getAsInt()) : Double.NaN,
                    column.scale().inverse(recording.output(slot, step, n))));
        }
    }
}
