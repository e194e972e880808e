package unrolled.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The view of a session: the traces that are there, with the cursor inside one of them and what it is compared with. */
final class PresentView {
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private Computed computed;
    /** Where somebody went, or stood, while nothing of that run was there, or where what was opened begins. */
    private Optional<Cursor> pending = Optional.empty();

    private Comparison comparing = Comparison.NONE;

    PresentView(Computed first) {
        computed = first;
        show(first);
    }

    ReadOnlyObjectProperty<View> property() {
        return view.getReadOnlyProperty();
    }

    View get() {
        return view.get();
    }

    Computed computed() {
        return computed;
    }

    /** Where we stand, or will when that is there. */
    Cursor cursor() {
        return pending.orElse(get().cursor());
    }

    /** Goes to a place, or to the nearest one that is there; a run of which nothing is there is waited for. */
    void goTo(Cursor cursor) {
        Optional<Trace> trace = computed.trace(cursor.run());
        pending = Optional.empty();
        if (trace.isPresent()) {
            comparing = turned(cursor.run());
            view.set(new View(computed.traces(), cursor.within(trace.get()), comparing));
        } else {
            pending = Optional.of(cursor);
        }
    }

    /** Goes to a place of what is shown next, as soon as that is there, unless somebody goes elsewhere before. */
    void await(Optional<Cursor> cursor) {
        pending = cursor;
    }

    /** Whoever goes to the run that is compared with turns the comparison round. */
    private Comparison turned(String run) {
        boolean turns = comparing.against().filter(run::equals).isPresent()
                && !get().cursor().run().equals(run);
        return turns ? comparing.against(Optional.of(get().cursor().run())) : comparing;
    }

    void compare(Comparison comparison) {
        comparing = comparison;
        view.set(new View(computed.traces(), get().cursor(), comparison));
    }

    /** The comparison, without a run that is no longer there, or is that of the cursor by now. */
    private Comparison kept(String current, Experiment shown) {
        return comparing.against(comparing
                .against()
                .filter(run -> !run.equals(current) && shown.run(run).isPresent()));
    }

    /** Shows what has been computed, if there is something to look at. */
    void show(Computed result) {
        if (result.first().isEmpty()) {
            return;
        }
        if (pending.isEmpty()) {
            pending = followed(result);
        }
        computed = result;
        Trace first = result.first().get();
        Optional<Cursor> waiting = pending.filter(to -> result.trace(to.run()).isPresent());
        Cursor here = get() == null ? Cursor.start(first.run().id()) : get().cursor();
        if (pending.isEmpty() && isStillToCome(here.run(), result)) {
            pending = Optional.of(here);
        }
        Cursor cursor = waiting.orElse(here);
        Trace trace = result.trace(cursor.run()).orElse(first);
        String run = trace.run().id();
        comparing = waiting.isPresent() ? turned(run) : comparing;
        view.set(new View(result.traces(), cursor.inRun(run).within(trace), kept(run, result.experiment())));
        if (waiting.isPresent() && isReached(trace, cursor)) {
            pending = Optional.empty();
        }
    }

    /** Where the call in which we stand has moved to, if the run has other calls now and that is elsewhere. */
    private Optional<Cursor> followed(Computed result) {
        if (get() == null) {
            return Optional.empty();
        }
        Cursor here = get().cursor();
        return result.trace(here.run())
                .map(trace -> new CallPlaces(get().current().run(), trace.run()).of(here.moment()))
                .filter(there -> !there.equals(here.moment()))
                .map(here::at);
    }

    /** Whether nothing of a run is there yet, as while others are trained with whose weights it begins. */
    private static boolean isStillToCome(String run, Computed result) {
        return result.trace(run).isEmpty() && result.experiment().run(run).isPresent();
    }

    /** Whether a trace has got as far as a place, or will not get farther. */
    private static boolean isReached(Trace trace, Cursor wanted) {
        Moment there = wanted.within(trace).moment();
        return trace.isComplete() || there.equals(trace.plan().nearest(wanted.moment()));
    }
}
