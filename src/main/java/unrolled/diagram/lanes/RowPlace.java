package unrolled.diagram.lanes;

/** Where the row of a slot stands in a batch: the left edge of its first step, and its top. */
record RowPlace(double left, double top) {}
