package unrolled.debug.expression;

import java.util.Arrays;
import unrolled.debug.expression.Node.Count;
import unrolled.debug.expression.Node.Reference;
import unrolled.engine.forward.Quantity;
import unrolled.run.Plan;
import unrolled.run.PlannedBatch;
import unrolled.run.Run;

/** Ties the names of an expression to the runs of a scope, and notes what is read of each. */
final class References {
    /** So many steps may be looked back. */
    static final int FARTHEST = 1000;

    private final Scope scope;
    private final int[] back;
    private boolean readsSlot;

    References(Scope scope) {
        this.scope = scope;
        this.back = new int[scope.traces().size()];
        Arrays.fill(back, EvaluationContext.UNREAD);
    }

    /** A formula that reads what was tied so far. */
    Formula formula(Code code) {
        return new Formula(code, back, readsSlot);
    }

    /** Notes that the own run is looked back to, without reading anything. */
    void lookBack(int steps) {
        back[scope.ownIndex()] = Math.max(back[scope.ownIndex()], steps);
    }

    /** What a name reads, so many steps before it says. */
    Code code(Reference reference, int shift) {
        Reading reading = reading(reference);
        int run = run(reference);
        requireRecorded(reference, reading, scope.run(run));
        int layer = layer(reference, reading, scope.run(run));
        int slot = slot(reference, reading, scope.run(run));
        int steps = back(reference, reading, shift);
        back[run] = Math.max(back[run], steps);
        readsSlot |= slot == Spot.CHOSEN && (reading.isOfSlot() || reading == Reading.SLOT);
        int width = reading.width(scope.run(run), layer);
        int index = index(reference, reading, width);
        Spot spot = new Spot(run, layer, slot, steps);
        return index < 0 ? vector(reading, spot, width) : new Code.Scalar(number(reading, spot, index));
    }

    private static void requireRecorded(Reference reference, Reading reading, Run run) {
        if (!reading.isRecorded(run.recorded())) {
            String name = reference.name().text();
            throw new ExpressionException(
                    reference.name().place(), "not.recorded", ExpressionException.shown(name), run.id());
        }
    }

    /**
     * Where a name is read.
     *
     * @param slot {@link #CHOSEN} for that of the frame
     */
    private record Spot(int run, int layer, int slot, int back) {
        static final int CHOSEN = -1;

        int slot(EvaluationContext frame) {
            return slot == CHOSEN ? frame.slotIn(run) : slot;
        }

        RunReader seat(EvaluationContext frame) {
            return frame.seat(run);
        }
    }

    private static Code vector(Reading reading, Spot spot, int width) {
        double[] to = new double[width];
        Code.NumberAt[] numbers = new Code.NumberAt[width];
        Arrays.setAll(numbers, index -> number(reading, spot, index));
        return new Code.Vector(width, frame -> {
            for (int k = 0; k < width; k++) {
                to[k] = numbers[k].of(frame);
            }
            return to;
        });
    }

    private static Code.NumberAt number(Reading reading, Spot spot, int index) {
        int back = spot.back();
        return switch (reading) {
            case I, F, G, O, C, H -> gate(reading.quantity(), spot, index);
            case X -> frame -> spot.seat(frame).x(index, spot.slot(frame), back);
            case Y -> frame -> spot.seat(frame).y(index, spot.slot(frame), back);
            case LOSS -> frame -> spot.seat(frame).loss(back);
            default -> frame -> counter(reading, spot, frame);
        };
    }

    private static Code.NumberAt gate(Quantity quantity, Spot spot, int unit) {
        int run = spot.run();
        int layer = spot.layer();
        int back = spot.back();
        return frame -> frame.seat(run).gate(quantity, layer, unit, spot.slot(frame), back);
    }

    /** What a counter showed so many steps before; NaN where there is no moment. */
    private static double counter(Reading reading, Spot spot, EvaluationContext frame) {
        RunReader seat = spot.seat(frame);
        if (!seat.has(spot.back())) {
            return Double.NaN;
        }
        Plan plan = seat.trace().plan();
        long moment = plan.firstMoment(seat.place().index()) + seat.step() - spot.back();
        PlannedBatch there = spot.back() <= seat.step() ? seat.place() : plan.batch(plan.batchAt(moment));
        int slot = spot.slot(frame);
        return switch (reading) {
            case T -> moment - plan.firstMoment(there.index()) + 1;
            case BATCH -> there.batch() + 1;
            case EPOCH -> there.epoch() + 1;
            case SLOT -> slot;
            default -> slot < there.slots() ? there.sample(slot) : Double.NaN;
        };
    }

    private static Reading reading(Reference reference) {
        String name = reference.name().text();
        return Reading.of(name).orElseThrow(() -> {
            boolean function = NamedFunction.of(name).isPresent();
            return function
                    ? new ExpressionException(reference.name().place(), "function.bare", name)
                    : new ExpressionException(
                            reference.name().place(), "name.unknown", ExpressionException.shown(name), Reading.words());
        });
    }

    private int run(Reference reference) {
        if (reference.run().isEmpty()) {
            return scope.ownIndex();
        }
        String id = reference.run().get().text();
        int run = scope.indexOf(id);
        if (run < 0) {
            throw new ExpressionException(
                    reference.run().get().place(), "run.unknown", ExpressionException.shown(id), scope.ids());
        }
        return run;
    }

    private int layer(Reference reference, Reading reading, Run run) {
        int layers = run.model().lstms().size();
        if (reference.layer().isEmpty()) {
            return Math.max(0, Math.min(scope.cursor().layer(), layers - 1));
        }
        Count layer = reference.layer().get();
        if (!reading.isOfLayer()) {
            throw new ExpressionException(layer.place(), "layer.none", reading.word());
        }
        if (layer.value() < 0 || layer.value() >= layers) {
            throw new ExpressionException(layer.place(), "layer.range", "L" + layers, "L" + (layer.value() + 1));
        }
        return layer.value();
    }

    private static int slot(Reference reference, Reading reading, Run run) {
        if (reference.slot().isEmpty()) {
            return Spot.CHOSEN;
        }
        Count slot = reference.slot().get();
        if (!reading.isOfSlot()) {
            throw new ExpressionException(slot.place(), "slot.none", reading.word());
        }
        int slots = run.plan().slots();
        if (slot.value() >= slots) {
            throw new ExpressionException(slot.place(), "slot.range", run.id(), slots - 1, shown(slot));
        }
        return slot.value();
    }

    private static int back(Reference reference, Reading reading, int shift) {
        if (reference.back().isEmpty()) {
            return shift;
        }
        Count steps = reference.back().get();
        if (reading.isCounter()) {
            throw new ExpressionException(steps.place(), "index.none", reading.word());
        }
        if (steps.value() + shift > FARTHEST) {
            throw new ExpressionException(steps.place(), "back.range", FARTHEST, shown(steps));
        }
        return steps.value() + shift;
    }

    /** Which number is meant; -1 for all of several. */
    private static int index(Reference reference, Reading reading, int width) {
        if (reference.index().isEmpty()) {
            return width == 1 ? 0 : -1;
        }
        Count index = reference.index().get();
        if (reading.isCounter() || reading == Reading.LOSS) {
            throw new ExpressionException(index.place(), "index.none", reading.word());
        }
        if (index.value() >= width) {
            throw new ExpressionException(index.place(), "index.range", reading.word(), width - 1, shown(index));
        }
        return index.value();
    }

    private static String shown(Count count) {
        return String.valueOf(count.value());
    }
}
