package unrolled.bench.turns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the times are worth: they hold for one processor, one Java and its flags. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    public static void print() throws IOException {
        print("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " of them");
        print("System", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        print("Java", Runtime.version() + ", " + property("java.vm.name") + " of " + property("java.vendor"));
        print("Flags", String.join(" ", OwnJvm.FLAGS) + ", as the program is started with");
    }

    static void print(String what, String text) {
        System.out.printf(Locale.ROOT, "%-20s %s%n", what, text);
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    /** Its name where Linux or Windows tells it, else the name of its kind. */
    private static String processor() throws IOException {
        List<String> lines = Files.isReadable(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseGet(() -> System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", property("os.arch")));
    }
}
