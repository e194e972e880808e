package unrolled.bench.turns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A contender in a Java virtual machine of its own. It says its digest after a few calls; then it reads how many milliseconds
 * a turn lasts, line by line, works for that long, and says how many nanoseconds a call took.
 */
final class TurnTaker {
    /** The first word of a program that does a {@link Kernel}. */
    static final String KERNEL = "kernel";

    private static final int CALLS_TO_DIGEST = 2;

    private final Task task;
    /** Between two looks at the clock; grows until it takes a millisecond. */
    private int calls = 1;
    /** Written after each call, so that none can be left out. */
    private final AtomicReference<Object> last = new AtomicReference<>();

    private TurnTaker(Task task) {
        this.task = task;
    }

    /** Takes turns as the first argument says, at the {@link Work} or {@link Kernel} that the others say. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        new TurnTaker(task(words.get(0), words.subList(1, words.size()))).run();
    }

    private static Task task(String who, List<String> words) {
        return switch (who) {
            case JavaPeer.OURS -> OurTasks.of(Work.of(words));
            case JavaPeer.ONNX_RUNTIME -> new OnnxTask(Work.of(words));
            case KERNEL -> KernelTasks.of(Kernel.of(words.get(0)));
            default -> throw new IllegalArgumentException("There is no contender " + who);
        };
    }

    private void run() throws IOException {
        for (int call = 0; call < CALLS_TO_DIGEST; call++) {
            call();
        }
        System.out.println(task.digest());
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = turns.readLine(); line != null; line = turns.readLine()) {
            System.out.println(nanoseconds(Long.parseLong(line) * 1_000_000));
        }
    }

    /** What came out is let go at once, as PyTorch frees it: else the collector would copy it for nobody. */
    private void call() {
        last.setOpaque(task.call());
        last.setOpaque(null);
    }

    private double nanoseconds(long turn) {
        long start = System.nanoTime();
        long done = 0;
        long passed = 0;
        while (passed < turn) {
            for (int call = 0; call < calls; call++) {
                call();
            }
            done += calls;
            long now = System.nanoTime() - start;
            if (now - passed < 1_000_000) {
                calls *= 2;
            }
            passed = now;
        }
        return (double) passed / done;
    }
}
