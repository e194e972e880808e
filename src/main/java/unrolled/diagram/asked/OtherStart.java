package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Model;

/**
 * One slot of a batch once more, from another state than it began with. The other slots change no bit of it, so that they are
 * left out.
 *
 * @param now as it was
 * @param then from the other state
 */
record OtherStart(Site site, Recording now, Recording then) {
    /**
     * From zero where a state was carried, from what the batch before left where that was cut. Empty where more reaches into
     * the batch than its inputs: resets within it, numbers set by hand, Dropout.
     */
    static Optional<OtherStart> of(Site site, State left, boolean zero) {
        Recording now = site.recording();
        int slot = site.place().slot();
        boolean reached = now.hasSettings()
                || now.draws() != DropoutDraws.NONE
                || IntStream.range(1, now.steps()).anyMatch(step -> now.isReset(slot, step));
        if (reached
                || !site.hasCell()
                || !now.recorded().inputs()
                || !now.recorded().outputs()) {
            return Optional.empty();
        }
        Model model = site.block().model();
        int width = now.steps() * model.features();
        double[] x = Arrays.copyOfRange(now.x(), slot * width, (slot + 1) * width);
        State start = zero ? State.zero(model, 1) : alone(left, slot, model);
        return Optional.of(new OtherStart(site, now, Forward.run(model, x, 1, now.steps(), start)));
    }

    private static State alone(State state, int slot, Model model) {
        List<double[][]> h = new ArrayList<>();
        List<double[][]> c = new ArrayList<>();
        for (int layer = 0; layer < state.layers(); layer++) {
            int at = layer;
            h.add(new double[][] {
                IntStream.range(0, state.units(layer))
                        .mapToDouble(u -> state.h(at, slot, u))
                        .toArray()
            });
            c.add(new double[][] {
                IntStream.range(0, state.units(layer))
                        .mapToDouble(u -> state.c(at, slot, u))
                        .toArray()
            });
        }
        return State.of(model, h, c);
    }

    private int slot() {
        return site.place().slot();
    }

    private int last() {
        return now.steps() - 1;
    }

    /** The output that differs most, or the first one where none does. */
    private int output() {
        int farthest = 0;
        for (int n = 1; n < now.outputWidth(); n++) {
            farthest = apart(n) > apart(farthest) ? n : farthest;
        }
        return farthest;
    }

    private double apart(int n) {
        return Math.abs(now.output(slot(), last(), n) - then.output(0, last(), n));
    }

    boolean isSame() {
        return apart(output()) == 0;
    }

    /** As {@code [y +0.0263]}. */
    String said(boolean now) {
        double value = now ? this.now.output(slot(), last(), output()) : then.output(0, last(), output());
        return "[y " + site.number(value) + "]";
    }

    List<Reply.Line> lines() {
        int layer = site.place().layer();
        int units = now.start().units(layer);
        return List.of(
                site.line(
                        site.say("ends.now"),
                        Role.STATE,
                        units,
                        unit -> now.at(Quantity.C, layer, slot(), last(), unit)),
                site.line(
                        site.say("ends.then"), Role.STATE, units, unit -> then.at(Quantity.C, layer, 0, last(), unit)),
                site.line(site.say("output.now"), Role.OUTPUT, now.outputWidth(), n -> now.output(slot(), last(), n)),
                site.line(site.say("output.then"), Role.OUTPUT, now.outputWidth(), n -> then.output(0, last(), n)));
    }

    /** Where the batch gives out what is compared. */
    Cursor place() {
        return site.place().at(site.last());
    }
}
