package unrolled.diagram.twin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.SampleNames;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.LayerNames;
import unrolled.run.plan.Moment;

/** The rows of a run: what its full bars stand for, and the numbers of its batch as far as they are recorded. */
final class LaneNumbers {
    private final TwinLane lane;
    private final Recording batch;
    private final Words words;
    private final LayerNames layers;
    private final InputNames inputs;

    LaneNumbers(TwinLane lane, Words words) {
        this.lane = lane;
        this.batch = lane.block().recording();
        this.words = words;
        this.layers = LayerNames.of(lane.model());
        this.inputs = new InputNames(lane.trace().run().samples());
    }

    Stream<TwinRow> rows() {
        return Stream.concat(fullBars().stream(), lane.places().flatMap(place -> step(place).stream()));
    }

    private List<TwinRow> fullBars() {
        List<TwinRow> rows = new ArrayList<>();
        rows.add(fullBar("x", lane.scale().x()));
        rows.add(fullBar("c", lane.scale().c()));
        rows.add(fullBar("h", lane.scale().h()));
        int last = lane.model().layers().size() - 1;
        for (int at = 0; at < last; at++) {
            if (lane.hasBox(at, batch.steps() - 1)) {
                rows.add(fullBar(dense(at), lane.scale().outputs().get(at)));
            }
        }
        rows.add(fullBar("y", lane.scale().outputs().get(last)));
        return rows;
    }

    private TwinRow fullBar(String what, double value) {
        List<String> nowhere = Collections.nCopies(TwinRow.PLACES, "");
        return new TwinRow(lane.place().run(), nowhere, words.of("twin.full", what), "", value);
    }

    private List<TwinRow> step(Cursor place) {
        Step step = new Step(place);
        if (batch.recorded().inputs()) {
            step.add("x", lane.model().features(), inputs::of, f -> batch.x(place.slot(), step.number, f));
        }
        for (int layer = 0; layer < layers.lstms(); layer++) {
            state(step, place.inLayer(layer), Quantity.C, "c");
            state(step, place.inLayer(layer), Quantity.H, "h");
        }
        for (int at = 0; at < lane.model().layers().size(); at++) {
            if (lane.hasBox(at, step.number)) {
                int layer = at;
                int units = lane.model().layers().get(at).units();
                step.add(dense(at), units, n -> batch.layerOutput(layer, place.slot(), step.number, n));
            }
        }
        if (batch.hasOutput(step.number)) {
            step.add("y", lane.model().outputWidth(), n -> batch.output(place.slot(), step.number, n));
        }
        return step.rows;
    }

    private void state(Step step, Cursor place, Quantity quantity, String name) {
        if (batch.recorded().has(quantity)) {
            String what = layers.lstms() == 1 ? name : layers.name(layers.layerOfLstm(place.layer())) + "." + name;
            int units = lane.model().lstms().get(place.layer()).units();
            step.add(what, units, unit -> batch.at(quantity, place.layer(), place.slot(), step.number, unit));
        }
    }

    private String dense(int at) {
        return layers.name(at) + ".y";
    }

    /** The rows of one step in one slot. */
    private final class Step {
        private final int number;
        private final List<String> where;
        private final List<TwinRow> rows = new ArrayList<>();

        Step(Cursor place) {
            Moment moment = place.moment();
            int sample = lane.block().place().sample(place.slot());
            number = moment.step();
            where = List.of(
                    String.valueOf(moment.epoch() + 1),
                    String.valueOf(moment.batch() + 1),
                    String.valueOf(moment.step() + 1),
                    String.valueOf(place.slot()),
                    SampleNames.of(lane.trace().run(), sample));
        }

        void add(String what, int count, IntToDoubleFunction values) {
            add(what, count, String::valueOf, values);
        }

        void add(String what, int count, IntFunction<String> names, IntToDoubleFunction values) {
            for (int n = 0; n < count; n++) {
                rows.add(new TwinRow(lane.place().run(), where, what, names.apply(n), values.applyAsDouble(n)));
            }
        }
    }
}
