package unrolled.session;

import java.util.List;
import unrolled.analysis.View;
import unrolled.debug.desk.Desk;

/** What lies on the desk of a session, as a value, and from one. */
public record OpenDesk(Session session, Debugger debugger, Sight sight) {
    public Desk value() {
        View view = session.view();
        return new Desk(
                session.experiment(),
                view.cursor(),
                view.comparison(),
                debugger.breakpoints().get(),
                debugger.watches().get(),
                sight.shown());
    }

    /** Lays this on the desk in the place of what is there; an experiment that is another one has no past to undo. */
    public void set(Desk desk) {
        debugger.end();
        debugger.breakpoints().set(List.copyOf(desk.breakpoints()));
        debugger.watches().set(List.copyOf(desk.watches()));
        if (desk.experiment().equals(session.experiment())) {
            session.goTo(desk.cursor());
            session.compare(desk.comparison());
        } else {
            session.open(desk.experiment(), desk.cursor(), desk.comparison());
        }
        sight.show(desk.shown());
    }
}
