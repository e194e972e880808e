package unrolled.ui.base;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import unrolled.io.safe.SafeFile;
import unrolled.work.WorkQueue;

/** Saves a text as a file, which is written in the background. */
public final class TextSaving {
    private final WindowContext desk;
    private final FileDialogs dialogs;
    private final WorkQueue saving;

    public TextSaving(WindowContext desk) {
        this.desk = desk;
        this.dialogs = new FileDialogs(desk);
        this.saving = desk.queueOfAll();
    }

    /** Asks where to, and says in which file it stands then. */
    public void save(String text, String name) {
        dialogs.savedText(name).ifPresent(path -> write(text, path));
    }

    /** Writes it into a file. */
    public void write(String text, Path path) {
        saving.ask(
                () -> SafeFile.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8))),
                saved -> desk.notice()
                        .set(Notice.of(() -> desk.words().of("text.saved", String.valueOf(path.getFileName())))),
                desk::failed);
    }
}
