package unrolled.bench.turns;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program that stays alive, and works only when it is its turn. */
final class Contender implements AutoCloseable {
    private final NamedProgram program;
    private final Process process;
    private final BufferedWriter turns;
    private final BufferedReader answers;
    private final double digest;
    private double fastest = Double.POSITIVE_INFINITY;

    /** Starts the program, and comes back when it is ready. */
    Contender(NamedProgram program) throws IOException {
        this.program = program;
        process =
                program.program().redirectError(ProcessBuilder.Redirect.INHERIT).start();
        turns = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        digest = answer();
    }

    String name() {
        return program.name();
    }

    String work() {
        return program.work();
    }

    /** What came out of its first calls. */
    double digest() {
        return digest;
    }

    /** Lets it work without taking its time. */
    void warmUp(int milliseconds) throws IOException {
        work(milliseconds);
    }

    void takeTurn(int milliseconds) throws IOException {
        fastest = Math.min(fastest, work(milliseconds));
    }

    /** The nanoseconds of a call, in its fastest turn. */
    double nanoseconds() {
        return fastest;
    }

    private double work(int milliseconds) throws IOException {
        turns.write(milliseconds + "\n");
        turns.flush();
        return answer();
    }

    private double answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(name() + " ended before it had answered: what it said stands above");
        }
        return Double.parseDouble(line);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
