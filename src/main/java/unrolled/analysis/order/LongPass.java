package unrolled.analysis.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unrolled.data.RowOrder;
import unrolled.data.Windows;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.PlannedBatch;

/**
 * The first pass of a run beside one long pass of each slot over the rows of the series, from zero state and the first
 * weights: all numbers of c and h are computed in both ways, and compared.
 *
 * @param numbers how many are compared
 * @param largest the largest difference; 0 if all are the same
 * @param passes how many there are in a slot, the most: each reset begins another one
 * @param steps how many time steps each slot takes in what is compared
 * @param whole whether that is all of the pass
 */
public record LongPass(long numbers, double largest, int passes, int steps, boolean whole) {
    /** So many numbers are compared at most, and always those of one batch. */
    static final long MOST = 400_000;

    /** Where a slot begins anew: what it reads from there on is one long pass. */
    private record Stretch(int slot, int first, int end) {}

    /** Empty where the first pass reads its own outputs, or the samples are no windows of a series. */
    public static Optional<LongPass> of(Run run, BooleanSupplier superseded) {
        boolean generates = run.plan().pass(0).kind() == Pass.Kind.GENERATE;
        return generates
                ? Optional.empty()
                : run.samples().series().map(rows -> new Comparing(run, rows).compare(superseded));
    }

    /** Compares the slots of one run. */
    private static final class Comparing {
        private final Run run;
        private final Windows windows;
        private final Model model;
        private final int steps;
        private final int layers;
        private final int batches;
        private long numbers;
        private double largest;
        private int passes;

        Comparing(Run run, Windows windows) {
            this.run = run;
            this.windows = windows;
            this.model = run.model();
            this.steps = run.plan().steps();
            this.layers = layersOfEveryStep(model);
            long each = 0;
            for (int layer = 0; layer < layers; layer++) {
                each += 2L * model.lstms().get(layer).units();
            }
            long ofBatch = each * steps * run.plan().slots(0, 0);
            this.batches = (int) Math.max(1, Math.min(run.plan().batches(0), MOST / ofBatch));
        }

        /** A layer above one that gives out its last step alone reads less often than there are rows. */
        private static int layersOfEveryStep(Model model) {
            int layers = 1;
            List<Lstm> lstms = model.lstms();
            while (layers < lstms.size() && lstms.get(layers - 1).returnSequences()) {
                layers++;
            }
            return layers;
        }

        LongPass compare(BooleanSupplier superseded) {
            List<Recording> parts = batchByBatch(superseded);
            for (int slot = 0; slot < run.plan().slots(0, 0); slot++) {
                List<Stretch> stretches = stretches(slot);
                stretches.forEach(stretch -> compare(stretch, parts));
                passes = Math.max(passes, stretches.size());
            }
            return new LongPass(
                    numbers,
                    largest,
                    passes,
                    batches * steps,
                    batches == run.plan().batches(0));
        }

        private List<Recording> batchByBatch(BooleanSupplier superseded) {
            List<Recording> parts = new ArrayList<>();
            State state = State.zero(model, run.plan().slots(0, 0));
            for (int at = 0; at < batches && !superseded.getAsBoolean(); at++) {
                PlannedBatch batch = run.plan().batch(0, at);
                int size = steps * run.samples().features();
                double[] x = new double[batch.slots() * size];
                if (batch.slots() != state.batch()) {
                    state = State.zero(model, batch.slots());
                }
                for (int slot = 0; slot < batch.slots(); slot++) {
                    run.samples().copyInputs(batch.sample(slot), x, slot * size);
                    state = begins(at, slot) ? state.withZeroSlot(slot) : state;
                }
                Recording part = Forward.run(model, x, batch.slots(), steps, state);
                parts.add(part);
                state = part.end();
            }
            return parts;
        }

        private boolean begins(int batch, int slot) {
            return batch == 0
                    || slot >= run.plan().slots(0, batch - 1)
                    || !run.carryInto(0, batch, slot).kept();
        }

        private List<Stretch> stretches(int slot) {
            List<Stretch> stretches = new ArrayList<>();
            int first = 0;
            for (int batch = 1; batch <= batches; batch++) {
                boolean ends = batch == batches || slot >= run.plan().slots(0, batch);
                if (ends || begins(batch, slot)) {
                    stretches.add(new Stretch(slot, first, batch));
                    first = batch;
                }
                if (ends) {
                    break;
                }
            }
            return stretches;
        }

        private void compare(Stretch stretch, List<Recording> parts) {
            int count = (Math.min(stretch.end(), parts.size()) - stretch.first()) * steps;
            if (count <= 0) {
                return;
            }
            double[] x = rows(windows.places().start(run.plan().sample(0, stretch.first(), stretch.slot())), count);
            Recording whole = Forward.run(model, x, 1, count, State.zero(model, 1));
            for (int step = 0; step < count; step++) {
                Recording part = parts.get(stretch.first() + step / steps);
                for (int layer = 0; layer < layers; layer++) {
                    int units = model.lstms().get(layer).units();
                    for (int unit = 0; unit < units; unit++) {
                        compare(part, whole, new Place(layer, stretch.slot(), step, unit), Quantity.C);
                        compare(part, whole, new Place(layer, stretch.slot(), step, unit), Quantity.H);
                    }
                }
            }
        }

        private record Place(int layer, int slot, int step, int unit) {}

        private void compare(Recording part, Recording whole, Place at, Quantity quantity) {
            double one = part.at(quantity, at.layer(), at.slot(), at.step() % steps, at.unit());
            double other = whole.at(quantity, at.layer(), 0, at.step(), at.unit());
            boolean same = Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
            largest = same ? largest : Math.max(largest, Math.abs(one - other));
            numbers++;
        }

        /**
         * What so many steps read, one row after the other in the order of reading; where the series ends its last row again.
         * A step may read several rows, as features.
         */
        private double[] rows(int start, int count) {
            RowOrder order = windows.places().order();
            double[] x = new double[count * model.features()];
            for (int n = 0; n < x.length; n++) {
                int row = order.row(Math.min(start + n / windows.features(), order.rows() - 1));
                x[n] = windows.featureColumn(n % windows.features()).at(row);
            }
            return x;
        }
    }

    /** Whether not a single bit differs. */
    public boolean isSame() {
        return largest == 0;
    }
}
