package unrolled.ui.header;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.MomentText;
import unrolled.diagram.base.BookmarkNames;
import unrolled.diagram.base.Labels;
import unrolled.experiment.Limits;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.TextLimit;
import unrolled.ui.header.PlaceOffers.Offer;

/**
 * The sign that says where we stand, as a field: Enter goes to the moment that is written, Esc leaves it. Under it stands
 * which numbers there are, which moment is meant, or what is wrong, and the places that may be meant: down and up choose one
 * of them. The name of a bookmark is written in the field, too.
 */
final class MomentField {
    private static final double GAP = 4;

    private final WindowContext desk;
    private final Button where;
    private final TextField field;
    private final Commands commands;
    private final Popup popup = new Popup();
    private final Label said = new Label();
    private final Label numbers = new Label();
    private final PlaceList places;
    private Optional<Bookmark> named = Optional.empty();

    /** What stands in the field before somebody writes. */
    private String present = "";

    /** @param field lies over the sign, as large */
    MomentField(WindowContext desk, Button where, TextField field, Commands commands) {
        this.desk = desk;
        this.where = where;
        this.field = field;
        this.commands = commands;
        this.places = new PlaceList(desk, new PlaceList.Acts(this::goTo, this::rename));
        where.setOnAction(event -> edit());
        field.setAccessibleText(Command.GO_TO.label(desk.words()));
        field.setPromptText(desk.words().getString("goTo.prompt"));
        TextLimit.set(field, Limits.NAME);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe((before, now) -> {
            places.chooseNone();
            look();
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                show(false);
            }
        });
        desk.debugger().bookmarks().property().when(WindowContext.shown(field)).subscribe((before, now) -> look());
        said.setId("momentSaid");
        said.setWrapText(true);
        numbers.getStyleClass().add("hint");
        VBox words = new VBox(numbers, said);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(
                words,
                button(Command.VISITED_BACK, "fth-arrow-left"),
                button(Command.VISITED_FORWARD, "fth-arrow-right"),
                button(Command.BOOKMARK, "fth-bookmark"));
        VBox box = new VBox(head, places);
        box.getStyleClass().add("go-to");
        box.setClip(sized(box)); // a sentence that is not broken into lines yet moves nothing
        popup.getContent().add(box);
        popup.setHideOnEscape(false); // the key is the field's
        show(false);
    }

    private static Rectangle sized(Region room) {
        Rectangle shape = new Rectangle();
        shape.widthProperty().bind(room.widthProperty());
        shape.heightProperty().bind(room.heightProperty());
        return shape;
    }

    private IconButton button(Command command, String icon) {
        IconButton button = new IconButton(command, icon, desk.words(), () -> {
            commands.run(command);
            edit();
        });
        button.setFocusTraversable(false);
        button.disableProperty()
                .bind(command.available(desk).when(WindowContext.shown(field)).map(can -> !can));
        return button;
    }

    /** Lets somebody write another moment; the present one is chosen, so that typing replaces it. */
    void edit() {
        if (!where.isVisible() && !field.isVisible()) {
            return;
        }
        named = Optional.empty();
        show(true);
        field.requestFocus();
        write(MomentText.of(desk.session().view().cursor().moment()));
        Bounds screen = field.localToScreen(field.getLayoutBounds());
        if (screen != null) {
            popup.show(field, screen.getMinX(), screen.getMaxY() + GAP);
        }
    }

    private void write(String text) {
        present = text;
        field.setText(text);
        field.selectAll();
        look();
    }

    /** Lets somebody rename the bookmark that is chosen; whether one is. */
    boolean rename() {
        Optional<Bookmark> chosen = field.isVisible() ? places.chosenBookmark() : Optional.empty();
        chosen.ifPresent(this::rename);
        return chosen.isPresent();
    }

    private void rename(Bookmark bookmark) {
        named = Optional.of(bookmark);
        write(bookmark.name());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter();
            case ESCAPE -> escape();
            case DOWN -> places.choose(1);
            case UP -> places.choose(-1);
            case DELETE -> {
                if (places.chosenBookmark().isEmpty()) {
                    return;
                }
                desk.debugger().bookmarks().remove(places.chosenBookmark().get());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (named.isPresent()) {
            Cursor place = named.get().place();
            desk.debugger().bookmarks().rename(named.get(), field.getText());
            edit();
            places.choose(place);
        } else if (places.chosen().isPresent()) {
            places.chosen().filter(Offer::there).ifPresent(this::goTo);
        } else {
            go();
        }
    }

    private void escape() {
        if (named.isPresent()) {
            Cursor place = named.get().place();
            edit();
            places.choose(place);
        } else {
            leave();
        }
    }

    private void leave() {
        show(false);
        commands.toPicture();
    }

    /** To a place, or as near as there is something by now, and on as soon as there is. */
    private void goTo(Offer offer) {
        Cursor place = offer.place();
        leave();
        desk.debugger().end();
        desk.session().goTo(place);
        if (!desk.session().view().cursor().moment().equals(place.moment())) {
            desk.debugger().goTo(place.moment());
        }
    }

    private void go() {
        try {
            Moment moment = written().moment();
            leave();
            desk.debugger().goTo(moment);
        } catch (ExpressionException wrong) {
            field.selectRange(wrong.place().from(), wrong.place().to());
        }
    }

    private MomentText written() {
        View view = desk.session().view();
        return new MomentText(
                field.getText(), view.current().plan(), view.cursor().moment());
    }

    /** Says what is written, while it is. */
    private void look() {
        if (!field.isVisible()) {
            return;
        }
        View view = desk.session().view();
        List<Bookmark> bookmarks = desk.debugger().bookmarks().get();
        var names = desk.look().getValue().words();
        boolean all = named.isPresent() || field.getText().equals(present);
        places.offer(new PlaceOffers(view, bookmarks, names).of(all ? "" : field.getText()));
        if (named.isPresent()) {
            numbers.setText(BookmarkNames.moment(named.get().place(), view.traces(), names));
            said.setText(desk.words().getString("bookmark.name"));
            said.getStyleClass().setAll("label", "meant");
            return;
        }
        MomentText.Most most = written().most();
        numbers.setText(desk.words().of("goTo.numbers", most.epochs(), most.batches(), most.steps()));
        Optional<String> problem = problem();
        if (problem.isPresent() && places.chooseFirst()) {
            said.setText(BookmarkNames.moment(places.chosen().get().place(), view.traces(), names));
            said.getStyleClass().setAll("label", "meant");
            return;
        }
        said.setText(problem.orElseGet(this::meant));
        said.getStyleClass().setAll("label", problem.isPresent() ? "problem" : "meant");
    }

    /** What is wrong; nothing is, before somebody has written something. */
    private Optional<String> problem() {
        try {
            if (!field.getText().isBlank()) {
                written().moment();
            }
            return Optional.empty();
        } catch (ExpressionException wrong) {
            return Optional.of(wrong.text(desk.locale()));
        }
    }

    private String meant() {
        WindowWords words = desk.words();
        if (field.getText().isBlank()) {
            return words.getString("goTo.short");
        }
        Moment moment = written().moment();
        Trace trace = desk.session().view().current();
        String name = Labels.moment(trace, moment, desk.look().getValue().words());
        return trace.nearest(moment).equals(moment) ? name : words.of("goTo.later", name);
    }

    private void show(boolean editing) {
        field.setVisible(editing);
        field.setDisable(!editing);
        if (!editing) {
            popup.hide();
        }
    }
}
