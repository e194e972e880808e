package unrolled.experiment;

import java.util.List;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.experiment.LayerChoice.LstmChoice;

/**
 * How much memory what a trace keeps of a run takes, in bytes, however long the run is.
 *
 * @param block a batch with everything that it computed, where the run stood before and after it, and in training its
 *     gradients
 * @param array the most numbers that stand in one array
 * @param point a checkpoint: the state, what was found by then, and in training the weights with what the optimizer
 *     remembers
 */
public record Footprint(long block, long array, long point) {
    private static final int NUMBER = 8;
    private static final int OBJECTS = 400;

    /**
     * How many numbers go through a model at a step of a slot.
     *
     * @param features of the inputs
     * @param seen what all layers take in together
     * @param units of all LSTM layers
     * @param others what all other layers give out together
     * @param widest the most that one layer writes down, or takes in
     */
    private record Widths(long features, long seen, long units, long others, long widest) {
        static Widths of(ModelChoice model, long features) {
            List<Long> widths = model.widths(features);
            long units = model.lstms().stream().mapToLong(LstmChoice::units).sum();
            long most =
                    model.lstms().stream().mapToLong(LstmChoice::units).max().orElse(0);
            long out = widths.stream().skip(1).mapToLong(width -> width).sum();
            long seen = widths.stream()
                    .limit(widths.size() - 1L)
                    .mapToLong(width -> width)
                    .sum();
            long others = out - units;
            return new Widths(features, seen, units, others, widest(features, most, others));
        }

        static Widths of(Model model) {
            List<Layer> layers = model.layers();
            long units = model.lstms().stream().mapToLong(Lstm::units).sum();
            long all = layers.stream().mapToLong(Layer::units).sum();
            long seen = layers.stream().mapToLong(Layer::features).sum();
            long most = model.lstms().stream().mapToLong(Lstm::units).max().orElse(0);
            long others = all - units;
            return new Widths(model.features(), seen, units, others, widest(model.features(), most, others));
        }

        private static long widest(long features, long units, long others) {
            return Math.max(features, Math.max(6 * units, 2 * others));
        }
    }

    /** What must be there to go on by a batch. */
    public long batch() {
        return Math.max(block, point);
    }

    /** That of a run, for a model of which nothing need be built. */
    public static Footprint of(Experiment experiment, RunChoice run) {
        DataChoice data = experiment.data(run);
        ModelChoice model = experiment.model(run);
        long features = run.layout().features(data);
        long slots = run.slots(data.sampleCount());
        long steps = slots * run.layout().steps(data);
        return of(run, Widths.of(model, features), slots, steps, model.weightCount(features));
    }

    /** That of a run whose model has been built. */
    public static Footprint of(Model model, RunChoice run, long slots, long steps) {
        return of(run, Widths.of(model), slots, slots * steps, model.weightCount());
    }

    /** @param steps time steps of a batch, those of all slots added up */
    private static Footprint of(RunChoice run, Widths widths, long slots, long steps, long weights) {
        boolean trains = run.trains();
        long memories = run.training().optimizer().rule().memories();
        long stored = trains ? (1 + memories) * weights : 0;
        // with the rows of the weights that products read and those that sums are written to
        long gradients = trains ? steps * (widths.seen() + 6 * widths.units() + widths.others()) + stored : 0;
        long forward = steps * (widths.features() + 6 * widths.units() + 2 * widths.others());
        long state = 2 * slots * widths.units();
        long found = slots * widths.units(); // or less
        return new Footprint(
                NUMBER * (forward + gradients + 2 * (stored + state)) + OBJECTS,
                Math.max(steps * widths.widest(), weights),
                NUMBER * (stored + state + found) + OBJECTS);
    }
}
