package unrolled.diagram.cell;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.View;
import unrolled.data.Samples;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.FullBar;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.GateTerms;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.Change;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** The numbers of one unit at one moment, as the engine left them. */
record UnitNumbers(Trace trace, Block block, Recording recording, Cursor place) {
    /** In the order in which a cell uses them. */
    static final List<Quantity> GATES = List.of(Quantity.F, Quantity.I, Quantity.G, Quantity.O);

    /** The order of the gates in the columns of a kernel. */
    private static final List<Quantity> COLUMNS = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O);

    static UnitNumbers at(View view) {
        Cursor cursor = view.cursor();
        Block block = view.current().block(cursor.moment());
        return new UnitNumbers(view.current(), block, block.recording(), cursor);
    }

    Lstm lstm() {
        return block.model().lstms().get(place.layer());
    }

    /** What g is made with, and what h makes of c: tanh, if nothing else was chosen. */
    Activation activation() {
        return lstm().activation();
    }

    /** What a gate is made with of its sum, as a sign: \u03c3, with a hat where it is a hard one, or the name of the activation. */
    String function(Quantity gate) {
        boolean hard = lstm().recurrentActivation() != RecurrentActivation.SIGMOID;
        return gate == Quantity.G ? activation().kerasName() : hard ? "\u03c3\u0302" : "\u03c3";
    }

    int step() {
        return place.moment().step();
    }

    boolean has(Quantity quantity) {
        return recording.recorded().has(quantity);
    }

    double at(Quantity quantity, int unit) {
        return recording.at(quantity, place.layer(), place.slot(), step(), unit);
    }

    double at(Quantity quantity) {
        return at(quantity, place.unit());
    }

    /** Whether somebody set C or H of the chosen unit. */
    boolean isSet(Quantity quantity) {
        return recording.isSet(quantity, place.layer(), place.slot(), step(), place.unit());
    }

    /** What holds a gate of a unit here, if somebody does. */
    Optional<Change> held(Quantity gate, int unit) {
        boolean held = recording.isHeld(gate, place.layer(), place.slot(), step(), unit);
        return held ? Branch.of(trace).held(place.onUnit(unit), gate) : Optional.empty();
    }

    Optional<Change> held(Quantity gate) {
        return held(gate, place.unit());
    }

    /** The largest of all units, by its size. */
    double largest(Quantity quantity) {
        return FullBar.largest(lstm().units(), unit -> at(quantity, unit));
    }

    /** f c' + i g of the chosen unit: its c, unless that was set. */
    double written() {
        return at(Quantity.F) * previousC() + at(Quantity.I) * at(Quantity.G);
    }

    /** c' of the chosen unit: the cell state that came in. */
    double previousC() {
        return previous(Quantity.C, place.unit());
    }

    /** c' or h' of a unit: what came in. */
    double previous(Quantity quantity, int unit) {
        return quantity == Quantity.C
                ? recording.previousC(place.layer(), place.slot(), step(), unit)
                : recording.previousH(place.layer(), place.slot(), step(), unit);
    }

    /** The parts of the pre-activation of a gate of the chosen unit: i, f, g or o. */
    GateTerms terms(Quantity gate) {
        return terms(gate, place.unit());
    }

    GateTerms terms(Quantity gate, int unit) {
        return Forward.terms(
                recording, block.model(), place.layer(), place.slot(), step(), COLUMNS.indexOf(gate), unit);
    }

    int layers() {
        return trace.run().model().lstms().size();
    }

    /** Whether the layer gets the inputs of the run, and not what another layer gives out. */
    boolean isLowest() {
        return place.layer() == 0;
    }

    boolean isHighest() {
        return place.layer() == layers() - 1;
    }

    /** What goes into the layer: the inputs, or h of the layer below. */
    double[] input() {
        return recording.input(place.layer(), place.slot(), step());
    }

    /** What happened to the state before the step: within a batch it is kept unless it was reset. */
    Carry before() {
        Moment moment = place.moment();
        if (moment.step() > 0) {
            return recording.isReset(place.slot(), step()) ? Carry.PINNED : Carry.KEPT;
        }
        return trace.run().carryInto(moment.epoch(), moment.batch(), place.slot());
    }

    /** The step whose state came in; empty where none did. */
    Optional<Cursor> cameFrom() {
        Moment earlier = trace.plan().stepsFrom(place.moment(), -1);
        boolean there = before() == Carry.KEPT && !earlier.equals(place.moment());
        return there ? Optional.of(place.at(earlier)) : Optional.empty();
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
