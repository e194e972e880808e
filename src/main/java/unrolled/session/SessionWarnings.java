package unrolled.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.Check;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.work.WorkQueue;

/** What runs in a session's experiment, but is hardly what was meant; it is looked for in the background after each edit. */
public final class SessionWarnings {
    private final WorkQueue looking;
    private final ReadOnlyObjectWrapper<List<Problem>> warnings = new ReadOnlyObjectWrapper<>(List.of());

    public SessionWarnings(Session session, WorkQueue looking) {
        this.looking = looking;
        session.checkedProperty().subscribe(this::look);
    }

    public ReadOnlyObjectProperty<List<Problem>> property() {
        return warnings.getReadOnlyProperty();
    }

    /** Only of what can be run is it known what it would do. */
    private void look(CheckedExperiment checked) {
        Optional<Experiment> sound = Optional.of(checked.experiment())
                .filter(experiment -> checked.problems().isEmpty());
        looking.ask(
                () -> sound.map(Check::warnings).orElse(List.of()), warnings::set, failure -> warnings.set(List.of()));
    }
}
