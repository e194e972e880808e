package unrolled.house.crooked.run;

/** The other half of a circle. */
record Hen(Egg egg) {}
