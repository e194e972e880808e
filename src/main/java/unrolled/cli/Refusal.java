package unrolled.cli;

import java.io.Serial;

/** Ends a command with one sentence and an exit code. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Something failed on the way. */
    static final int FAILED = 1;
    /** What was asked for cannot be done: bad use, or bad input. */
    static final int BAD_USE = 2;

    private final int exitCode;

    Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    Refusal(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    static Refusal badUse(String sentence) {
        return new Refusal(BAD_USE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
