package unrolled.ui.bottom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Words;
import unrolled.diagram.order.TapeSpot;
import unrolled.figure.Subject;
import unrolled.run.Run;
import unrolled.session.OrderRemedies;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.Segments;
import unrolled.work.WorkQueue;

/** In which order the state of each slot sees the rows of the series, and what puts them in order: a row for every run. */
final class OrderPane extends BorderPane {
    /** What is left and right of the cards, with the bar that scrolls. */
    private static final double MARGIN = 38;

    private static final double LEAST = 220;
    /** So high there is room for a staircase over the tape of one slot. */
    private static final double STAIRS = 190;

    private final WindowContext desk;
    private final WorkQueue drawing;
    private final WorkQueue proving;
    private final OrderRemedies remedies = new OrderRemedies();
    private final Label title = new Label();
    private final Label note = new Label();
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Segments<String> pictures = new Segments<>(new HBox());
    private final HBox head = new HBox(14);
    private FoldPane folding;
    private final Map<String, OrderRow> made = new TreeMap<>();
    private final OrderRow.Asked asked = new OrderRow.Asked() {
        @Override
        public void mend(OrderPictures.Offer offer) {
            RemedyActions.mend(desk, offer.from(), offer.remedied());
        }

        @Override
        public void compare(OrderPictures.Offer offer) {
            RemedyActions.compare(desk, offer.from(), offer.remedied());
        }

        @Override
        public void point(Optional<OrderPictures.Offer> offer) {
            desk.pointing().remedied().set(offer.map(OrderPictures.Offer::remedied));
        }
    };

    OrderPane(WindowContext desk) {
        this.desk = desk;
        this.drawing = desk.queue();
        this.proving = desk.queue();
        setId("orderPane");
        rows.getStyleClass().add("order-rows");
        title.getStyleClass().add("order-title");
        note.getStyleClass().add("order-note");
        for (String picture : List.of("tape", "fold")) {
            pictures.add(
                            picture,
                            desk.look().getValue().words().of(picture + ".show"),
                            desk.look().getValue().words().of(picture + ".show.tip"))
                    .setId("order" + picture);
        }
        pictures.setOnChosen(desk.sight().order()::set);
        head.getStyleClass().add("order-head");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::paint);
        desk.look().when(shown).subscribe((before, now) -> paint());
        desk.orders().property().when(shown).subscribe((before, now) -> paint());
        widthProperty().subscribe((before, now) -> paint());
        heightProperty().map(height -> height.doubleValue() >= STAIRS).subscribe((before, now) -> paint());
        desk.sight().order().when(shown).subscribe(this::choose);
    }

    private void choose(String picture) {
        boolean fold = picture.equals("fold");
        pictures.show(picture);
        if (fold && folding == null) {
            folding = new FoldPane(desk);
        }
        head.getChildren().setAll(pictures.pane());
        head.getChildren().addAll(fold ? List.of(folding.stages()) : List.of(title, note));
        setCenter(fold ? folding : scroll);
    }

    private double card() {
        return Math.max(LEAST, (getWidth() - MARGIN - OrderRow.BETWEEN) / 2);
    }

    private void paint() {
        if (getWidth() < 1 || getScene() == null) {
            return;
        }
        View view = desk.session().view();
        OrderPictures.Known known = new OrderPictures.Known(
                Optional.of(desk.session().experiment())
                        .filter(now -> desk.session().isUpToDate()),
                desk.orders().property().get());
        Style look = desk.look().getValue();
        OrderPictures.Room room = new OrderPictures.Room(Math.floor(card()), getHeight() >= STAIRS);
        drawing.ask(() -> new OrderPictures(known, remedies, look, room).of(view), this::show, desk::failed);
    }

    private void show(OrderPictures.Rows drawn) {
        if (getScene() == null) {
            return;
        }
        words();
        List<OrderRow> nodes = drawn.rows().stream().map(this::row).toList();
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
        if (!drawn.unproven().isEmpty()) {
            prove(drawn.unproven());
        }
    }

    private void words() {
        Words words = desk.look().getValue().words();
        title.setText(words.of("tape.title"));
        String feature = desk.session().experiment().data().features().get(0);
        note.setText(words.of("tape.note", feature));
    }

    private OrderRow row(OrderPictures.Row drawn) {
        OrderRow row = made.computeIfAbsent(drawn.run(), id -> new OrderRow(id, asked, this::goTo));
        row.show(drawn);
        return row;
    }

    private void prove(List<Run> runs) {
        proving.ask(
                () -> {
                    remedies.prove(runs, proving::superseded);
                    return runs;
                },
                proven -> paint(),
                desk::failed);
    }

    private void goTo(Subject subject) {
        if (subject instanceof TapeSpot spot) {
            spot.place()
                    .ifPresent(place -> desk.session()
                            .goTo(place.onUnit(desk.session().view().cursor().unit())));
        }
    }
}
