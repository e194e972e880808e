package unrolled.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.bench.turns.OwnJvm;

/**
 * Times the way from the start of a Java virtual machine to the first picture: ours against a minimal JavaFX program with
 * the same flags, in turns, each time in a fresh process.
 */
final class StartUp {
    private static final int ROUNDS = 7;
    private static final List<String> HEADLESS = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=2560x1600-32",
            "-Dprism.order=sw",
            "-Dprism.text=t2k");

    private final boolean display = System.getenv("DISPLAY") != null;

    void run() throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> minimal = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double fx = seconds(FirstPicture.Minimal.class);
            double unrolled = seconds(FirstPicture.Unrolled.class);
            if (round > 0) { // the first round only brings the files into memory
                minimal.add(fx);
                ours.add(unrolled);
            }
        }
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Start to first picture, median of %d, %s%n",
                ROUNDS,
                display ? "on the display" : "without a display (DISPLAY is not set): drawn into memory");
        System.out.printf(Locale.ROOT, "%10s %17s %8s%n", "unrolled", "minimal JavaFX", "ratio");
        System.out.printf(
                Locale.ROOT,
                "%8.2f s %15.2f s %7.2fx%n",
                median(ours),
                median(minimal),
                median(ours) / median(minimal));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double seconds(Class<?> program) throws IOException {
        List<String> flags = new ArrayList<>(display ? List.of() : HEADLESS);
        flags.add("-Dsun.misc.unsafe.memory.access=allow"); // JavaFX takes memory in a way that newer Java warns of
        List<String> command = OwnJvm.command(flags, program, List.of());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            if (!FirstPicture.SHOWN.equals(line)) {
                throw new IOException(program.getName() + " should say '" + FirstPicture.SHOWN + "' but said " + line);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
        }
    }
}
