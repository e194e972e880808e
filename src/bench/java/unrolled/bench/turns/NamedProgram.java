package unrolled.bench.turns;

/**
 * A program that takes turns as {@link TurnTaker} does.
 *
 * @param name its name for people
 * @param work what it does, for people; who does the same has to come to the same numbers
 */
record NamedProgram(String name, String work, ProcessBuilder program) {}
