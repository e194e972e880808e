package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.experiment.Layout;
import unrolled.run.Run;
import unrolled.run.Trace;

/** What differs between rows that are time steps and rows that are features of one step: the other of the two runs is shown. */
final class LayoutTelling {
    private LayoutTelling() {}

    static Optional<Told> tell(Scene scene) {
        Optional<Run> steps = with(scene, Layout.TIME_STEPS);
        Optional<Run> features = with(scene, Layout.FEATURES);
        if (steps.isEmpty() || features.isEmpty()) {
            return Optional.empty();
        }
        Run other = scene.current().run() == features.get() ? steps.get() : features.get();
        return Optional.of(Told.at(
                scene.view().inRun(other.id()),
                scene.say("layout", shape(scene, steps.get()), shape(scene, features.get()))));
    }

    private static Optional<Run> with(Scene scene, Layout layout) {
        return scene.view().traces().stream()
                .map(Trace::run)
                .filter(run -> run.choice().layout() == layout)
                .findFirst();
    }

    /** As {@code run A reads 3 steps of one number (101 weights)}. */
    private static String shape(Scene scene, Run run) {
        int steps = run.samples().steps();
        int features = run.samples().features();
        String key = steps == 1 ? "shape.step" : features == 1 ? "shape.number" : "shape";
        return scene.say(key, run.id(), steps, features, run.model().weightCount());
    }
}
