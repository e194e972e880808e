package unrolled.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.analysis.View;
import unrolled.analysis.check.Diagnosis;
import unrolled.analysis.check.Finding;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.work.WorkQueue;

/** What the checks find in a session's experiment: they run in the background whenever its runs have been computed. */
public final class SessionFindings {
    private final Session session;
    private final WorkQueue checking;
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Asked> asked = Optional.empty();

    /** What was checked: the same experiment, computed as far, gives the same. */
    private record Asked(Experiment experiment, long reached) {}

    public SessionFindings(Session session, WorkQueue checking) {
        this.session = session;
        this.checking = checking;
        session.viewProperty().subscribe(view -> check());
        session.busyProperty().subscribe(busy -> checking.show(this::check));
    }

    /** What was found last; empty before the first runs have been computed. */
    public ReadOnlyObjectProperty<Optional<Diagnosis>> property() {
        return diagnosis.getReadOnlyProperty();
    }

    /** What is to be looked at in the experiment as it is now: nothing, until it is checked. */
    public List<Finding> toLookAt() {
        return diagnosis
                .get()
                .filter(found -> session.experiment().isSameButForTitle(found.experiment()))
                .map(Diagnosis::toLookAt)
                .orElse(List.of());
    }

    /** What is computed is shown before what it was computed for is no longer busy, or right after that. */
    private void check() {
        View view = session.view();
        if (session.busyProperty().get() || !session.isUpToDate()) {
            return;
        }
        Asked now = new Asked(session.experiment(), view.reached());
        if (asked.equals(Optional.of(now))) {
            return;
        }
        asked = Optional.of(now);
        checking.ask(
                () -> Diagnosis.of(now.experiment(), view.traces(), (done, all) -> !checking.superseded()),
                found -> diagnosis.set(Optional.of(found)),
                failure -> diagnosis.set(Optional.empty()));
    }

    /** Mends what was found, as one edit, unless something else was edited since. */
    public void mend(Problem.Remedy mend) {
        diagnosis
                .get()
                .map(Diagnosis::experiment)
                .ifPresent(found -> session.edit(now -> now.edited(found, mend.mended())));
    }
}
