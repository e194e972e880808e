package unrolled.house;

/**
 * A package and why it stands where it stands.
 *
 * @param name after the root package, as in {@code engine.model}
 */
record Room(String name, String why) {}
