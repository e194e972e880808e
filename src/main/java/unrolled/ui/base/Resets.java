package unrolled.ui.base;

import java.util.function.UnaryOperator;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/** Sets reset pins and takes them away. */
public final class Resets {
    private final WindowContext desk;

    public Resets(WindowContext desk) {
        this.desk = desk;
    }

    /** A reset of one slot before the moment, or none if there was one. */
    public void toggleSlot(Cursor place) {
        Moment moment = place.moment();
        Pin pin = Pin.one(moment.epoch(), moment.batch(), moment.step(), place.slot());
        if (run(place).pinned(moment.epoch(), moment.batch(), moment.step(), place.slot())) {
            change(place, run -> run.keeping(pin, place.slot()));
        } else if (!zeroAnyway(place)) {
            change(place, run -> whole(run, pin));
        }
    }

    /** A reset of all slots before the moment, or none if there was one of any slot. */
    public void toggleAll(Cursor place) {
        Moment moment = place.moment();
        Pin pin = Pin.all(moment.epoch(), moment.batch(), moment.step());
        boolean pinned = run(place).choice().pins().stream()
                .anyMatch(p -> p.epoch() == pin.epoch() && p.batch() == pin.batch() && p.step() == pin.step());
        if (pinned) {
            change(place, run -> run.keepingAll(pin));
        } else if (!zeroAnyway(place)) {
            change(place, run -> run.with(pin));
        }
    }

    /** Whether a reset of the slot before the moment would change anything. */
    public boolean canReset(Cursor place) {
        Moment moment = place.moment();
        return !run(place).pinned(moment.epoch(), moment.batch(), moment.step(), place.slot()) && !zeroAnyway(place);
    }

    /** A branch in which the slot is reset before the moment. */
    public void whatIf(Cursor place) {
        Moment moment = place.moment();
        Pin pin = Pin.one(moment.epoch(), moment.batch(), moment.step(), place.slot());
        new Branching(desk, place)
                .make(run -> whole(run, pin), null)
                .ifPresent(problem -> desk.notice().set(Notice.of(problem, desk::locale)));
    }

    /** Whether the state before the moment is zero without any pin: there is nothing to reset. */
    private boolean zeroAnyway(Cursor place) {
        Moment moment = place.moment();
        return moment.step() == 0
                && !run(place)
                        .carryInto(moment.epoch(), moment.batch(), place.slot())
                        .kept();
    }

    /** The only slot of a batch is all of them. */
    private static RunChoice whole(RunChoice run, Pin pin) {
        return run.with(run.batchSize() == 1 ? Pin.all(pin.epoch(), pin.batch(), pin.step()) : pin);
    }

    private void change(Cursor place, UnaryOperator<RunChoice> change) {
        desk.edit(experiment -> experiment.withRun(place.run(), change));
    }

    private Run run(Cursor place) {
        return desk.session().view().trace(place.run()).run();
    }
}
