package unrolled.diagram;

/** How a picture is to look: its colours and its language. */
public record Look(Theme theme, Words words) {}
