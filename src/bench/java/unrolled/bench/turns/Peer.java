package unrolled.bench.turns;

/** Who does the work of a row: ours, or another. */
interface Peer {
    /** Short enough for the head of a column. */
    String name();

    /** What the numbers are: {@code float64} or {@code float32}. */
    String numbers();

    /** All that somebody needs to know to repeat it. */
    String details();

    boolean takes(Work work);

    /** A program that takes turns as {@link TurnTaker} does. */
    ProcessBuilder program(Work work);
}
