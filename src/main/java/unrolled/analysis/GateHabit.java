package unrolled.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * What a unit does all along, in all slots: whether one of its gates never leaves the end at which it stands, and whether its
 * h ever moves.
 *
 * @param batches how many batches were looked at, from the first: as few as tell that there is nothing to say
 * @param whole whether these are all that there will be
 */
public record GateHabit(long batches, boolean whole, Map<Quantity, Spread> gates, Spread h) {
    private static final List<Quantity> GATES = List.of(Quantity.F, Quantity.I, Quantity.O);
    private static final long MOST_BATCHES = 4096;
    private static final long MOST_WORK = 200_000_000;

    /** So near to 0 or 1 a gate is closed or open. */
    private static final double NEXT_TO = 0.01;

    /** What moves less stands still. */
    private static final double STILL = 1e-9;

    public GateHabit {
        gates = Map.copyOf(gates);
    }

    /** Of the unit of a place; gates and states of its run must be recorded. */
    public static GateHabit of(Trace trace, Cursor place) {
        long each = Math.max(
                1,
                trace.run().model().weightCount()
                        * trace.plan().steps()
                        * trace.plan().batchSize());
        long most = Math.max(1, Math.min(trace.reached(), Math.min(MOST_BATCHES, MOST_WORK / each)));
        Walk walk = new Walk(place);
        trace.walk(0, most, Progress.SILENT, walk::add);
        return walk.habit(trace.plan().allBatches());
    }

    /** A gate that stands next to 0, or next to 1, all along. */
    public Optional<Quantity> saturated() {
        return GATES.stream().filter(gate -> isSaturated(gates.get(gate))).findFirst();
    }

    public boolean isStill() {
        return isStill(h);
    }

    private static boolean isSaturated(Spread gate) {
        return gate.most() <= NEXT_TO || gate.least() >= 1 - NEXT_TO;
    }

    private static boolean isStill(Spread h) {
        return h.most() - h.least() <= STILL;
    }

    private static final class Walk {
        private final Cursor place;
        private final Map<Quantity, Spread.Gathering> gates = new EnumMap<>(Quantity.class);
        private final Spread.Gathering h = new Spread.Gathering();
        private long batches;

        Walk(Cursor place) {
            this.place = place;
            GATES.forEach(gate -> gates.put(gate, new Spread.Gathering()));
        }

        /** Goes on while something may still be found. */
        boolean add(Block block) {
            Recording recording = block.recording();
            for (int slot = 0; slot < recording.batch(); slot++) {
                for (int step = 0; step < recording.steps(); step++) {
                    for (Quantity gate : GATES) {
                        gates.get(gate).add(recording.at(gate, place.layer(), slot, step, place.unit()));
                    }
                    h.add(recording.at(Quantity.H, place.layer(), slot, step, place.unit()));
                }
            }
            batches++;
            return isStill(h.spread())
                    || GATES.stream()
                            .anyMatch(gate -> isSaturated(gates.get(gate).spread()));
        }

        GateHabit habit(long all) {
            Map<Quantity, Spread> spreads = new EnumMap<>(Quantity.class);
            gates.forEach((gate, gathered) -> spreads.put(gate, gathered.spread()));
            return new GateHabit(batches, batches == all, spreads, h.spread());
        }
    }
}
