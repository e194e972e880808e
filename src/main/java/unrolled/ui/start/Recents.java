package unrolled.ui.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.analysis.View;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.lanes.SmallPicture;
import unrolled.experiment.Experiment;
import unrolled.figure.pen.PictureFormat;
import unrolled.io.recent.RecentFile;
import unrolled.io.recent.RecentFiles;
import unrolled.session.Session;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.WindowContext;
import unrolled.work.BundledFonts;
import unrolled.work.WorkQueue;

/** The files that were open lately, as a window knows them; it remembers its own when it is opened, saved and closed. */
public final class Recents {
    private final ObjectProperty<List<RecentFile>> list = new SimpleObjectProperty<>(List.of());
    private final WindowContext desk;
    private final FileActions files;
    private final RecentFiles kept;
    private final WorkQueue writing;
    private final Consumer<Throwable> failed;
    /** Whether there was nothing to be seen yet when the file was read or written. */
    private boolean waits;

    /** What is to be remembered of the file that is open, with what is to be seen of it. */
    private record Note(Path path, Experiment experiment, Optional<View> view, Style look) {}

    /**
     * Begins to remember.
     *
     * @param writing a queue of all work, for what touches files and draws small pictures
     * @param failed is told why something cannot be remembered
     */
    public Recents(
            WindowContext desk, FileActions files, RecentFiles kept, WorkQueue writing, Consumer<Throwable> failed) {
        this.desk = desk;
        this.files = files;
        this.kept = kept;
        this.writing = writing;
        this.failed = failed;
        files.filedProperty().subscribe((before, now) -> remember());
        desk.session().busyProperty().subscribe((before, now) -> {
            if (!now && waits && !isUnsaved()) {
                remember();
            }
        });
    }

    private boolean isUnsaved() {
        return desk.session().history().unsavedProperty().get();
    }

    /** The newest first. */
    public ReadOnlyObjectProperty<List<RecentFile>> listProperty() {
        return list;
    }

    /** Shows what was found. */
    public void show(List<RecentFile> found) {
        list.set(List.copyOf(found));
    }

    void open(RecentFile file) {
        files.open(file.path());
    }

    /** Takes a file out of the list; the file itself stays. */
    void forget(RecentFile file) {
        ask(() -> kept.forget(file.path()));
    }

    /** Remembers what is open, if it stands in a file, with a picture if there is something to see. */
    private void remember() {
        note().ifPresent(note -> {
            waits = note.view.isEmpty();
            ask(() -> write(note));
        });
    }

    private Optional<Note> note() {
        Session session = desk.session();
        boolean seen = !session.blankProperty().get() && !session.busyProperty().get();
        return Optional.ofNullable(files.fileProperty().get())
                .map(path -> new Note(
                        path,
                        session.experiment(),
                        seen ? Optional.of(session.view()) : Optional.empty(),
                        desk.look().getValue()));
    }

    /** Remembers what was open, once more: to be called when the window is hidden; what it gives is done later. */
    public Runnable last() {
        Optional<Note> note = isUnsaved() ? Optional.empty() : note();
        return () -> {
            try {
                note.ifPresent(this::write);
            } catch (RuntimeException e) {
                // nobody is there any more whom one could tell
            }
        };
    }

    private void write(Note note) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        note.view.ifPresent(view -> Theme.ALL.forEach(theme -> pictures.put(
                theme.id(),
                PictureFormat.PNG.file(
                        SmallPicture.of(view, new Style(theme, note.look.words())), BundledFonts::open))));
        int runs = note.experiment.runs().size();
        kept.remember(note.path, note.experiment.title(), runs, Instant.now(), pictures);
    }

    private void ask(Runnable work) {
        writing.ask(
                () -> {
                    work.run();
                    return kept.list();
                },
                this::show,
                failed);
    }
}
