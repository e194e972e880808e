package unrolled.ui.side;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import unrolled.data.Column;
import unrolled.data.Table;

/** Fills a menu with the columns of numbers of a series, some of which are chosen. */
final class ColumnItems {
    private ColumnItems() {}

    /**
     * Columns stand in the order of the file, whatever is chosen first.
     *
     * @param choose is given what somebody chose; false if it is refused
     */
    static void fill(MenuButton menu, Table table, List<String> chosen, Predicate<List<String>> choose) {
        List<String> columns = table.columns().stream()
                .filter(Column::numeric)
                .map(Column::name)
                .toList();
        menu.setText(String.join(", ", chosen));
        menu.getItems().clear();
        for (String name : columns) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.setSelected(chosen.contains(name));
            item.setOnAction(event -> {
                List<String> wanted = columns.stream()
                        .filter(column -> column.equals(name) ? item.isSelected() : chosen.contains(column))
                        .toList();
                if (!choose.test(wanted)) {
                    item.setSelected(!item.isSelected());
                }
            });
            menu.getItems().add(item);
        }
    }
}
