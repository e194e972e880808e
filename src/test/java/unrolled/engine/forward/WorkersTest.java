package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Model;

/** Threads share out slots, never a sum. */
class WorkersTest {
    private static final int SLOTS = 37;
    private static final int STEPS = 12;

    @Test
    void oneTwoAndFourThreadsGiveTheSameBits() {
        Initialiser initialiser = new Initialiser(5);
        Model model = new Model(
                2,
                List.of(
                        initialiser.lstm(0, 2, 48, true, true),
                        initialiser.lstm(1, 48, 33, false, true),
                        initialiser.dense(2, 33, 3, Activation.SOFTMAX, false)));
        double[] x = DoubleStream.iterate(0.1, v -> StrictMath.sin(7 * v + 1))
                .limit((long) SLOTS * STEPS * 2)
                .toArray();
        Resets resets = (step, slot) -> step == 5 && slot % 3 == 0;
        State start =
                Forward.run(model, x, SLOTS, STEPS, State.zero(model, SLOTS)).end();
        Recording one = Forward.run(model, x, SLOTS, STEPS, start, resets);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int count : new int[] {2, 4}) {
            Recording several = Forward.run(model, x, SLOTS, STEPS, start, resets, new Workers(count, threads));
            for (int step = 0; step < STEPS; step++) {
                assertEquals(one.after(step), several.after(step));
            }
            for (int n = 0; n < 3; n++) {
                assertEquals(one.output(SLOTS - 1, STEPS - 1, n), several.output(SLOTS - 1, STEPS - 1, n));
            }
        }
        threads.shutdown();
    }

    @Test
    void everySlotIsComputedOnceForAnyNumberOfThreads() {
        for (int count = 1; count <= 9; count++) {
            int[] computed = new int[7];
            new Workers(count, Runnable::run).share(7, Long.MAX_VALUE, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    computed[slot]++;
                }
            });
            assertEquals(
                    List.of(1, 1, 1, 1, 1, 1, 1),
                    java.util.Arrays.stream(computed).boxed().toList());
        }
    }
}
