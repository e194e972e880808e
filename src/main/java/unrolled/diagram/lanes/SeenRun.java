package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.run.Trace;

/**
 * What is looked at, and the run of it that is drawn.
 *
 * @param scale what full bars stand for
 * @param span from where to where it is seen
 * @param clicks whether a click at a border changes the experiment
 */
record SeenRun(View view, Trace trace, BarScale scale, SeenSpan span, boolean clicks) {}
