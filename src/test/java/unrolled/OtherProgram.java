package unrolled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of its own beside the test, which it can kill, as {@code kill -9} does. */
public final class OtherProgram implements AutoCloseable {
    private final Process process;

    private OtherProgram(Process process) {
        this.process = process;
    }

    /** Comes back when the program has said that it is ready. */
    public static OtherProgram start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException(main + " ended before it was ready");
        }
        return new OtherProgram(process);
    }

    /** To be called in the other program, once for each thing that it has done. */
    public static void ready() {
        System.out.write(1);
        System.out.flush();
    }

    /** Ends it at once, and comes back with how often it has said that it was ready since it was started. */
    public int kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it said, too
        process.waitFor();
        return process.getInputStream().readAllBytes().length;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
