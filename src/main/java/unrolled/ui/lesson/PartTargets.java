package unrolled.ui.lesson;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.lesson.Part;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** What stands in the lanes for the parts that a lesson speaks of. */
final class PartTargets {
    private PartTargets() {}

    /** The one thing that is clicked for it. */
    static Target one(Part part) {
        Cursor place = part.at().onUnit(0);
        return switch (part.kind()) {
            case RUN -> Target.at(Target.Part.RUN, Cursor.start(place.run()));
            case INPUT -> Target.at(Target.Part.INPUT, place);
            case OUTPUT -> Target.at(Target.Part.OUTPUT, place);
            case CARRY -> Target.at(Target.Part.CARRY, place.inLayer(0));
            case STATE, SAMPLE, BATCH -> Target.at(Target.Part.STATE, place);
        };
    }

    /** All that belongs to it. */
    static List<Target> all(Part part, View view) {
        Plan plan = view.trace(part.at().run()).plan();
        Moment moment = part.at().moment();
        return switch (part.kind()) {
            case SAMPLE -> steps(part.at(), plan).toList();
            case BATCH ->
                IntStream.range(0, plan.slots(moment.epoch(), moment.batch()))
                        .boxed()
                        .flatMap(slot -> steps(part.at().inSlot(slot), plan))
                        .toList();
            default -> List.of(one(part));
        };
    }

    private static Stream<Target> steps(Cursor place, Plan plan) {
        Moment moment = place.moment();
        return IntStream.range(0, plan.steps(moment.epoch(), moment.batch()))
                .mapToObj(step -> place.onUnit(0).at(new Moment(moment.epoch(), moment.batch(), step)))
                .map(step -> Target.at(Target.Part.STATE, step));
    }
}
