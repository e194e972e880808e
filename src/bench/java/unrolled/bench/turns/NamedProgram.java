package unrolled.bench.turns;

/** A program that takes turns as {@link TurnTaker} does, and its name for people. */
record NamedProgram(String name, ProcessBuilder program) {}
