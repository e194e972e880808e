package unrolled.analysis.chain;

import java.util.List;
import java.util.Optional;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Change.Table;
import unrolled.run.Block;
import unrolled.run.Run;

/** What a number of a batch was computed from: of all that went into it, what says most about it. */
final class BatchLinks {
    private final Recording recording;
    private final BatchSpots spots;

    BatchLinks(Run run, Block block) {
        this.recording = block.recording();
        this.spots = new BatchSpots(run, block);
    }

    Optional<Spot> before(Spot.Output output) {
        Layer layer = recording.model().layers().get(output.layer());
        if (layer instanceof Dense dense) {
            return before(output, dense);
        }
        boolean whole = layer instanceof ActivationLayer activation && activation.activation() == Activation.SOFTMAX;
        Terms terms = new Terms();
        for (int n = whole ? 0 : output.n(); n < (whole ? layer.units() : output.n() + 1); n++) {
            terms.add(spots.into(output.layer(), output.slot(), output.step(), n));
        }
        return terms.worst();
    }

    /** A softmax is computed from all sums of its layer, any other activation from one. */
    private Optional<Spot> before(Spot.Output output, Dense dense) {
        boolean whole = dense.activation() == Activation.SOFTMAX;
        Terms terms = new Terms();
        for (int n = whole ? 0 : output.n(); n < (whole ? dense.units() : output.n() + 1); n++) {
            for (int row = 0; row < dense.features(); row++) {
                terms.add(
                        spots.into(output.layer(), output.slot(), output.step(), row),
                        spots.weight(output.layer(), Table.KERNEL, row, n));
            }
            addBias(terms, output.layer(), dense, n);
        }
        return terms.worst();
    }

    private void addBias(Terms terms, int layer, Layer weighted, int column) {
        if (weighted.useBias()) {
            terms.add(spots.weight(layer, Table.BIAS, 0, column));
        }
    }

    /** Nothing, where it was set or held by hand. */
    Optional<Spot> before(Spot.Memory memory) {
        boolean byHand = memory.quantity().isGate()
                ? recording.isHeld(memory.quantity(), memory.lstm(), memory.slot(), memory.step(), memory.unit())
                : recording.isSet(memory.quantity(), memory.lstm(), memory.slot(), memory.step(), memory.unit());
        if (byHand) {
            return Optional.empty();
        }
        Terms terms = new Terms();
        switch (memory.quantity()) {
            case H -> List.of(Quantity.C, Quantity.O).forEach(part -> terms.add(beside(memory, part)));
            case C -> {
                entering(memory, Quantity.C, memory.unit())
                        .ifPresent(entered -> terms.add(entered, beside(memory, Quantity.F)));
                terms.add(beside(memory, Quantity.G), beside(memory, Quantity.I));
            }
            default -> addSum(terms, memory);
        }
        return terms.worst();
    }

    private Spot beside(Spot.Memory memory, Quantity other) {
        return spots.memory(other, memory.lstm(), memory.slot(), memory.step(), memory.unit());
    }

    private Optional<Spot> entering(Spot.Memory memory, Quantity state, int unit) {
        return spots.entering(state, memory.lstm(), memory.slot(), memory.step(), unit);
    }

    /** The sum of a gate: x K + h R + b. */
    private void addSum(Terms terms, Spot.Memory gate) {
        int layer = recording.layerOfLstm(gate.lstm());
        Lstm lstm = recording.model().lstms().get(gate.lstm());
        int column = gate.quantity().part * lstm.units() + gate.unit();
        for (int row = 0; row < lstm.features(); row++) {
            terms.add(spots.into(layer, gate.slot(), gate.step(), row), spots.weight(layer, Table.KERNEL, row, column));
        }
        for (int row = 0; row < lstm.units(); row++) {
            Spot weight = spots.weight(layer, Table.RECURRENT_KERNEL, row, column);
            entering(gate, Quantity.H, row).ifPresent(entered -> terms.add(entered, weight));
        }
        addBias(terms, layer, lstm, column);
    }
}
