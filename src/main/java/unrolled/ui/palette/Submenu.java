package unrolled.ui.palette;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Entries that stand in a menu of their own. */
public record Submenu(String id, Names names, List<Entry> entries) implements Entry {
    public Submenu {
        entries = List.copyOf(entries);
    }

    @Override
    public MenuItem item(Locale locale) {
        Menu menu = new Menu(names.in(locale));
        menu.setId(id);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(Entry.items(entries, locale));
        return menu;
    }
}
