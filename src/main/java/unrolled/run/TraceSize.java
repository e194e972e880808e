package unrolled.run;

import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;

/**
 * How large what a trace keeps is, in bytes.
 *
 * @param block a batch with everything that it computed
 * @param checkpoint where the run stands at a batch border, and what was found by then
 */
record TraceSize(long block, long checkpoint) {
    private static final int NUMBER = 8;
    private static final int OBJECTS = 400;

    static TraceSize of(Run run) {
        long units = 0;
        long seen = 0;
        long dense = 0;
        for (Layer layer : run.model().layers()) {
            seen += layer.features();
            if (layer instanceof Lstm) {
                units += layer.units();
            } else {
                dense += layer.units();
            }
        }
        long slots = run.plan().slots();
        long steps = slots * run.plan().steps();
        boolean trains = run.choice().trains();
        long memories = run.choice().training().optimizer().rule().memories();
        long learner = trains ? (2 + memories) * run.model().weightCount() : 0;
        long gradients = trains ? steps * (seen + 6 * units + dense) + learner : 0;
        long forward = steps * (run.model().features() + 6 * units + 2 * dense);
        long point = learner + 2 * slots * units;
        long mark = slots * units; // or less
        return new TraceSize(NUMBER * (forward + gradients + 2 * point) + OBJECTS, NUMBER * (point + mark) + OBJECTS);
    }
}
