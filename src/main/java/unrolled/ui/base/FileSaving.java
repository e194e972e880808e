package unrolled.ui.base;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;
import unrolled.experiment.EditName;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.Document;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.experiment.FileFormat;
import unrolled.io.experiment.LargeSeries;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.safe.KnownContents;
import unrolled.io.safe.SafeFile;
import unrolled.io.safe.Saved;

/** What is done in the background to save an experiment, and to see what others have made of its file. */
final class FileSaving {
    private final KnownContents known;

    FileSaving(KnownContents known) {
        this.known = known;
    }

    /** Before a file is read: clears what killed programs left beside it, and remembers what it holds. */
    void see(Path file) {
        SafeFile.clear(file);
        known.see(file);
    }

    /** Knows from now on what a file held when another program saw it. */
    void remember(KnownFile file) {
        file.held().ifPresent(then -> known.remember(file.path(), then));
    }

    /**
     * What came of saving.
     *
     * @param said what somebody should know of it
     */
    record Result(List<Sentence> said) {
        static final Result SILENT = new Result(List.of());
    }

    /** Saves the document as the kind that the name means, and remembers what the file holds then. */
    Result save(Document document, Path file) {
        return save(document, file, FileFormat.named(file));
    }

    /** Saves it as the kind that stands there. */
    Result overwrite(Document document, Path file) {
        return save(document, file, FileFormat.in(file));
    }

    private Result save(Document document, Path file, FileFormat format) {
        Saved saved = ExperimentFile.save(document, file, format);
        known.see(file);
        return new Result(Stream.of(saved.sentence(file), LargeSeries.leftBehind(document, file))
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Saves it to the file that it came from: nothing if somebody else has changed the file since; and nothing is written
     * if there is nothing new.
     */
    Optional<Result> saveAgain(Document document, Path file, boolean isNew) {
        if (known.isChangedElsewhere(file)) {
            return Optional.empty();
        }
        return Optional.of(!isNew && Files.exists(file) ? Result.SILENT : overwrite(document, file));
    }

    /** What is different in the file, in sentences, of which there is at least one. */
    static List<String> differences(Experiment here, Path file, WindowWords words, Locale language) {
        try {
            List<Sentence> differences = EditName.all(here, ExperimentFile.read(file));
            return differences.isEmpty()
                    ? List.of(words.getString("dialog.alike"))
                    : differences.stream().map(each -> each.text(language)).toList();
        } catch (SentenceException e) {
            return List.of(e.text(language));
        }
    }
}
