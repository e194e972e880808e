package unrolled.diagram.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.ValueBars;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Ink;

/** What stands in the lanes of a run, drawn from what was read of it; only where the boxes stand is taken from the picture. */
record RedrawnLane(TwinReader reader, SeenLanes picture, String run) {
    private static final double SMALL = 0.1;

    List<Drawn> all() {
        List<Drawn> all = new ArrayList<>();
        for (int step = 0; step < reader.steps(run); step++) {
            for (int slot = 0; slot < reader.slots(run); slot++) {
                if (step == 0) {
                    all.add(new Drawn(
                            Part.CARRY,
                            0,
                            slot,
                            0,
                            List.of(reader.border(run, slot).name())));
                } else if (reader.isPinned(run, step, slot)) {
                    all.add(new Drawn(Part.PIN, step, slot, 0, List.of()));
                }
                boxes(step, slot, all);
            }
        }
        return all;
    }

    private void boxes(int step, int slot, List<Drawn> all) {
        value(Part.INPUT, step, slot, "x").ifPresent(all::add);
        if (reader.isFed(run, step, slot)) {
            all.add(new Drawn(Part.INPUT, step, slot, 0, List.of("what came out before")));
        }
        for (int layer = 0; layer < reader.layers(run); layer++) {
            StateBox box = new StateBox(bounds(Part.STATE, step, slot, layer), 1);
            List<String> bars = new ArrayList<>(
                    bars(box.room(Quantity.C), reader.state(run, step, slot, layer, "c"), reader.fullBar(run, "c")));
            bars.addAll(
                    bars(box.room(Quantity.H), reader.state(run, step, slot, layer, "h"), reader.fullBar(run, "h")));
            all.add(new Drawn(Part.STATE, step, slot, layer, bars));
        }
        value(Part.OUTPUT, step, slot, "y").ifPresent(all::add);
    }

    private Bounds bounds(Part part, int step, int slot, int layer) {
        return picture.box(part, picture.place(run, step, slot, layer)).orElseThrow();
    }

    private Optional<Drawn> value(Part part, int step, int slot, String what) {
        double[] values = reader.values(run, step, slot, what);
        if (values.length == 0) {
            return Optional.empty();
        }
        double full = reader.fullBar(run, what);
        boolean signed = part == Part.OUTPUT;
        List<String> marks = values.length > 3
                ? bars(bounds(part, step, slot, 0).inset(4), values, full)
                : IntStream.range(0, values.length)
                        .mapToObj(n -> Labels.shortNumber(values[n], signed, signed && full <= SMALL, picture.words()))
                        .collect(Collectors.toList());
        return Optional.of(new Drawn(part, step, slot, 0, marks));
    }

    private static List<String> bars(Bounds room, double[] values, double full) {
        Figure.Builder figure = Figure.builder(1, 1);
        new ValueBars(figure, room, full).draw(values.length, n -> values[n], Ink.of("#000000"));
        return figure.build().items().stream()
                .map(item -> Drawn.bar(item.mark().bounds()))
                .toList();
    }
}
