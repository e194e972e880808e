package unrolled.ui.answer;

import java.util.List;
import unrolled.lesson.BundledLessons;
import unrolled.ui.base.FileActions;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** The bundled lessons by their titles, in the order in which they build on each other. */
public final class LessonsMenu {
    private LessonsMenu() {}

    public static Submenu of(FileActions files) {
        List<Entry> lessons = BundledLessons.names().stream()
                .map(name -> (Entry) begin(name, Names.of("lessons." + name), files))
                .toList();
        return new Submenu("lessons", Names.of("lessons"), lessons);
    }

    /** Begins a lesson, whatever a menu says of it. */
    public static Action begin(String name, Names said, FileActions files) {
        return Action.of("lessons." + name, said, () -> files.openLesson(name));
    }
}
