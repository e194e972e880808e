package unrolled.diagram.twin;

import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** Says where the state came from with which a step begins, and why: over a border, from the step before, or from a reset. */
record StepOrigin(TwinLane lane, Words words) {
    String of(Cursor place) {
        Moment moment = place.moment();
        Run run = lane.trace().run();
        if (moment.step() == 0) {
            return Labels.carry(lane.trace(), place, false, words).replace("\n", " ");
        }
        if (run.pinned(moment.epoch(), moment.batch(), moment.step(), place.slot())) {
            String reset = Labels.pin(moment.step(), false, words);
            return reset + " " + words.of("twin.pinned", moment.step() + 1);
        }
        return words.of("twin.step", moment.step());
    }

    /** Where what a generation gave out goes in again, that it does; else nothing. */
    String fed(Cursor place) {
        Moment moment = place.moment();
        boolean generated = lane.trace().plan().pass(moment.epoch()).kind() == Pass.Kind.GENERATE;
        boolean newest = moment.step() == lane.block().recording().steps() - 1;
        return generated && newest && moment.batch() > 0 ? words.of("twin.fed", moment.batch()) : "";
    }
}
