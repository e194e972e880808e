package unrolled.ui.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import unrolled.io.journal.Journal;
import unrolled.io.journal.Journals;
import unrolled.io.journal.LeftWork;
import unrolled.io.journal.OpenFiles;
import unrolled.io.journal.StateFolder;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.recent.RecentFiles;
import unrolled.io.safe.KnownContents;
import unrolled.lesson.Progress;
import unrolled.lesson.ProgressFile;
import unrolled.session.Autosave;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Notice;
import unrolled.ui.base.TimeWords;
import unrolled.ui.base.WindowContext;
import unrolled.ui.start.Recents;
import unrolled.ui.start.Recovery;
import unrolled.work.WorkQueue;

/** Keeps the edits of a window that are not saved, from when it is shown until it has been closed. */
final class KeptEdits {
    private final WindowContext desk;
    private final Journal journal;
    private final Autosave autosave;
    private final Recovery recovery;
    private final Recents recents;
    private final OpenFiles open;
    private final WorkQueue opening;
    private final Timeline beats;
    private Runnable last = () -> {};
    private boolean told;

    KeptEdits(WindowContext desk, FileActions files, KnownContents known, StateFolder state, Executor worker) {
        this.desk = desk;
        journal = new Journal(state);
        autosave = new Autosave(
                desk.session().history(),
                () -> knownFile(files.fileProperty().get(), known),
                () -> desk.desk().value(),
                journal,
                worker,
                Platform::runLater,
                Clock.systemUTC());
        recovery = new Recovery(files, autosave, new Journals(state), WorkQueue.ofAll(worker, Platform::runLater));
        open = new OpenFiles(state);
        opening = WorkQueue.ofAll(worker, Platform::runLater);
        recents = new Recents(
                desk,
                files,
                new RecentFiles(state),
                WorkQueue.ofAll(worker, Platform::runLater),
                problem -> tell("notice.recent", problem));
        files.fileProperty().subscribe((before, now) -> {
            autosave.keep();
            tellOthers(now);
        });
        autosave.problemProperty().subscribe(problem -> problem.ifPresent(reason -> tell("notice.autosave", reason)));
        keepProgress(new ProgressFile(state), WorkQueue.ofAll(worker, Platform::runLater));
        beats = new Timeline(new KeyFrame(Duration.millis(LeftWork.BEAT), event -> autosave.beat()));
        beats.setCycleCount(Animation.INDEFINITE);
        beats.play();
    }

    /** What was kept is there before a lesson can be opened; what is answered from then on is written. */
    private void keepProgress(ProgressFile file, WorkQueue queue) {
        queue.ask(
                file::read,
                kept -> {
                    desk.progress().set(kept.with(desk.progress().get()));
                    desk.progress().subscribe((before, now) -> write(file, now, queue));
                },
                problem -> tell("notice.progress", problem));
    }

    private void write(ProgressFile file, Progress progress, WorkQueue queue) {
        queue.ask(
                () -> {
                    file.write(progress);
                    return progress;
                },
                written -> {},
                problem -> tell("notice.progress", problem));
    }

    private static Optional<KnownFile> knownFile(Path file, KnownContents known) {
        return Optional.ofNullable(file).map(path -> new KnownFile(path.toAbsolutePath(), known.held(path)));
    }

    /** Once is enough: nothing else is worse for it. */
    private void tell(String key, Throwable problem) {
        if (!told) {
            told = true;
            desk.notice().set(Notice.of(() -> desk.words().of(key, desk.sentence(problem))));
        }
    }

    /** Says that the file is open here, and is told whether it is open elsewhere. */
    private void tellOthers(Path file) {
        opening.ask(
                () -> open.open(Optional.ofNullable(file), Instant.now()),
                since -> since.ifPresent(then -> desk.notice().set(Notice.of(() -> openElsewhere(file, then)))),
                desk::failed);
    }

    private String openElsewhere(Path file, Instant since) {
        TimeWords times = TimeWords.now(desk.words(), desk.locale());
        return desk.words().of("notice.open", file.getFileName(), times.moment(since));
    }

    /** What can be done with the work of windows that are gone. */
    Recovery recovery() {
        return recovery;
    }

    /** What was open lately. */
    Recents recents() {
        return recents;
    }

    /** When the window is hidden: no longer says that the program is alive, and notes what was to be seen. */
    void pause() {
        beats.stop();
        last = recents.last();
    }

    /** When the window has been closed: what was to be kept is saved, or nobody wants it; comes back when it is gone. */
    void end() {
        journal.end();
        open.close();
        last.run();
    }
}
