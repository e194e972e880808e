package unrolled.io.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.Check;
import unrolled.io.archive.Archive;
import unrolled.io.experiment.StoredParts.SeriesPlace;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonFile;
import unrolled.io.safe.Fingerprint;
import unrolled.io.safe.SafeFile;
import unrolled.io.safe.SaveException;
import unrolled.io.safe.Saved;

/**
 * Experiments as JSON, by itself or in a zip file, with Keras's words for keys. Everything in the file counts from 0. The series is one of the bundled
 * ones, by name, or one that the program makes, by its recipe, or stands in the file as CSV. Keys and members that begin with {@code x_} are left to others.
 */
public final class ExperimentFile {
    private ExperimentFile() {}

    /**
     * The experiment in the file, whether it can be run or not; throws ExperimentException in one sentence if there is
     * none.
     */
    public static Experiment read(Path file) {
        return document(file).experiment();
    }

    /** All that the file holds; throws an exception with one sentence if there is no experiment. */
    public static Document document(Path file) {
        return document(file, Optional.empty());
    }

    /**
     * All that the file holds, where somebody has said in which other file its series is.
     *
     * @param series empty if it is looked for beside the file; one that is not needed is not read
     */
    public static Document document(Path file, Optional<Path> series) {
        return document(file, file.toString(), new LargeSeries(file, series)::find);
    }

    private static Document document(Path file, String name, SeriesPlace place) {
        return Archive.isIn(file)
                ? DocumentArchive.read(file, name, place)
                : DocumentText.parse(text(file), name, StoredParts.ofText(place));
    }

    private static String text(Path file) {
        try {
            return JsonFile.text(file);
        } catch (JsonException e) {
            throw new ExperimentException(e);
        }
    }

    /** The experiment in the text; {@code name} is how errors call it. */
    public static Experiment parse(String json, String name) {
        return document(json, name).experiment();
    }

    /** All that the text holds; {@code name} is how errors call it. */
    static Document document(String json, String name) {
        return DocumentText.parse(json, name, StoredParts.ofText(SeriesPlace.NOWHERE));
    }

    /** Throws ExperimentException, with the first reason and its remedies, if something of the experiment cannot be run. */
    public static Experiment requireRunnable(Experiment experiment, String name) {
        Check.firstProblem(experiment).ifPresent(problem -> {
            throw unrunnable(problem, name);
        });
        return experiment;
    }

    private static ExperimentException unrunnable(Problem problem, String name) {
        List<Sentence> remedies =
                problem.remedies().stream().map(Problem.Remedy::sentence).toList();
        return switch (remedies.size()) {
            case 0 -> new ExperimentException("unrunnable", name, problem.sentence());
            case 1 ->
                new ExperimentException("unrunnable.remedy" + end(problem), name, problem.sentence(), remedies.get(0));
            default ->
                new ExperimentException(
                        "unrunnable.remedies" + end(problem),
                        name,
                        problem.sentence(),
                        remedies.get(0),
                        remedies.get(1));
        };
    }

    /** What is wrong with a series is said without a full stop. */
    private static String end(Problem problem) {
        return problem.sentence().text(Locale.ENGLISH).endsWith(".") ? "" : ".open";
    }

    /** The experiment as JSON; {@link #parse} gives an equal one back. */
    public static String write(Experiment experiment) {
        return DocumentText.of(Document.of(experiment), NewParts.inText());
    }

    /** Saves an experiment with nothing on the desk, as {@link #save(Document, Path, FileFormat)} does. */
    public static Saved save(Experiment experiment, Path file) {
        return save(Document.of(experiment), file, FileFormat.named(file));
    }

    /**
     * Saves the document: the file is always whole, the old one or the new one, and the three before stay as
     * {@code NAME.bak}, {@code NAME.bak2} and {@code NAME.bak3}. A file that holds it already is left alone. Throws
     * an exception with one sentence if it could not be saved.
     */
    public static Saved save(Document document, Path file, FileFormat format) {
        byte[] bytes = format.bytes(document);
        if (format == FileFormat.JSON && bytes.length > JsonFile.MOST_BYTES) {
            throw new LargeJsonException(file, bytes.length >> 20, JsonFile.MOST_BYTES >> 20);
        }
        if (Fingerprint.of(file).equals(Optional.of(Fingerprint.of(bytes)))) {
            return Saved.UNCHANGED;
        }
        try {
            return SafeFile.writeWithBackup(
                    file, out -> out.write(bytes), written -> requireEqual(document, written, file));
        } catch (SaveException e) {
            throw new ExperimentException(e);
        }
    }

    private static void requireEqual(Document document, Path written, Path file) {
        Table series = document.experiment().data().table();
        if (!document(written, file.toString(), (seriesFile, name) -> series).equals(document)) {
            throw new SaveException("unwritable.bytes", file);
        }
    }
}
