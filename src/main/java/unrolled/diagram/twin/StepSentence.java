package unrolled.diagram.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.SampleNames;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.LayerNames;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * A step of a slot in words: where it stands, where its state came from and why, what somebody changed there, and its numbers as
 * the lanes show them.
 */
final class StepSentence {
    /** Outputs that are all small have a decimal more in the lanes. */
    private static final double SMALL = 0.1;

    private final TwinLane lane;
    private final Branch branch;
    private final Words words;
    private final Recording batch;
    private final LayerNames layers;
    private final NumberList numbers;

    StepSentence(TwinLane lane, Branch branch, Words words) {
        this.lane = lane;
        this.branch = branch;
        this.words = words;
        this.batch = lane.block().recording();
        this.layers = LayerNames.of(lane.model());
        this.numbers = new NumberList(words);
    }

    String of(Cursor place) {
        StepOrigin origin = new StepOrigin(lane, words);
        List<String> parts = new ArrayList<>(List.of(where(place), origin.of(place)));
        branch.changes(place).forEach(change -> parts.add(onOneLine(branch.label(change, words))));
        parts.add(input(place));
        parts.add(origin.fed(place));
        for (int layer = 0; layer < layers.lstms(); layer++) {
            parts.add(state(place.inLayer(layer)));
        }
        for (int at = 0; at < layers.kinds().size(); at++) {
            parts.add(dense(place, at));
        }
        parts.add(output(place));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String where(Cursor place) {
        Trace trace = lane.trace();
        Moment moment = place.moment();
        return words.of(
                "twin.where",
                place.run(),
                PassNames.of(trace.plan(), moment.epoch(), words),
                moment.batch() + 1,
                moment.step() + 1,
                batch.steps(),
                place.slot(),
                SampleNames.of(trace.run(), lane.block().place().sample(place.slot())));
    }

    private String input(Cursor place) {
        if (!batch.recorded().inputs()) {
            return words.of("twin.in", words.of("notRecorded"));
        }
        InputNames names = new InputNames(lane.trace().run().samples());
        IntFunction<String> number = f -> names.of(f) + " "
                + Labels.shortNumber(batch.x(place.slot(), place.moment().step(), f), false, false, words);
        int features = lane.model().features();
        String far = numbers.farthest(
                features, f -> batch.x(place.slot(), place.moment().step(), f));
        return words.of("twin.in", numbers.told(features, number) + far);
    }

    /** c and h of a layer, and which of its gates somebody holds. */
    private String state(Cursor place) {
        String layer = layers.lstms() == 1 ? "" : layers.name(layers.layerOfLstm(place.layer())) + ": ";
        String held = branch.heldGates(place, words);
        String told = layer + state(place, Quantity.C, "c") + ", " + state(place, Quantity.H, "h") + ".";
        return held.isEmpty() ? told : told + " " + onOneLine(held.strip());
    }

    private String state(Cursor place, Quantity quantity, String name) {
        int units = lane.model().lstms().get(place.layer()).units();
        int step = place.moment().step();
        return batch.recorded().has(quantity)
                ? numbers.of(name, units, unit -> batch.at(quantity, place.layer(), place.slot(), step, unit))
                : name + " " + words.of("notRecorded");
    }

    /** What a Dense in between gave out; nothing for another layer. */
    private String dense(Cursor place, int at) {
        int step = place.moment().step();
        return lane.hasBox(at, step)
                ? numbers.of(
                                layers.name(at),
                                lane.model().layers().get(at).units(),
                                n -> batch.layerOutput(at, place.slot(), step, n))
                        + "."
                : "";
    }

    private String output(Cursor place) {
        Moment moment = place.moment();
        if (!lane.trace().run().hasOutput(moment)) {
            return words.of("twin.later", batch.steps());
        }
        if (!batch.recorded().outputs()) {
            return words.of("twin.out", words.of("notRecorded"));
        }
        boolean fine = lane.scale().outputs().get(layers.kinds().size() - 1) <= SMALL;
        int width = lane.model().outputWidth();
        IntFunction<String> number =
                n -> Labels.shortNumber(batch.output(place.slot(), moment.step(), n), true, fine, words);
        String far = numbers.farthest(width, n -> batch.output(place.slot(), moment.step(), n));
        return words.of("twin.out", numbers.told(width, number) + far);
    }

    /** What stands on lines of its own in a tip. */
    private static String onOneLine(String lines) {
        return Stream.of(lines.split("\n")).collect(Collectors.joining("; ", "", "."));
    }

    /** All steps of the batch in all slots, a line each. */
    Stream<String> batch() {
        return lane.places().map(this::of);
    }
}
