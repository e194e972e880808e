package unrolled.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The places that somebody visited, to go back to and forward again. A jump begins another place; who walks step by step, or
 * lets it play, takes the present place along. What is not there now, as after an edit, is passed over, and kept.
 */
public final class Visits {
    static final int MOST = 100;

    private final Session session;
    private final List<Cursor> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
    private int at;
    private boolean opening;
    private boolean walking;
    /** Whether there are other traces than when we stood at the present place. */
    private boolean replaced;

    public Visits(Session session) {
        this.session = session;
        places.add(session.cursor());
        session.openingsProperty().subscribe((before, now) -> open());
        session.viewProperty().subscribe(this::follow);
        session.blankProperty().subscribe(blank -> offer());
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return back.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return forward.getReadOnlyProperty();
    }

    public void back() {
        there(-1).ifPresent(this::goTo);
    }

    public void forward() {
        there(1).ifPresent(this::goTo);
    }

    /** Moves that are no jumps, however far they lead. */
    public void walk(Runnable moves) {
        walking = true;
        try {
            moves.run();
        } finally {
            walking = false;
        }
    }

    private void open() {
        places.clear();
        places.add(session.cursor());
        at = 0;
        opening = true;
        offer();
    }

    private void goTo(int place) {
        at = place;
        walk(() -> session.goTo(places.get(place)));
        offer();
    }

    private void follow(View before, View now) {
        opening = opening && !before.cursor().equals(places.get(0)); // else we stand there
        replaced |= !before.traces().equals(now.traces());
        if (session.cursor().equals(now.cursor())) { // else that is still to come
            arrive(now);
            opening = false;
            replaced = false;
        }
        offer();
    }

    private void arrive(View now) {
        Cursor here = now.cursor();
        if (opening || walking || isNear(places.get(at), now)) {
            places.set(at, here);
        } else {
            if (!replaced) {
                places.subList(at + 1, places.size()).clear();
            }
            places.add(++at, here);
            if (places.size() > MOST) {
                places.remove(0);
                at--;
            }
        }
    }

    /** Whether we are one step or one batch away from a place at most. */
    private static boolean isNear(Cursor place, View now) {
        Plan plan = now.current().plan();
        Moment from = place.moment();
        Moment to = now.cursor().moment();
        return place.run().equals(now.cursor().run())
                && plan.has(from)
                && Stream.of(0, 1, -1)
                        .anyMatch(by -> plan.stepsFrom(from, by).equals(to)
                                || plan.batchesFrom(from, by).equals(to));
    }

    private void offer() {
        back.set(there(-1).isPresent());
        forward.set(there(1).isPresent());
    }

    /** The next place in a direction that is there and is another one than where we are. */
    private OptionalInt there(int way) {
        View view = session.view();
        if (session.blankProperty().get()) {
            return OptionalInt.empty();
        }
        for (int place = at + way; place >= 0 && place < places.size(); place += way) {
            Cursor cursor = places.get(place);
            if (isThere(cursor, view) && !cursor.equals(view.cursor())) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isThere(Cursor place, View view) {
        Trace trace = view.trace(place.run());
        return trace.run().id().equals(place.run())
                && trace.reached() > 0
                && trace.nearest(place.moment()).equals(place.moment());
    }
}
