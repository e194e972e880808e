package unrolled.house.crooked.figure;

/** Knows where the file of a font is. */
public record Typeface(String resource) {}
