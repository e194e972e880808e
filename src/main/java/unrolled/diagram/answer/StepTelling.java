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

    private static final int GATES = 4;

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
        Told told = trace.run().model().outputsSequence()
                ? each(scene, moment, slot, recording)
                : one(scene, moment, slot, recording);
        return Optional.of(told);
    }

    /** Where there is an output at every step, it is shown at the first one. */
    private static Told each(Scene scene, Moment moment, int slot, Recording recording) {
        return Told.at(place(scene, moment, slot, 0), sequence(scene, moment, slot, recording));
    }

    private static Told one(Scene scene, Moment moment, int slot, Recording recording) {
        int last = recording.steps() - 1;
        String made = scene.say("y", scene.number(recording.output(slot, last, 0)));
        String sentence = scene.current().run().samples().features() > 1
                ? features(scene, last + 1, made)
                : scene.say("last", last + 1, sample(scene, moment, slot), made);
        return Told.at(place(scene, moment, slot, last), sentence);
    }

    private static Cursor place(Scene scene, Moment moment, int slot, int step) {
        return Cursor.start(scene.current().run().id())
                .at(new Moment(moment.epoch(), moment.batch(), step))
                .inSlot(slot);
    }

    private static int sample(Scene scene, Moment moment, int slot) {
        return scene.current().plan().sample(moment.epoch(), moment.batch(), slot);
    }

    /** All outputs, or the first one beside the later row that it is to tell. */
    private static String sequence(Scene scene, Moment moment, int slot, Recording recording) {
        Samples samples = scene.current().run().samples();
        int sample = sample(scene, moment, slot);
        int distance = samples.series().map(windows -> windows.cut().distance()).orElse(0);
        if (distance == 0 || samples.targetWidth() == 0 || !samples.hasTarget(0)) {
            return scene.say("sequence", recording.steps(), sample, outputs(scene, recording, slot));
        }
        String told = scene.say("y", scene.number(recording.output(slot, 0, 0)));
        String target = scene.say("y", scene.number(samples.target(sample, 0, 0)));
        String key = distance == 1 ? "sequence.next" : "sequence.later";
        return scene.say(key, recording.steps(), sample, told, target, distance);
    }

    private static String outputs(Scene scene, Recording recording, int slot) {
        int steps = recording.steps();
        String first = IntStream.range(0, Math.min(MOST, steps))
                .mapToObj(step -> scene.say("y", scene.number(recording.output(slot, step, 0))))
                .collect(Collectors.joining(", "));
        return steps > MOST ? first + ", \u2026" : first;
    }

    /** What several features are, and that they only make the kernel higher. */
    private static String features(Scene scene, int steps, String made) {
        int features = scene.current().run().samples().features();
        int units = scene.current().run().model().lstms().get(0).units();
        return scene.say("features", features, features, GATES * units, GATES, units, steps, made);
    }
}
