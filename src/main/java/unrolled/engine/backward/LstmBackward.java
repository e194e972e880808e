package unrolled.engine.backward;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.forward.LstmCell;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.SlotParts;
import unrolled.engine.forward.SlotRange;
import unrolled.engine.forward.Workers;
import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Lstm;

/**
 * An LSTM layer backwards through time: what {@link LstmCell} did, from the last step to the first.
 *
 * <p>With d for the gradient with respect to what follows: dh = (from above) + R dz of the step after; dc = dh o (1 - tanh(c)^2) + dc f
 * of the step after; di = dc g, df = dc c', dg = dc i, do = dh tanh(c), with c' and h' for what entered the step; dz =
 * d times the slope of the activation; and what goes back is dx = K dz, dh' = R dz, dc' = dc f. A reset lets nothing back,
 * and where c or h was set or a gate was held, nothing goes back from it into what would have made it.
 */
final class LstmBackward implements LayerBackward {
    /** Which layer of the model it is, and which LSTM layer. */
    private final int at;

    private final int layer;
    private final LayerGradients gradients;
    private final Workers workers;
    /** Whether what goes out of the layer is asked for: to the layer below, and to before step 0. */
    private final boolean goesOut;
    /** K over R, turned [4U][F + U]; R alone where nothing goes out. */
    private final Panels turned;

    private final List<Part> parts;

    /** Some slots, which never see the others. */
    private static final class Part {
        private final SlotRange slots;
        private final CellBackward cells;
        /** {@code [S][F + U]}, or {@code [S][U]} where nothing goes out. */
        private final Panels back;
        /** {@code [S][4U]}. */
        private final double[] dz;

        Part(SlotRange slots, Lstm lstm, int below) {
            this.slots = slots;
            int units = lstm.units();
            boolean few = slots.count() * units < ElementaryRow.LEAST;
            cells = few ? new UnitsBackward(units, slots.count()) : new RowsBackward(units, slots.count());
            back = new Panels(slots.count(), below + units);
            dz = new double[slots.count() * 4 * units];
        }

        void run(LstmStep step, Panels turned, boolean goesOut) {
            back.clear();
            Arrays.fill(cells.backC(), 0.0);
            for (int t = step.recording().steps() - 1; t > 0; t--) {
                cells.step(step, t, dz);
                step.passOn(t, dz, turned, cells.backC());
            }
            cells.step(step, 0, dz);
            if (goesOut) {
                step.passOn(0, dz, turned, cells.backC());
                step.leave(cells.backC());
            }
        }
    }

    /**
     * For batches of the size of {@code recording}.
     *
     * @param goesOut whether what goes back out of the layer is asked for, not its weights alone
     */
    LstmBackward(
            Lstm lstm,
            int at,
            int layer,
            LayerGradients gradients,
            boolean goesOut,
            Recording recording,
            Workers workers) {
        this.at = at;
        this.layer = layer;
        this.gradients = gradients;
        this.workers = workers;
        this.goesOut = goesOut;
        turned = new Panels(4 * lstm.units(), below(lstm) + lstm.units());
        // through the weights and into their sums
        long work = 2L * recording.batch() * recording.steps() * lstm.weightCount();
        SlotParts parts = SlotParts.of(recording.batch(), work, workers);
        this.parts = IntStream.range(0, parts.count())
                .mapToObj(part -> new Part(parts.range(part), lstm, below(lstm)))
                .toList();
    }

    @Override
    public LayerGradients run(Recording recording, LayerGradient output, boolean byLogits, GradientTarget aim) {
        Lstm lstm = (Lstm) recording.model().layers().get(at);
        if (goesOut) {
            turned.setColumns(0, lstm.kernel().values());
        }
        turned.setColumns(below(lstm), lstm.recurrentKernel().values());
        workers.compute(parts.size(), number -> {
            Part part = parts.get(number);
            LstmStep step =
                    new LstmStep(recording, at, layer, part.slots, output, aim, below(lstm), part.back, gradients);
            part.run(step, turned, goesOut);
        });
        gradients.weights.set(parts.size(), workers, (row, to) -> copyInputs(recording, row, to), gradients.z);
        return gradients;
    }

    private int below(Lstm lstm) {
        return goesOut ? lstm.features() : 0;
    }

    /** x, h' and the 1 that the bias is multiplied by. */
    private void copyInputs(Recording recording, int row, double[] to) {
        int features = gradients.input.width;
        int slot = row % recording.batch();
        int step = row / recording.batch();
        System.arraycopy(recording.inputs(at), recording.inputAt(at, slot, step), to, 0, features);
        recording.copyPrevious(Quantity.H, layer, slot, step, to, features);
        to[to.length - 1] = 1.0;
    }
}
