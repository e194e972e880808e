package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Model;

/** Threads share out slots, never a sum. */
class SlotThreadsTest {
    private static final int SLOTS = 37;
    private static final int STEPS = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

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
        for (int count : new int[] {2, 4}) {
            Recording several =
                    Forward.run(model, x, SLOTS, STEPS, start, resets, new Workspace(new SlotThreads(count, threads)));
            for (int step = 0; step < STEPS; step++) {
                assertEquals(one.after(step), several.after(step));
            }
            for (int n = 0; n < 3; n++) {
                assertEquals(one.output(SLOTS - 1, STEPS - 1, n), several.output(SLOTS - 1, STEPS - 1, n));
            }
        }
    }

    @Test
    void everyPartIsComputedOnce() {
        AtomicIntegerArray computed = new AtomicIntegerArray(9);
        new SlotThreads(4, threads).compute(9, computed::incrementAndGet);
        for (int part = 0; part < 9; part++) {
            assertEquals(1, computed.get(part), "part " + part);
        }
    }

    @Test
    void thatThereIsNoMemoryLeftIsToldAsItIs() {
        OutOfMemoryError full = new OutOfMemoryError("of the test");
        SlotThreads workers = new SlotThreads(2, threads);
        assertSame(
                full,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> workers.compute(2, part -> {
                            if (part == 1) {
                                throw full;
                            }
                        })));
    }

    @Test
    void helpThatNeverComesIsNotWaitedFor() {
        AtomicIntegerArray computed = new AtomicIntegerArray(3);
        new SlotThreads(3, late -> {}).compute(3, computed::incrementAndGet);
        assertEquals("[1, 1, 1]", computed.toString());
    }

    @Test
    void whoIsInterruptedWaitsForWhatOthersStillWrite() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        AtomicBoolean returned = new AtomicBoolean();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Runnable work = () -> {
            new SlotThreads(2, threads).compute(2, part -> {
                if (Thread.currentThread().getName().equals("caller")) {
                    await(taken);
                } else {
                    taken.countDown();
                    await(written);
                }
            });
            returned.set(true);
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        };
        Thread caller = new Thread(work, "caller");
        caller.start();
        await(taken);
        caller.interrupt();
        caller.join(20);
        assertFalse(returned.get(), "it returned before the last part was done");
        written.countDown();
        caller.join();
        assertTrue(stillInterrupted.get());
    }

    @Test
    void lessThanOneThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SlotThreads(0, threads));
    }

    /** Whoever interrupts. */
    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
