package unrolled.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.io.recent.RecentFile;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** The menu of the files that were open lately, and of the page that shows them with pictures. */
public final class RecentsMenu {
    private RecentsMenu() {}

    /** The menu with its list as it is now. */
    public static Submenu of(WindowContext desk, Recents recents) {
        List<Entry> entries = new ArrayList<>();
        for (RecentFile file : recents.listProperty().get()) {
            entries.add(Action.of(
                    "recent " + file.path(), Names.said(locale -> text(file, locale)), () -> recents.open(file)));
        }
        if (!entries.isEmpty()) {
            entries.add(Entry.LINE);
        }
        entries.add(Action.named("recent.page", () -> desk.starting().set(true)));
        return new Submenu("recentMenu", Names.of("recent.menu"), entries);
    }

    /** Each of them taken out of the list, under its name. */
    public static List<Entry> forgetting(Recents recents) {
        return recents.listProperty().get().stream()
                .map(file -> (Entry) new Submenu(
                        "recent.file", Names.said(locale -> text(file, locale)), List.of(forget(recents, file))))
                .toList();
    }

    static Action forget(Recents recents, RecentFile file) {
        return Action.of("recent.forget " + file.path(), Names.of("recent.forget"), () -> recents.forget(file));
    }

    private static String text(RecentFile file, Locale locale) {
        WindowWords words = new WindowWords(locale);
        String name = file.path().getFileName() + "  \u2013  " + ExampleTitles.shown(file.title(), words);
        return file.gone() ? name + "  (" + words.getString("recent.gone") + ")" : name;
    }
}
