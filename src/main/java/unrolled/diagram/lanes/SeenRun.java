package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.run.Trace;

/** What is looked at, the run of it that is drawn, and what a full bar stands for. */
record SeenRun(View view, Trace trace, BarScale scale) {}
