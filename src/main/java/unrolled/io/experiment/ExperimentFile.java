package unrolled.io.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unrolled.data.DataException;
import unrolled.data.Sentence;
import unrolled.experiment.Check;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonFile;
import unrolled.io.json.JsonText;
import unrolled.io.json.JsonValue;
import unrolled.io.safe.Fingerprint;
import unrolled.io.safe.SafeFile;
import unrolled.io.safe.SaveException;
import unrolled.io.safe.Saved;

/**
 * Experiments as JSON, with Keras's words for keys. Everything in the file counts from 0. The series is one of the bundled
 * ones, by name, or one that the program makes, by its recipe, or stands in the file as CSV. Keys that begin with {@code x_} are left to others.
 */
public final class ExperimentFile {
    private static final List<String> CASES = List.of("lstm-golden/", "keras-case/", "torch-case/");

    /** Every version that was ever written. */
    private static final List<String> SCHEMAS = List.of("unrolled-experiment/1", ExperimentWriter.SCHEMA);

    private ExperimentFile() {}

    /**
     * The experiment in the file, whether it can be run or not; throws ExperimentException in one sentence if there is
     * none.
     */
    public static Experiment read(Path file) {
        return document(file).experiment();
    }

    /** All that the file holds; throws ExperimentException in one sentence if there is no experiment. */
    public static Document document(Path file) {
        String text;
        try {
            text = JsonFile.text(file);
        } catch (JsonException e) {
            throw new ExperimentException(e);
        }
        return document(text, file.toString());
    }

    /** The experiment in the text; {@code name} is how errors call it. */
    public static Experiment parse(String json, String name) {
        return document(json, name).experiment();
    }

    private static Document document(String json, String name) {
        try {
            JsonValue document = JsonValue.parse(name, json);
            requireSchema(document, name);
            return fields(document, name);
        } catch (JsonException e) {
            throw new ExperimentException(e);
        }
    }

    /** Throws ExperimentException, with the first reason and its remedies, if something of the experiment cannot be run. */
    public static Experiment requireRunnable(Experiment experiment, String name) {
        Check.firstProblem(experiment).ifPresent(problem -> {
            throw unrunnable(problem, name);
        });
        return experiment;
    }

    private static Document fields(JsonValue document, String name) {
        try {
            return ExperimentReader.document(document);
        } catch (JsonException | DataException e) {
            throw new ExperimentException(e, "refused", name, e.sentence());
        }
    }

    private static void requireSchema(JsonValue document, String name) {
        if (!document.isObject()) {
            throw new ExperimentException("schema.object", name, document.shown());
        }
        String schema = document.optional("schema").map(JsonValue::shortText).orElse("");
        if (SCHEMAS.contains(schema)) {
            return;
        }
        if (schema.isEmpty()) {
            throw new ExperimentException("schema.missing", name, ExperimentWriter.SCHEMA);
        }
        if (CASES.stream().anyMatch(schema::startsWith)) {
            throw new ExperimentException("schema.case", name, schema);
        }
        if (schema.startsWith("unrolled-experiment/")) {
            throw new ExperimentException("schema.version", name, schema, ExperimentWriter.SCHEMA);
        }
        throw new ExperimentException("schema.other", name, schema, ExperimentWriter.SCHEMA);
    }

    private static ExperimentException unrunnable(Problem problem, String name) {
        List<Sentence> remedies =
                problem.remedies().stream().map(Problem.Remedy::sentence).toList();
        return switch (remedies.size()) {
            case 0 -> new ExperimentException("unrunnable", name, problem.sentence());
            case 1 -> new ExperimentException("unrunnable.remedy", name, problem.sentence(), remedies.get(0));
            default ->
                new ExperimentException(
                        "unrunnable.remedies", name, problem.sentence(), remedies.get(0), remedies.get(1));
        };
    }

    /** The experiment as JSON; {@link #parse} gives an equal one back. */
    public static String write(Experiment experiment) {
        return write(Document.of(experiment));
    }

    private static String write(Document document) {
        return JsonText.of(json -> ExperimentWriter.write(document, json));
    }

    /** Saves an experiment with nothing on the desk, as {@link #save(Document, Path)} does. */
    public static Saved save(Experiment experiment, Path file) {
        return save(Document.of(experiment), file);
    }

    /**
     * Saves the document: the file is always whole, the old one or the new one, and the three before stay as
     * {@code NAME.bak}, {@code NAME.bak2} and {@code NAME.bak3}. A file that holds it already is left alone. Throws
     * ExperimentException in one sentence if it could not be saved.
     */
    public static Saved save(Document document, Path file) {
        byte[] bytes = write(document).getBytes(StandardCharsets.UTF_8);
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
        if (!document(JsonFile.text(written), file.toString()).equals(document)) {
            throw new SaveException("unwritable.bytes", file);
        }
    }
}
