package unrolled.diagram.asked;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.run.plan.Moment;

/** What would be otherwise if a gate of the unit were held, or another number went in. */
record UnitTurns(Site site) {
    /** A gate held from the step on. */
    Optional<Turn> held(Quantity gate, int value) {
        return held(gate, site.moment(), value);
    }

    /** A gate held from another moment on. */
    Optional<Turn> held(Quantity gate, Moment from, int value) {
        Cursor place = site.place();
        Change.Place held =
                new Change.Hold(gate, from.step(), place.slot(), place.layer(), place.unit(), Optional.empty());
        return site.whatIf(site.say("turn.hold", site.name(gate), value), site.change(from, held, value));
    }

    /** Another input at a moment. */
    Optional<Turn> input(Moment when, int feature, double value) {
        Change.Place input = new Change.Input(when.step(), site.place().slot(), feature);
        String text =
                site.say("turn.input", feature, site.step(when), site.words().figures(value, 3));
        return site.whatIf(text, site.change(when, input, value));
    }
}
