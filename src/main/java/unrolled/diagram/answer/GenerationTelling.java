package unrolled.diagram.answer;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Recording;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** That an output becomes the next input, where the cursor stands in a generation. */
final class GenerationTelling {
    /** So many values are told. */
    private static final int MOST = 3;

    private GenerationTelling() {}

    static Optional<Told> tell(Scene scene) {
        Trace trace = scene.current();
        Moment moment = trace.nearest(scene.view().cursor().moment());
        if (scene.pass().kind() != Pass.Kind.GENERATE || moment.batch() == 0) {
            return Optional.empty();
        }
        Recording before = trace.block(moment.epoch(), moment.batch() - 1).recording();
        Recording here = trace.block(moment).recording();
        int slot = Math.min(scene.view().cursor().slot(), here.batch() - 1);
        int last = here.steps() - 1;
        int outputs = trace.run().model().outputWidth();
        int end = before.steps() - 1;
        String made = values(scene, "y", outputs, output -> before.output(slot, end, output));
        String read = values(scene, "x", trace.run().samples().features(), feature -> here.x(slot, last, feature));
        String key = outputs == 1 ? "generated" : "generated.several";
        Cursor place = Cursor.start(trace.run().id())
                .at(new Moment(moment.epoch(), moment.batch(), last))
                .inSlot(slot);
        return Optional.of(Told.at(place, scene.say(key, moment.batch(), made, moment.batch() + 1, read)));
    }

    /** The first of several numbers, and dots for the others. */
    private static String values(Scene scene, String kind, int count, IntToDoubleFunction value) {
        String first = IntStream.range(0, Math.min(MOST, count))
                .mapToObj(index -> scene.say(kind, scene.number(value.applyAsDouble(index))))
                .collect(Collectors.joining(", "));
        return count > MOST ? first + ", \u2026" : first;
    }
}
