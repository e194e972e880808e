package unrolled.ui.base;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.data.Table;
import unrolled.data.file.Bundled;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.io.experiment.FileKind;
import unrolled.io.experiment.Opened;
import unrolled.io.journal.Work;
import unrolled.lesson.Lesson;
import unrolled.lesson.LessonFile;

/**
 * What was read to be opened.
 *
 * @param file null if it stands in none, to be saved to
 * @param lesson that goes over it; empty if it is open by itself
 */
public record ReadFile(Document document, Path file, Optional<Lesson> lesson) {
    ReadFile(Document document, Path file) {
        this(document, file, Optional.empty());
    }

    static ReadFile of(Lesson lesson) {
        return new ReadFile(lesson.document(), null, Optional.of(lesson));
    }

    /** The patterns of the names of all that can be opened. */
    static String[] patterns() {
        return Stream.concat(Stream.of(FileKind.allPatterns()), Stream.of("*" + LessonFile.ENDING))
                .toArray(String[]::new);
    }

    /** An experiment over the series in a file. */
    static Document over(Path path) {
        Opened.Series series = (Opened.Series) FileKind.SERIES.read(path);
        return Document.of(BundledExperiments.openingOver(series.table()));
    }

    /** Has its series looked at here, and not on the thread that shows. */
    public static Document surveyed(Document document) {
        survey(document.experiment().data().table());
        return document;
    }

    static Work surveyed(Work work) {
        work.line().states().forEach(state -> survey(state.data().table()));
        return work;
    }

    private static void survey(Table table) {
        if (!Bundled.isOwn(table)) {
            table.survey();
        }
    }
}
