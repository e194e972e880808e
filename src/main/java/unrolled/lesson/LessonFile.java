package unrolled.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import unrolled.data.SentenceException;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.json.JsonFile;

/** Lessons in files. What a file names it finds beside it, and nowhere else. */
public final class LessonFile {
    /** The end of their names. */
    public static final String ENDING = ".lesson";

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern FILE = Pattern.compile("[^/\\\\:\\p{Cntrl}]+\\.(?:json|unrolled)");

    private LessonFile() {}

    /** Whether a file begins as a lesson does. */
    public static boolean isIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return text.replace("\uFEFF", "").startsWith("unrolled-lesson/");
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be read
        }
    }

    /** The lesson in a file; throws an exception with one sentence if there is none. */
    public static Lesson read(Path file) {
        String text = JsonFile.text(file);
        if (text.length() > MOST_BYTES) {
            throw new LessonException(1, "large", MOST_BYTES >> 20);
        }
        Lesson lesson = LessonReader.read(text, field -> experiment(field, name -> beside(file, name, field.line())));
        return lesson.called(file.getFileName() + " " + words(lesson.title()));
    }

    private static String words(Wording title) {
        return title.english()
                .spans()
                .filter(span -> span.content() instanceof Span.Words)
                .map(span -> ((Span.Words) span.content()).text())
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    /** The lesson in a text that has no file beside it. */
    public static Lesson parse(String text) {
        return LessonReader.read(
                text,
                field -> experiment(field, name -> {
                    throw new LessonException(
                            field.line(),
                            "experiment.unknown",
                            LessonException.shown(name),
                            BundledExperiments.names());
                }));
    }

    private static Experiment experiment(LessonField field, Function<String, Experiment> beside) {
        try {
            Experiment experiment = found(field, beside);
            return ExperimentFile.requireRunnable(experiment, field.key());
        } catch (LessonException e) {
            throw e;
        } catch (SentenceException e) {
            throw new LessonException(e, field.line(), "experiment");
        }
    }

    private static Experiment found(LessonField field, Function<String, Experiment> beside) {
        String said = field.text();
        if (said.startsWith("{")) {
            return ExperimentFile.parse(said, field.key());
        }
        return BundledExperiments.names().contains(said) ? BundledExperiments.named(said) : beside.apply(said);
    }

    private static Experiment beside(Path lesson, String name, int line) {
        if (!FILE.matcher(name).matches()) {
            throw new LessonException(
                    line, "experiment.unknown", LessonException.shown(name), BundledExperiments.names());
        }
        return ExperimentFile.read(lesson.toAbsolutePath().resolveSibling(name));
    }
}
