package unrolled.house.crooked.attic;

/** Stands in a room that nobody drew. */
record Lost() {}
