package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.run.Trace;

/** What is looked at, the run of it that is drawn, what a full bar stands for, and from where to where it is seen. */
record SeenRun(View view, Trace trace, BarScale scale, SeenSpan span) {}
