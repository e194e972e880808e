package unrolled.ui.base;

import javafx.scene.control.MenuItem;

/** The items of menus. */
public final class MenuItems {
    private MenuItems() {}

    /** One that says a text as it is, and does something. */
    public static MenuItem of(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
