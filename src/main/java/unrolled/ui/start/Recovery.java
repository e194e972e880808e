package unrolled.ui.start;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.io.journal.Journals;
import unrolled.io.journal.LeftWork;
import unrolled.session.Autosave;
import unrolled.ui.base.FileActions;
import unrolled.work.WorkQueue;

/** What can be done with work that was not saved when a program ended. Nothing of it is thrown away by one click. */
public final class Recovery {
    private final ObjectProperty<List<LeftWork>> left = new SimpleObjectProperty<>(List.of());
    private final FileActions files;
    private final Autosave autosave;
    private final Journals journals;
    private final WorkQueue removing;

    /** @param removing a queue of all work, for what touches files */
    public Recovery(FileActions files, Autosave autosave, Journals journals, WorkQueue removing) {
        this.files = files;
        this.autosave = autosave;
        this.journals = journals;
        this.removing = removing;
    }

    /** What there is, the newest first. */
    public ReadOnlyObjectProperty<List<LeftWork>> leftProperty() {
        return left;
    }

    /** Offers what was found. */
    public void offer(List<LeftWork> found) {
        left.set(List.copyOf(found));
    }

    /** Looks for work once more; it may have been taken up in another window. */
    public void look() {
        removing.ask(() -> journals.left(Instant.now()), this::offer, problem -> {});
    }

    /** Brings it back; its journal is removed when all of it is in the one of this window. */
    public void goOn(LeftWork work) {
        files.goOn(work.work(), () -> {
            without(work);
            autosave.whenKept(() -> remove(work, nothing -> {}));
        });
    }

    /** Opens its file as it is; the work stays. */
    public void openSaved(LeftWork work) {
        work.file().ifPresent(file -> files.open(file.path()));
    }

    /** Removes it for good. */
    public void remove(LeftWork work) {
        remove(work, done -> without(work));
    }

    private void remove(LeftWork work, Consumer<Boolean> done) {
        removing.ask(
                () -> {
                    journals.remove(work);
                    return true;
                },
                done,
                problem -> {});
    }

    private void without(LeftWork work) {
        left.set(left.get().stream().filter(each -> !each.equals(work)).toList());
    }
}
