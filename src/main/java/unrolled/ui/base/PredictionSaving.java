package unrolled.ui.base;

import java.nio.file.Path;
import java.util.List;
import unrolled.io.safe.SafeFile;
import unrolled.io.trace.PredictionCsv;
import unrolled.run.Trace;
import unrolled.work.WorkQueue;

/** Saves what the runs predict at their ends as CSV; the file is written in the background. */
final class PredictionSaving {
    private final WindowContext desk;
    private final FileDialogs dialogs;
    private final WorkQueue saving;

    PredictionSaving(WindowContext desk, FileDialogs dialogs, WorkQueue saving) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.saving = saving;
    }

    /**
     * Asks where to, and tells how many numbers were saved.
     *
     * @param now the file of the experiment; null if there is none
     */
    void save(Path now) {
        List<Trace> traces = desk.session().view().traces();
        if (!traces.stream().allMatch(Trace::isComplete)) {
            say("predictions.wait");
            return;
        }
        dialogs.savedTable(now, desk.session().experiment().title()).ifPresent(path -> write(traces, path));
    }

    /** Writes those of runs that are complete into a file. */
    void write(List<Trace> traces, Path path) {
        long[] rows = new long[1];
        saving.ask(
                () -> SafeFile.write(path, out -> rows[0] = new PredictionCsv().write(traces, out)),
                saved -> say("predictions.saved", rows[0], String.valueOf(path.getFileName())),
                desk::failed);
    }

    private void say(String key, Object... arguments) {
        desk.notice().set(Notice.of(() -> desk.words().of(key, arguments)));
    }
}
