package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Workers share out slots; how many parts there are depends on how much there is to do. */
class WorkersTest {
    private static final long MUCH = Long.MAX_VALUE;

    /** So many parts, the last one first. */
    private record Backwards(int most) implements Workers {
        @Override
        public void compute(int parts, IntConsumer part) {
            for (int p = parts - 1; p >= 0; p--) {
                part.accept(p);
            }
        }
    }

    private static List<String> shared(int slots, long work, Workers workers) {
        SlotParts parts = SlotParts.of(slots, work, workers);
        List<String> shared = new ArrayList<>();
        workers.compute(parts.count(), part -> {
            SlotRange range = parts.range(part);
            shared.add(range.from() + " to " + range.to());
        });
        return shared;
    }

    @Test
    void everySlotIsComputedOnceForAnyNumberOfWorkers() {
        for (int count = 1; count <= 9; count++) {
            int[] computed = new int[7];
            Workers workers = new Backwards(count);
            SlotParts parts = SlotParts.of(7, MUCH, workers);
            workers.compute(parts.count(), part -> {
                for (int slot = parts.range(part).from();
                        slot < parts.range(part).to();
                        slot++) {
                    computed[slot]++;
                }
            });
            assertEquals(
                    List.of(1, 1, 1, 1, 1, 1, 1),
                    java.util.Arrays.stream(computed).boxed().toList());
        }
    }

    @Test
    void littleWorkIsNotSharedOut() {
        assertEquals(List.of("0 to 10"), shared(10, (1 << 20) - 1, new Backwards(4)));
        assertEquals(List.of("5 to 10", "0 to 5"), shared(10, 1 << 20, new Backwards(4)));
        assertEquals(List.of("7 to 10", "5 to 7", "2 to 5", "0 to 2"), shared(10, MUCH, new Backwards(4)));
        assertEquals(List.of("1 to 2", "0 to 1"), shared(2, MUCH, new Backwards(4)));
    }

    @Test
    void withoutWorkersTheCallerComputesAllSlots() {
        assertEquals(List.of("0 to 10"), shared(10, MUCH, Workers.NONE));
    }
}
