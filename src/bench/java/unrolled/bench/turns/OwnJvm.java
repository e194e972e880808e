package unrolled.bench.turns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of a Java virtual machine of its own, with the flags that the program is started with. */
public final class OwnJvm {
    public static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private OwnJvm() {}

    /** Starts {@code program} with the flags of ours, and {@code more} of them. */
    public static List<String> command(List<String> more, Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }
}
