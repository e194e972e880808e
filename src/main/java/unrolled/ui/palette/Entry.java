package unrolled.ui.palette;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What stands in a menu. */
public interface Entry {
    /** Between entries that belong less together. */
    Entry LINE = locale -> new SeparatorMenuItem();

    /** As a menu shows it. */
    MenuItem item(Locale locale);

    static List<MenuItem> items(List<? extends Entry> entries, Locale locale) {
        return entries.stream().map(entry -> entry.item(locale)).toList();
    }
}
