package unrolled.session.debugger;

import java.util.Optional;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.Running;
import unrolled.session.Session;

/** Goes to a moment of the run in which we stand, as soon as that is computed, unless somebody goes elsewhere before. */
final class Awaiting {
    private final Session session;
    private final Consumer<Said> said;
    private Optional<Wish> wish = Optional.empty();

    /** @param said is told what is waited for, and that it was ended or left */
    Awaiting(Session session, Consumer<Said> said) {
        this.session = session;
        this.said = said;
        session.viewProperty().subscribe(this::leave);
        session.busyProperty().subscribe(busy -> follow());
        session.runningProperty().subscribe(how -> follow());
    }

    /** Where somebody wants to go. */
    private record Wish(Cursor from, Moment moment) {
        boolean isReached(Trace trace) {
            return trace.plan().batchIndex(moment.epoch(), moment.batch()) < trace.reached();
        }

        /** @param perSecond as fast as all that is computed is */
        Running how(Trace trace, double perSecond) {
            Plan plan = trace.plan();
            return new Running(plan.firstMoment(trace.reached()), plan.index(moment) + 1, perSecond);
        }
    }

    void ask(Moment moment) {
        wish = Optional.of(new Wish(session.view().cursor(), moment));
        follow();
    }

    private void follow() {
        wish.ifPresent(this::follow);
    }

    private void follow(Wish now) {
        Trace trace = session.view().current();
        if (now.isReached(trace)) {
            end(Said.Plain.NOTHING);
            session.goTo(now.from().at(now.moment()));
        } else {
            boolean computed = session.busyProperty().get();
            double perSecond =
                    session.runningProperty().get().map(Running::perSecond).orElse(0.0);
            said.accept(new Said.Awaited(
                    now.moment(), computed ? Optional.of(now.how(trace, perSecond)) : Optional.empty()));
        }
    }

    /** Where we are elsewhere, or the run has no such moment any more, nobody waits for it. */
    private void leave(View now) {
        boolean left = wish.filter(one -> !now.cursor().equals(one.from())
                        || !now.current().plan().has(one.moment()))
                .isPresent();
        if (left) {
            end(Said.Plain.NOTHING);
        }
    }

    /** Waits no longer; says whether somebody waited. */
    boolean end(Said why) {
        boolean waited = wish.isPresent();
        wish = Optional.empty();
        if (waited) {
            said.accept(why);
        }
        return waited;
    }
}
