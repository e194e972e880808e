package unrolled.ui.bottom;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import unrolled.diagram.twin.TwinRow;
import unrolled.diagram.twin.TwinTable;

/** The numbers of a moment as a table with a header, which is read with the name of its column before each cell. */
final class TwinGrid extends TableView<TwinRow> {
    /** How wide the columns are; the last one has the numbers. */
    private static final List<Integer> WIDTHS = List.of(54, 64, 64, 64, 54, 96, 134, 150, 190);

    private final Label none = new Label();
    private List<String> header = List.of();

    TwinGrid() {
        none.setWrapText(true);
        setPlaceholder(none);
    }

    /**
     * Shows the rows of a moment.
     *
     * @param why why there are no rows, where there are none
     */
    void show(TwinTable table, String why) {
        none.setText(why);
        if (!table.header().isEmpty() && !header.equals(table.header())) {
            header = table.header();
            getColumns().clear();
            for (int at = 0; at < header.size(); at++) {
                getColumns().add(column(at));
            }
        }
        if (!getItems().equals(table.rows())) {
            getItems().setAll(table.rows());
        }
    }

    private TableColumn<TwinRow, String> column(int at) {
        TableColumn<TwinRow, String> column = new TableColumn<>(header.get(at));
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().cells().get(at)));
        column.setPrefWidth(WIDTHS.get(at));
        column.setSortable(false);
        column.setReorderable(false);
        if (at == WIDTHS.size() - 1) {
            column.getStyleClass().add("value");
        }
        return column;
    }
}
