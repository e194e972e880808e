package unrolled.io.journal;

import java.time.Instant;

/**
 * A program that runs, or ran.
 *
 * @param process its id
 * @param started when it began, in milliseconds since 1970, since ids are given again; 0 if the system does not say
 */
record Owner(long process, long started) {
    /** A clock that is set right moves the beginnings of all programs a little. */
    private static final long TOLERANCE = 10_000;

    static Owner here() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Whether it runs on this machine now. */
    boolean lives() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(other -> Math.abs(of(other).started - started) < TOLERANCE)
                .isPresent();
    }
}
