package unrolled.analysis.chain;

import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Weights;
import unrolled.experiment.Change;
import unrolled.experiment.Change.Table;
import unrolled.run.Block;
import unrolled.run.Run;

/** What the update of a batch did to a weight, and where the gradient got its size from. */
final class UpdateLinks {
    private final Block block;
    private final Recording recording;
    private final BatchSpots spots;

    UpdateLinks(Run run, Block block) {
        this.block = block;
        this.recording = block.recording();
        this.spots = new BatchSpots(run, block);
    }

    Spot step(Change.Weight place) {
        double value = place.at(block.after().model()) - place.at(block.model());
        Weights gradients = block.gradients().orElseThrow().weights();
        boolean lstm = block.model().layers().get(place.layer()) instanceof Lstm;
        double gradient =
                gradients.layer(place.layer()).get(place.table().index(lstm)).at(place.row(), place.column());
        return new Spot.Step(block.place().index(), place, value, gradient);
    }

    /** The first weight that the update made no number. */
    Optional<Change.Weight> firstBroken() {
        for (int layer = 0; layer < block.model().layers().size(); layer++) {
            Layer after = block.after().model().layers().get(layer);
            for (int index = 0; index < after.weights().size(); index++) {
                Matrix matrix = after.weights().get(index);
                int columns = matrix.columns();
                int at = IntStream.range(0, matrix.values().length)
                        .filter(n -> !Double.isFinite(matrix.values()[n]))
                        .findFirst()
                        .orElse(-1);
                if (at >= 0) {
                    Table table = Table.at(index, after instanceof Lstm);
                    return Optional.of(new Change.Weight(layer, table, at / columns, at % columns));
                }
            }
        }
        return Optional.empty();
    }

    /** A gradient is a product of errors and of what the weight was multiplied with: the larger one, if it is large. */
    Optional<Spot> before(Spot.Step step) {
        if (Spot.size(step.gradient()) <= Spot.MODERATE) {
            return Optional.empty();
        }
        Terms read = read(step.place());
        double error = spots.error();
        if (read.size() > Math.max(Spot.MODERATE, error)) {
            return read.worst();
        }
        boolean missed = error > Spot.MODERATE
                || !Double.isFinite(block.cost().orElseThrow().value());
        return missed ? Optional.of(spots.loss()) : largestWeight();
    }

    /** What the weight was multiplied with, at any step in any slot. */
    private Terms read(Change.Weight place) {
        Terms terms = new Terms();
        int first = recording.written(place.layer()).first;
        for (int slot = 0; slot < recording.batch() && place.table() != Table.BIAS; slot++) {
            for (int step = first; step < recording.steps(); step++) {
                if (place.table() == Table.KERNEL) {
                    terms.add(spots.into(place.layer(), slot, step, place.row()));
                } else if (step > first) {
                    int lstm = lstm(place.layer());
                    terms.add(spots.memory(Quantity.H, lstm, slot, step - 1, place.row()));
                }
            }
        }
        return terms;
    }

    private int lstm(int layer) {
        return (int) IntStream.range(0, layer)
                .filter(below -> block.model().layers().get(below) instanceof Lstm)
                .count();
    }

    /** Where neither is large, the gradient has grown on its way through the weights. */
    private Optional<Spot> largestWeight() {
        Terms terms = new Terms();
        for (int layer = 0; layer < block.model().layers().size(); layer++) {
            Layer weighted = block.model().layers().get(layer);
            for (int index = 0; index < weighted.weights().size(); index++) {
                Table table = Table.at(index, weighted instanceof Lstm);
                Matrix matrix = weighted.weights().get(index);
                for (int at = 0; at < matrix.values().length && table != Table.BIAS; at++) {
                    terms.add(spots.weight(layer, table, at / matrix.columns(), at % matrix.columns()));
                }
            }
        }
        return terms.worst();
    }
}
