package unrolled.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lessons that come with the program, in the order in which they build on each other. */
public final class BundledLessons {
    private static final List<String> NAMES = List.of(
            "sample-step-feature",
            "one-cell",
            "five-patterns",
            "stateful-1",
            "stateful-n",
            "batch-size-updates",
            "overlap-tape",
            "nothing-resets",
            "borders-gradients",
            "train-n-predict-1",
            "multivariate",
            "time-distributed",
            "flat-prediction",
            "as-before");

    private BundledLessons() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The lesson of a name that is in the list. */
    public static Lesson named(String name) {
        return LessonFile.parse(text(name)).called(name);
    }

    /** What stands in the file of a lesson. */
    public static String text(String name) {
        String resource = "/assets/lessons/" + name + LessonFile.ENDING;
        try (InputStream in = BundledLessons.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program: install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
