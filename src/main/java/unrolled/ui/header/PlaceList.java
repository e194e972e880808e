package unrolled.ui.header;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.header.PlaceOffers.Offer;

/** Places to go to, one a line; the bookmarks among them can be renamed and taken away. */
public final class PlaceList extends ListView<Offer> {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    private final WindowContext desk;
    private final Acts acts;

    /** What is done with a place. */
    record Acts(Consumer<Offer> go, Consumer<Bookmark> rename) {}

    PlaceList(WindowContext desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
        setId("places");
        setFocusTraversable(false);
        setFixedCellSize(ROW);
        setCellFactory(list -> new Cell());
    }

    /** Offers places; none is chosen, but one that was chosen before. */
    void offer(List<Offer> offers) {
        int chosen = getSelectionModel().getSelectedIndex();
        Offer before = getSelectionModel().getSelectedItem();
        getItems().setAll(offers);
        setPrefHeight(Math.min(MOST_ROWS, offers.size()) * ROW + 2);
        getSelectionModel().clearSelection();
        if (before != null && !offers.isEmpty()) {
            int same = offers.indexOf(before);
            getSelectionModel().select(same >= 0 ? same : Math.min(chosen, offers.size() - 1));
        }
    }

    Optional<Offer> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    Optional<Bookmark> chosenBookmark() {
        return chosen().flatMap(Offer::bookmark);
    }

    void chooseNone() {
        getSelectionModel().clearSelection();
    }

    /** Chooses one of those that are offered, if any is; whether one is chosen then. */
    boolean chooseFirst() {
        if (chosen().isEmpty()) {
            choose(1);
        }
        return chosen().isPresent();
    }

    /** Chooses the bookmark of a place. */
    void choose(Cursor place) {
        getItems().stream()
                .filter(offer -> offer.bookmark().isPresent() && offer.place().equals(place))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    /** The next one, or the one before; beyond an end none is. */
    void choose(int by) {
        int count = getItems().size() + 1;
        int next = (getSelectionModel().getSelectedIndex() + 1 + by + count) % count - 1;
        getSelectionModel().clearSelection();
        if (next >= 0) {
            getSelectionModel().select(next);
            scrollTo(next);
        }
    }

    private final class Cell extends ListCell<Offer> {
        private final Label name = new Label();
        private final Label moment = new Label();
        private final FontIcon ribbon = new FontIcon("fth-bookmark");
        private final IconButton rename = button("fth-edit-2", "bookmark.rename", acts.rename());
        private final IconButton remove =
                button("fth-x", "bookmark.remove", desk.debugger().bookmarks()::remove);
        private final HBox row = new HBox(6, ribbon, name, moment, rename, remove);

        Cell() {
            setPrefWidth(0); // as wide as the list: what is too long is cut
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            moment.setMinWidth(Region.USE_PREF_SIZE);
            moment.getStyleClass().addAll("code", "hint");
            setOnMouseClicked(event -> {
                if (!isEmpty() && getItem().there()) {
                    acts.go().accept(getItem());
                }
            });
        }

        private IconButton button(String icon, String key, Consumer<Bookmark> action) {
            IconButton button = new IconButton(
                    icon,
                    desk.words().getString(key),
                    () -> getItem().bookmark().ifPresent(action));
            button.setFocusTraversable(false);
            return button;
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(offer.name());
                name.setDisable(!offer.there());
                moment.setText(offer.moment());
                boolean marked = offer.bookmark().isPresent();
                List.<Node>of(ribbon, rename, remove).forEach(part -> part.setVisible(marked));
                setAccessibleText(offer.name() + " " + offer.moment());
            }
        }
    }
}
