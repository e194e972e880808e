package unrolled.diagram.lanes;

/** Where a lane stands, what is seen, and what a full bar stands for. */
record LanePlace(LaneRows rows, Viewport viewport, BarScale scale) {}
