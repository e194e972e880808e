package unrolled.ui;

import unrolled.debug.Cursor;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.run.Moment;
import unrolled.run.Run;

/** Sets reset pins and takes them away. */
final class Resets {
    private final Desk desk;

    Resets(Desk desk) {
        this.desk = desk;
    }

    /** A reset of one slot before the moment, or none if there was one. */
    void toggleSlot(Cursor place) {
        Moment moment = place.moment();
        Pin pin = Pin.one(moment.epoch(), moment.batch(), moment.step(), place.slot());
        boolean pinned = run(place).pinned(moment.epoch(), moment.batch(), moment.step(), place.slot());
        change(place, run -> pinned ? run.keeping(pin, place.slot()) : whole(run, pin));
    }

    /** A reset of all slots before the moment, or none if there was one of any slot. */
    void toggleAll(Cursor place) {
        Moment moment = place.moment();
        Pin pin = Pin.all(moment.epoch(), moment.batch(), moment.step());
        boolean pinned = run(place).choice().pins().stream()
                .anyMatch(p -> p.epoch() == pin.epoch() && p.batch() == pin.batch() && p.step() == pin.step());
        change(place, run -> pinned ? run.keepingAll(pin) : run.with(pin));
    }

    /** The only slot of a batch is all of them. */
    private static RunChoice whole(RunChoice run, Pin pin) {
        return run.with(run.batchSize() == 1 ? Pin.all(pin.epoch(), pin.batch(), pin.step()) : pin);
    }

    private void change(Cursor place, java.util.function.UnaryOperator<RunChoice> change) {
        desk.edit(experiment -> experiment.withRun(place.run(), change));
    }

    private Run run(Cursor place) {
        return desk.session().view().trace(place.run()).run();
    }
}
