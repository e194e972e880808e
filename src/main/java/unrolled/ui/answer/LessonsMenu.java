package unrolled.ui.answer;

import javafx.scene.control.Menu;
import unrolled.lesson.BundledLessons;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.WindowContext;

/** The bundled lessons by their titles, in the order in which they build on each other. */
public final class LessonsMenu {
    private LessonsMenu() {}

    public static Menu of(WindowContext desk, FileActions files) {
        Menu lessons = new Menu(desk.words().getString("lessons"));
        lessons.setId("lessons");
        for (String name : BundledLessons.names()) {
            String title = desk.words().getString("lessons." + name);
            lessons.getItems().add(MenuItems.of(title, () -> files.openLesson(name)));
        }
        return lessons;
    }
}
