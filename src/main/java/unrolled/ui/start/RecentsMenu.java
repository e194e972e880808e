package unrolled.ui.start;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import unrolled.io.recent.RecentFile;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.WindowContext;

/** The menu of the files that were open lately, and of the page that shows them with pictures. */
public final class RecentsMenu {
    private RecentsMenu() {}

    /** The menu with its list as it is now. */
    public static Menu of(WindowContext desk, Recents recents) {
        Menu menu = new Menu(desk.words().getString("recent.menu"));
        menu.setId("recentMenu");
        fill(menu, desk, recents);
        return menu;
    }

    /** Anew, as its list is now: to be called before it is shown. */
    public static void fill(Menu menu, WindowContext desk, Recents recents) {
        List<MenuItem> items = new ArrayList<>();
        for (RecentFile file : recents.listProperty().get()) {
            items.add(MenuItems.of(text(file, desk), () -> recents.open(file)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem page = new MenuItem(desk.words().getString("recent.page"));
        page.setOnAction(event -> desk.starting().set(true));
        items.add(page);
        menu.getItems().setAll(items);
    }

    private static String text(RecentFile file, WindowContext desk) {
        String name = file.path().getFileName() + "  \u2013  " + ExampleTitles.shown(file.title(), desk.words());
        return file.gone() ? name + "  (" + desk.words().getString("recent.gone") + ")" : name;
    }
}
