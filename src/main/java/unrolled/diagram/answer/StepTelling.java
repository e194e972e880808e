package unrolled.diagram.answer;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.data.Samples;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Recording;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How many time steps go into a sample, and what comes out: after the last one, or after each. */
final class StepTelling {
    /** So many outputs are told. */
    private static final int MOST = 3;

    private StepTelling() {}

    static Optional<Told> tell(Scene scene) {
        Trace trace = scene.current();
        Moment moment = trace.nearest(scene.view().cursor().moment());
        Recording recording = trace.block(moment).recording();
        int last = recording.steps() - 1;
        if (last == 0 || !recording.recorded().outputs() || !recording.hasOutput(last)) {
            return Optional.empty();
        }
        int slot = Math.min(scene.view().cursor().slot(), recording.batch() - 1);
        Moment there = new Moment(moment.epoch(), moment.batch(), last);
        int sample = trace.plan().sample(moment.epoch(), moment.batch(), slot);
        String sentence = trace.run().model().outputsSequence()
                ? scene.say("sequence", last + 1, sample, outputs(scene, recording, slot), meant(scene, sample))
                : scene.say(
                        "last",
                        last + 1,
                        sample,
                        scene.say("y", scene.number(recording.output(slot, last, 0))),
                        Scene.added(features(scene)));
        return Optional.of(Told.at(Cursor.start(trace.run().id()).at(there).inSlot(slot), sentence));
    }

    private static String outputs(Scene scene, Recording recording, int slot) {
        int steps = recording.steps();
        String first = IntStream.range(0, Math.min(MOST, steps))
                .mapToObj(step -> scene.say("y", scene.number(recording.output(slot, step, 0))))
                .collect(Collectors.joining(", "));
        return steps > MOST ? first + ", \u2026" : first;
    }

    /** What the first output is compared with; where that is no later row, the same weights are told of instead. */
    private static String meant(Scene scene, int sample) {
        Samples samples = scene.current().run().samples();
        int distance = samples.series().map(windows -> windows.cut().distance()).orElse(0);
        if (distance == 0 || samples.targetWidth() == 0 || !samples.hasTarget(0)) {
            return scene.say("sequence.weights");
        }
        String target = scene.say("y", scene.number(samples.target(sample, 0, 0)));
        return scene.say(distance == 1 ? "sequence.next" : "sequence.later", target, distance);
    }

    /** What several features are, and that they only make the kernel higher. */
    private static String features(Scene scene) {
        int features = scene.current().run().samples().features();
        int units = scene.current().run().model().lstms().get(0).units();
        return features == 1 ? "" : scene.say("features", features, features, 4 * units);
    }
}
