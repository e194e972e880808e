package unrolled.run;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * How large the inputs, c, h and what the layers give out are in a run so far, so that all of it can be drawn to one
 * scale. One number beyond all others is not the measure of them all. Never changes.
 */
public final class ValueSizes {
    /** Of so many batches every one is counted, of twice as many every second one, and so on: counting costs next to nothing. */
    private static final long COUNTED = 256;

    private static final int X = 0;
    private static final int C = 1;
    private static final int H = 2;
    /** Here what the first layer of the model gives out; that of an LSTM is its h. */
    private static final int LAYERS = 3;

    private final Model model;
    private final SizeCounts[] kinds;

    private ValueSizes(Model model, SizeCounts[] kinds) {
        this.model = model;
        this.kinds = kinds;
    }

    static ValueSizes none(Model model) {
        SizeCounts[] kinds = new SizeCounts[LAYERS + model.layers().size()];
        Arrays.fill(kinds, SizeCounts.NONE);
        return new ValueSizes(model, kinds);
    }

    /** The largest absolute value of c or h that is finite. */
    double largest(Quantity quantity) {
        return kinds[kind(quantity)].largest();
    }

    /** The largest absolute value of c or h that is not far beyond the usual ones. */
    public double of(Quantity quantity) {
        return kinds[kind(quantity)].usual();
    }

    /** The largest absolute value of an input that is not far beyond the usual ones. */
    public double input() {
        return kinds[X].usual();
    }

    /** The largest absolute value that layer {@code at} of the model gives out and that is not far beyond the usual ones. */
    public double output(int at) {
        return kinds[isLstm(at) ? H : LAYERS + at].usual();
    }

    private static int kind(Quantity quantity) {
        return switch (quantity) {
            case C -> C;
            case H -> H;
            case I, F, G, O -> throw new IllegalArgumentException(quantity + " is no state: it should be C or H");
        };
    }

    private boolean isLstm(int at) {
        return model.layers().get(at) instanceof Lstm;
    }

    /** With the numbers of a batch, whose largest c and h are these; the same where nothing is new. */
    ValueSizes and(Block block, double largestC, double largestH) {
        Recording recording = block.recording();
        long weight = weight(block.place().index());
        SizeCounts[] more = kinds;
        for (int kind = 0; kind < kinds.length; kind++) {
            double largest = kind == C ? largestC : kind == H ? largestH : largest(recording, kind);
            SizeCounts before = kinds[kind];
            SizeCounts after = before.and(largest);
            after = weight > 0 ? after.counting(weight, left(recording, kind)) : after;
            if (after != before) {
                more = more == kinds ? kinds.clone() : more;
                more[kind] = after;
            }
        }
        return more == kinds ? this : new ValueSizes(model, more);
    }

    /** How many batches one stands for; 0 if it is not counted. */
    private static long weight(long batch) {
        long every = Math.max(1, Long.highestOneBit(batch) / COUNTED);
        return batch % every == 0 ? every : 0;
    }

    private double largest(Recording recording, int kind) {
        if (kind == X) {
            return recording.largestInput();
        }
        return isLstm(kind - LAYERS) ? 0 : recording.largestOutput(kind - LAYERS);
    }

    /** What is there in all slots after the last step, one number behind the other. */
    private double[] left(Recording recording, int kind) {
        int step = recording.steps() - 1;
        int at = kind - LAYERS;
        return switch (kind) {
            case X -> numbers(recording, model.features(), (slot, f) -> recording.x(slot, step, f));
            case C -> states(recording, Quantity.C);
            case H -> states(recording, Quantity.H);
            default ->
                isLstm(at)
                        ? new double[0]
                        : numbers(
                                recording,
                                model.layers().get(at).units(),
                                (slot, u) -> recording.layerOutput(at, slot, step, u));
        };
    }

    private double[] states(Recording recording, Quantity quantity) {
        List<Lstm> lstms = model.lstms();
        double[] states = new double
                [recording.batch() * lstms.stream().mapToInt(Lstm::units).sum()];
        int at = 0;
        for (int layer = 0; layer < lstms.size(); layer++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                recording.copy(quantity, layer, slot, recording.steps() - 1, states, at);
                at += lstms.get(layer).units();
            }
        }
        return states;
    }

    private interface Numbers {
        double of(int slot, int n);
    }

    private static double[] numbers(Recording recording, int width, Numbers numbers) {
        double[] all = new double[recording.batch() * width];
        Arrays.setAll(all, k -> numbers.of(k / width, k % width));
        return all;
    }
}
