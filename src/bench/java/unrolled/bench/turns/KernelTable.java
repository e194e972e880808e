package unrolled.bench.turns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times the kernels, each beside itself in a Java virtual machine that makes no vector instructions of loops, and beside the
 * plainest loop with such operations. Whether a kernel has fallen out of vectorisation, by a change of its own or of the
 * compiler, is seen from both.
 */
public final class KernelTable {
    /** What vectors gain at least, even those of two numbers. */
    private static final double LEAST_GAIN = 1.25;

    private static final String WITHOUT_VECTORS = "-XX:-UseSuperWord";

    private KernelTable() {}

    /** Measures and prints each kernel. */
    public static void run() throws IOException {
        System.out.println();
        System.out.println("Kernels, " + Contest.terms() + "; behind each speed how many times as fast the kernel is");
        print("256 numbers a row, float64", "with vectors", WITHOUT_VECTORS, "a plain loop");
        for (Kernel kernel : Kernel.values()) {
            if (!kernel.isYardstick()) {
                print(kernel);
            }
        }
    }

    private static void print(Kernel kernel) throws IOException {
        Kernel plain = kernel.yardstick();
        List<Double> times = Contest.nanoseconds(List.of(
                program(kernel, List.of()), program(kernel, List.of(WITHOUT_VECTORS)), program(plain, List.of())));
        double speed = kernel.perNanosecond(times.get(0));
        double gain = speed / kernel.perNanosecond(times.get(1));
        double beside = speed / plain.perNanosecond(times.get(2));
        print(
                kernel.toString(),
                kernel.speed(times.get(0)),
                kernel.speed(times.get(1)) + " " + Figures.ratio(gain),
                plain + ": " + plain.speed(times.get(2)) + " " + Figures.ratio(beside)
                        + mark(gain, beside, kernel.least()));
    }

    private static String mark(double gain, double beside, double least) {
        if (gain < LEAST_GAIN) {
            return "  NOT VECTORISED: should gain " + Figures.ratio(LEAST_GAIN).strip();
        }
        return beside < least ? "  SLOW: should be " + Figures.ratio(least).strip() : "";
    }

    private static void print(String... texts) {
        System.out.printf(Locale.ROOT, "%-34s %16s %24s   %s%n", (Object[]) texts);
    }

    private static NamedProgram program(Kernel kernel, List<String> flags) {
        List<String> words = List.of(TurnTaker.KERNEL, kernel.word());
        String name = String.join(
                " ", Stream.concat(Stream.of("Java"), flags.stream()).toList());
        return new NamedProgram(
                name, kernel.toString(), new ProcessBuilder(OwnJvm.command(flags, TurnTaker.class, words)));
    }
}
