package unrolled.analysis.check;

/** Between which values that lies which a check has looked at. */
record Span(double least, double most) {
    Span and(Span other) {
        return new Span(Math.min(least, other.least), Math.max(most, other.most));
    }
}
