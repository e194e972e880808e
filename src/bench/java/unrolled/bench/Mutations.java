package unrolled.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import unrolled.io.experiment.MutatedFiles;
import unrolled.io.experiment.MutatedFiles.Outcome;

/**
 * Opens files that are nearly experiments, in a program with little memory: each is opened, or refused with a sentence, and
 * none takes long.
 */
final class Mutations {
    private static final double MOST_SECONDS = 5;
    private static final long SEED = 508;

    private Mutations() {}

    /** Runs them in a program of its own, which may use 512 MB. */
    static void run(int count) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mutations.class.getName(),
                        String.valueOf(count))
                .inheritIO()
                .start();
        if (program.waitFor() != 0) {
            throw new IOException("Some files were neither opened nor refused in time");
        }
    }

    /**
     * Opens so many files.
     *
     * @param arguments how many
     */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("unrolled-mutations");
        Path file = folder.resolve("x.unrolled");
        MutatedFiles files = new MutatedFiles(file, SEED);
        int opened = 0;
        int failed = 0;
        double longest = 0;
        for (int n = 0; n < count; n++) {
            long start = System.nanoTime();
            try {
                opened += files.next() == Outcome.OPENED ? 1 : 0;
            } catch (IOException | RuntimeException | Error e) {
                failed++;
                System.out.println("File " + n + ": " + e);
                e.printStackTrace(System.out);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            longest = Math.max(longest, seconds);
            if (seconds > MOST_SECONDS) {
                failed++;
                System.out.printf(Locale.ROOT, "File %d took %.1f s%n", n, seconds);
            }
        }
        Files.deleteIfExists(file);
        Files.delete(folder);
        System.out.printf(
                Locale.ROOT,
                "%d files: %d opened, %d refused with a sentence, %d failed; the longest took %.2f s%n",
                count,
                opened,
                count - opened - failed,
                failed,
                longest);
        System.exit(failed == 0 ? 0 : 1);
    }
}
