package unrolled.diagram;

import java.util.List;
import unrolled.data.Samples;
import unrolled.debug.Cursor;
import unrolled.engine.Forward;
import unrolled.engine.Lstm;
import unrolled.engine.Quantity;
import unrolled.engine.Recording;
import unrolled.engine.Terms;
import unrolled.run.Block;
import unrolled.run.Pass;
import unrolled.run.Trace;

/** The numbers of one unit at one moment, as the engine left them. */
record Inspected(Trace trace, Block block, Recording recording, Cursor place) {
    /** The order of the gates in the columns of a kernel. */
    private static final List<Quantity> COLUMNS = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O);

    static Inspected at(View view) {
        Cursor cursor = view.cursor();
        Block block = view.current().block(cursor.moment());
        return new Inspected(view.current(), block, block.recording(), cursor);
    }

    Lstm lstm() {
        return block.model().lstms().get(place.layer());
    }

    int step() {
        return place.moment().step();
    }

    double at(Quantity quantity, int unit) {
        return recording.at(quantity, place.layer(), place.slot(), step(), unit);
    }

    double at(Quantity quantity) {
        return at(quantity, place.unit());
    }

    /** c' of the chosen unit: the cell state that came in. */
    double previousC() {
        return recording.previousC(place.layer(), place.slot(), step(), place.unit());
    }

    /** The parts of the pre-activation of a gate: i, f, g or o. */
    Terms terms(Quantity gate) {
        return Forward.terms(
                recording, block.model(), place.layer(), place.slot(), step(), COLUMNS.indexOf(gate), place.unit());
    }

    /** Whether there is one number that the output of this step should be; what a generation makes has none. */
    boolean hasTarget() {
        Samples samples = trace.run().samples();
        boolean generated = trace.plan().pass(place.moment().epoch()).kind() == Pass.Kind.GENERATE;
        return !generated && samples.targetWidth() == 1 && samples.hasTarget(step());
    }

    int sample() {
        return trace.plan().sample(place.moment().epoch(), place.moment().batch(), place.slot());
    }
}
