package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.experiment.Layout;
import unrolled.run.Run;
import unrolled.run.Trace;

/** What differs between rows that are time steps and rows that are features of one step. */
final class LayoutTelling {
    private LayoutTelling() {}

    static Optional<Told> tell(Scene scene) {
        Optional<Run> steps = with(scene, Layout.TIME_STEPS);
        Optional<Run> features = with(scene, Layout.FEATURES);
        if (steps.isEmpty() || features.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Told.of(scene.say("layout", shape(scene, steps.get()), shape(scene, features.get()))));
    }

    private static Optional<Run> with(Scene scene, Layout layout) {
        return scene.view().traces().stream()
                .map(Trace::run)
                .filter(run -> run.choice().layout() == layout)
                .findFirst();
    }

    /** As {@code run A, 3 steps of 1 number, 96 weights in its LSTM}. */
    private static String shape(Scene scene, Run run) {
        int steps = run.samples().steps();
        int features = run.samples().features();
        String key = steps == 1 ? "shape.step" : features == 1 ? "shape.number" : "shape";
        return scene.say(
                key, run.id(), steps, features, run.model().lstms().get(0).weightCount());
    }
}
