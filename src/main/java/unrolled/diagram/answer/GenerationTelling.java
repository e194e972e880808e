package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Recording;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** That an output becomes the next input, where the cursor stands in a generation. */
final class GenerationTelling {
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
        String made = scene.say("y", scene.number(before.output(slot, before.steps() - 1, 0)));
        String read = scene.say("x", scene.number(here.x(slot, last, 0)));
        Cursor place = Cursor.start(trace.run().id())
                .at(new Moment(moment.epoch(), moment.batch(), last))
                .inSlot(slot);
        return Optional.of(Told.at(place, scene.say("generated", moment.batch(), made, moment.batch() + 1, read)));
    }
}
