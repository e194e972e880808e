package unrolled.session.debugger;

import java.util.List;
import java.util.Optional;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.io.experiment.Document;
import unrolled.session.Session;
import unrolled.session.Sight;

/** What lies on the desk of a session, as a value, and from one. */
public record OpenDesk(Session session, Debugger debugger, Sight sight) {
    public Desk value() {
        return new Desk(
                session.experiment(),
                session.cursor(),
                session.view().comparison(),
                debugger.breakpoints().get(),
                debugger.watches().get(),
                debugger.bookmarks().get(),
                sight.shown());
    }

    /** Lays this on the desk in the place of what is there; an experiment that is another one has no past to undo. */
    public void set(Desk desk) {
        lay(desk);
        if (desk.experiment().equals(session.experiment())) {
            session.goTo(desk.cursor());
            session.compare(desk.comparison());
        } else {
            session.open(desk.experiment(), desk.cursor(), desk.comparison());
        }
    }

    /** Goes on with edits that were made elsewhere, and with what lay on the desk there, if that is known. */
    public void goOn(EditLine edits, Optional<Desk> desk) {
        if (desk.isEmpty()) {
            debugger.bookmarks().set(List.of());
            session.goOn(edits);
            return;
        }
        lay(desk.get());
        session.goOn(edits, desk.get().cursor(), desk.get().comparison());
    }

    /** Lays what is no place in the experiment. */
    public void lay(Desk desk) {
        debugger.end();
        debugger.breakpoints().set(List.copyOf(desk.breakpoints()));
        debugger.watches().set(List.copyOf(desk.watches()));
        debugger.bookmarks().set(desk.bookmarks());
        sight.show(desk.shown());
    }

    /**
     * Begins anew with what a file holds, which has no past to undo; where it does not say what lay on the desk, all but the
     * places stays as it is.
     */
    public void open(Document document) {
        Optional<Desk> desk = document.desk();
        if (desk.isEmpty()) {
            debugger.bookmarks().set(List.of());
            session.open(document.experiment());
            return;
        }
        lay(desk.get());
        session.open(document.experiment(), desk.get().cursor(), desk.get().comparison());
    }
}
