package unrolled.bench.turns;

/** What is timed: one call after another. */
interface Task {
    /** Does the work once, and returns what came out, so that no compiler may leave it out. */
    Object call();

    /** A number that all who do the same work agree on, after the same number of calls. */
    double digest();
}
