package unrolled.house.crooked.engine.kernel;

import unrolled.house.crooked.run.Egg;

/** An arithmetic that already knows a run. */
public record Impatient(Egg run) {}
