package unrolled.debug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import unrolled.engine.Lstm;
import unrolled.engine.Quantity;
import unrolled.engine.Recording;
import unrolled.engine.Setting;
import unrolled.experiment.Change;
import unrolled.experiment.RunChoice;
import unrolled.run.Block;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * The first moment at which two runs are not alike to the last bit, and why. Slots are compared as far as both have
 * them.
 *
 * @param moment of the one run
 * @param other where the other run stands then
 * @param causes all that is different there and cannot come from anything before; the first one first to be told
 */
public record FirstDifference(Moment moment, Moment other, int slot, List<Cause> causes) {
    public FirstDifference {
        causes = List.copyOf(causes);
    }

    public Cause cause() {
        return causes.get(0);
    }

    /**
     * Walks over two runs, whose models have the same LSTM layers, side by side. Empty if they never differ as long as
     * both have a moment.
     *
     * @param lock where the other run stands while we stand in the one
     * @throws IllegalArgumentException if the layers are not the same
     */
    public static Optional<FirstDifference> of(Trace one, Trace other, Lock lock, Progress progress) {
        requireSameLayers(one, other);
        if (other.reached() == 0) {
            return Optional.empty();
        }
        Walk walk = new Walk(one, other, lock);
        one.walk(0, one.reached(), progress, walk::over);
        return Optional.ofNullable(walk.found);
    }

    private static void requireSameLayers(Trace one, Trace other) {
        List<Integer> a = units(one);
        List<Integer> b = units(other);
        if (!a.equals(b)) {
            throw new IllegalArgumentException("Two runs are compared unit by unit, so their LSTM layers should have "
                    + "the same units, but they are " + a + " and " + b);
        }
    }

    private static List<Integer> units(Trace trace) {
        return trace.run().model().lstms().stream().map(Lstm::units).toList();
    }

    /** Two runs side by side. */
    private static final class Walk {
        private final Trace one;
        private final Trace other;
        private final Lock lock;
        /** Whether weights change on the way, so that they are compared at every moment and not just once. */
        private final boolean trains;

        private boolean compared;
        private boolean sameModel;
        private FirstDifference found;

        Walk(Trace one, Trace other, Lock lock) {
            this.one = one;
            this.other = other;
            this.lock = lock;
            this.trains = weightsChange(one) || weightsChange(other);
        }

        private static boolean weightsChange(Trace trace) {
            RunChoice run = trace.run().choice();
            return run.trains()
                    || run.whatIf().changes().stream().anyMatch(change -> change.place() instanceof Change.Weight);
        }

        /** Goes on while there is no difference. */
        boolean over(Block block) {
            for (int step = 0; step < one.plan().steps() && found == null; step++) {
                Moment moment = new Moment(block.epoch(), block.batch(), step);
                Lock.Followed followed =
                        lock.follow(Cursor.start(one.run().id()).at(moment), one.plan(), other);
                if (!followed.stayed()) {
                    compare(new Pair(block, moment, other.block(followed.moment()), followed.moment()));
                }
            }
            return found == null;
        }

        private void compare(Pair pair) {
            if (!compared || trains) {
                sameModel = pair.block().model().equals(pair.otherBlock().model());
                compared = true;
            }
            int slots = Math.min(pair.a().batch(), pair.b().batch());
            for (int slot = 0; slot < slots && found == null; slot++) {
                List<Cause> causes = causes(pair, slot);
                if (!causes.isEmpty()) {
                    found = new FirstDifference(pair.moment(), pair.other(), slot, causes);
                }
            }
        }

        private List<Cause> causes(Pair pair, int slot) {
            if (pair.block().model().features() != pair.otherBlock().model().features()) {
                return List.of(Cause.SHAPE);
            }
            boolean sameInput = pair.sameInput(slot);
            if (sameModel && sameInput && pair.sameAfter(slot)) {
                return List.of();
            }
            List<Cause> causes = new ArrayList<>();
            if (!sameModel) {
                causes.add(Cause.WEIGHTS);
            }
            if (!sameInput) {
                boolean sameSample =
                        sample(one.plan(), pair.moment(), slot) == sample(other.plan(), pair.other(), slot);
                causes.add(sameSample ? Cause.INPUT : Cause.SAMPLE);
            }
            if (!pair.sameBefore(slot)) {
                causes.add(pair.oneFromZero(slot) ? Cause.CARRIED_AGAINST_ZERO : Cause.STATE);
            }
            if (!pair.sameSettings(slot)) {
                causes.add(Cause.CHANGED);
            }
            return causes;
        }

        private static int sample(Plan plan, Moment moment, int slot) {
            return plan.sample(moment.epoch(), moment.batch(), slot);
        }
    }

    /** A moment of one run and one of the other. */
    private record Pair(Block block, Moment moment, Block otherBlock, Moment other) {
        Recording a() {
            return block.recording();
        }

        Recording b() {
            return otherBlock.recording();
        }

        boolean sameInput(int slot) {
            boolean same = true;
            for (int feature = 0; feature < block.model().features(); feature++) {
                same &= same(a().x(slot, moment.step(), feature), b().x(slot, other.step(), feature));
            }
            return same;
        }

        /** Whether the step leaves the same c and h. */
        boolean sameAfter(int slot) {
            boolean same = true;
            for (int layer = 0; layer < a().start().layers(); layer++) {
                for (int unit = 0; unit < a().start().units(layer); unit++) {
                    same &= sameAfter(Quantity.C, layer, slot, unit) && sameAfter(Quantity.H, layer, slot, unit);
                }
            }
            return same;
        }

        private boolean sameAfter(Quantity quantity, int layer, int slot, int unit) {
            return same(
                    a().at(quantity, layer, slot, moment.step(), unit),
                    b().at(quantity, layer, slot, other.step(), unit));
        }

        /** Whether the same c and h enter the step. */
        boolean sameBefore(int slot) {
            return Arrays.equals(entering(a(), slot, moment.step()), entering(b(), slot, other.step()));
        }

        /** Whether somebody set the same numbers of the state that the step leaves. */
        boolean sameSettings(int slot) {
            boolean same = true;
            for (int layer = 0; layer < a().start().layers(); layer++) {
                same &= settings(a(), layer, slot, moment).equals(settings(b(), layer, slot, other));
            }
            return same;
        }

        private static Map<String, Double> settings(Recording recording, int layer, int slot, Moment moment) {
            return recording.settings(layer, slot, moment.step()).stream()
                    .collect(Collectors.toMap(
                            set -> set.quantity() + " " + set.unit(), Setting::value, (one, last) -> last));
        }

        /** Whether zero state enters the step in one of both, but not in the other. */
        boolean oneFromZero(int slot) {
            return isZero(entering(a(), slot, moment.step())) != isZero(entering(b(), slot, other.step()));
        }

        private static boolean isZero(double[] numbers) {
            return DoubleStream.of(numbers).allMatch(number -> number == 0);
        }

        /** c and h of all layers that enter a step. */
        private static double[] entering(Recording recording, int slot, int step) {
            DoubleStream.Builder numbers = DoubleStream.builder();
            for (int layer = 0; layer < recording.start().layers(); layer++) {
                for (int unit = 0; unit < recording.start().units(layer); unit++) {
                    numbers.add(recording.previousC(layer, slot, step, unit));
                    numbers.add(recording.previousH(layer, slot, step, unit));
                }
            }
            return numbers.build().toArray();
        }

        private static boolean same(double a, double b) {
            return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
        }
    }
}
