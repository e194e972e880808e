package unrolled.ui.side;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowWords;

/** All columns that can be chosen, each with a tick; where there are many, with a field that finds some by their names. */
final class ColumnList extends VBox {
    private static final int FEW = 20;
    private static final int MOST_ROWS = 12;
    private static final double ROW = 26;

    private final List<String> columns;
    private final Consumer<List<String>> choose;
    private final FilteredList<String> found;
    private final ListView<String> list = new ListView<>();
    private final TextField search = new TextField();
    private Set<String> ticked = Set.of();

    /** @param choose is told all that are ticked, in the order of the file, when somebody ticks one or takes a tick away */
    ColumnList(WindowWords words, List<String> columns, Consumer<List<String>> choose) {
        this.columns = columns;
        this.choose = choose;
        found = new FilteredList<>(FXCollections.observableList(columns));
        getStyleClass().add("column-list");
        search.setPromptText(words.getString("columns.search"));
        search.setAccessibleText(words.getString("columns.search"));
        search.textProperty().subscribe(this::find);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox searching = new HBox(new FontIcon("fth-search"), search);
        searching.getStyleClass().add("search-row");
        list.setItems(found);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(MOST_ROWS, columns.size()) * ROW + 2);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox many = new HBox(
                link(words.getString("columns.all"), this::withFound),
                link(words.getString("columns.first"), this::first));
        many.getStyleClass().add("row");
        Visible.set(searching, columns.size() > FEW);
        Visible.set(many, columns.size() > FEW);
        getChildren().addAll(searching, list, many);
        addEventHandler(KeyEvent.ANY, Event::consume); // letters are no commands here
    }

    /** One column: a click anywhere on it ticks it. */
    private final class Cell extends ListCell<String> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(String column, boolean empty) {
            super.updateItem(column, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                box.setText(column);
                box.setSelected(ticked.contains(column));
            }
        }
    }

    private Hyperlink link(String name, UnaryOperator<Set<String>> change) {
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("remedy");
        link.setOnAction(event -> choose(change.apply(new HashSet<>(ticked))));
        return link;
    }

    private Set<String> withFound(Set<String> wanted) {
        wanted.addAll(found);
        return wanted;
    }

    private Set<String> first(Set<String> wanted) {
        return found.isEmpty() ? wanted : Set.of(found.get(0));
    }

    private void find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(column -> column.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void pressed(KeyEvent event) {
        String column = list.getSelectionModel().getSelectedItem();
        boolean ticks = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
        if (ticks && column != null) {
            toggle(column);
            event.consume();
        }
    }

    private void toggle(String column) {
        Set<String> wanted = new HashSet<>(ticked);
        if (!wanted.remove(column)) {
            wanted.add(column);
        }
        choose(wanted);
    }

    private void choose(Set<String> wanted) {
        choose.accept(columns.stream().filter(wanted::contains).toList());
    }

    /** Shows which are chosen. */
    void tick(List<String> chosen) {
        ticked = Set.copyOf(chosen);
        list.refresh();
    }

    /** Begins where there is something to find, or at the first column that is chosen. */
    void focus() {
        columns.stream().filter(ticked::contains).findFirst().ifPresent(column -> {
            list.getSelectionModel().select(column);
            list.scrollTo(column);
        });
        (columns.size() > FEW ? search : list).requestFocus();
    }
}
