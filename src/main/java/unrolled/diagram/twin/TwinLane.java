package unrolled.diagram.twin;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.lanes.BarScale;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * A run that is seen, and where it stands: at the cursor, or following it.
 *
 * @param stayed whether it has no such moment and stays at its last one before
 * @param scale what its full bars stand for
 */
record TwinLane(Trace trace, Cursor place, boolean stayed, BarScale scale) {
    /** Something of the run must be there. */
    static TwinLane of(View view, Trace trace, BarChoice bars) {
        Followed here = view.follow(trace);
        Cursor place = view.cursor()
                .inRun(trace.run().id())
                .at(here.moment())
                .inSlot(here.slot())
                .within(trace);
        return new TwinLane(trace, place, here.stayed(), BarScale.of(trace, view, bars));
    }

    Model model() {
        return trace.run().model();
    }

    Block block() {
        return trace.block(place.moment());
    }

    /** How many numbers of its batch are recorded. */
    long numbers() {
        Recording batch = block().recording();
        long ofSlot = IntStream.range(0, batch.steps())
                .mapToLong(step -> numbers(batch, step))
                .sum();
        return batch.batch() * ofSlot;
    }

    /** How many numbers a step has in a slot. */
    private long numbers(Recording batch, int step) {
        Recorded there = batch.recorded();
        long units = model().lstms().stream().mapToLong(Lstm::units).sum();
        long states = Stream.of(Quantity.C, Quantity.H).filter(there::has).count() * units;
        long boxes = IntStream.range(0, model().layers().size())
                .filter(at -> hasBox(at, step))
                .mapToLong(at -> model().layers().get(at).units())
                .sum();
        long inputs = there.inputs() ? model().features() : 0;
        long outputs = batch.hasOutput(step) ? model().outputWidth() : 0;
        return inputs + states + boxes + outputs;
    }

    /** All steps of its batch in all slots, one slot after the other within a step. */
    Stream<Cursor> places() {
        Block block = block();
        Recording batch = block.recording();
        return Stream.iterate(0, step -> step < batch.steps(), step -> step + 1)
                .flatMap(step -> Stream.iterate(0, slot -> slot < batch.batch(), slot -> slot + 1)
                        .map(slot -> place.at(new Moment(block.epoch(), block.batch(), step))
                                .inSlot(slot)));
    }

    /** Whether a layer of the model is a Dense with a box of its own, and has given something out at a step. */
    boolean hasBox(int at, int step) {
        boolean between = at < model().layers().size() - 1;
        boolean fed = at == 0
                || model().layers().get(at - 1).givesSequence()
                || step == block().recording().steps() - 1;
        return between && fed && model().layers().get(at) instanceof Dense;
    }
}
