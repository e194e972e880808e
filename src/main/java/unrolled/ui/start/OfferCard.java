package unrolled.ui.start;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.debug.desk.Desk;
import unrolled.diagram.lanes.SmallPicture;
import unrolled.io.journal.FileNow;
import unrolled.io.journal.LeftWork;
import unrolled.session.Glance;
import unrolled.ui.base.TimeWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.canvas.FigureView;
import unrolled.work.WorkQueue;

/** Offers work that was not saved: what it looked like, what was edited last, how much is missing at most. */
final class OfferCard extends HBox {
    private static final int NAMED = 4;
    private static final double PICTURE = 290;

    private final WindowContext desk;
    private final WindowWords words;
    private final Recovery recovery;
    private final LeftWork work;
    private final TimeWords times;
    private final WorkQueue drawing;

    /** @param drawing where pictures are computed */
    OfferCard(WindowContext desk, Recovery recovery, LeftWork work, WorkQueue drawing) {
        this.desk = desk;
        this.words = desk.words();
        this.recovery = recovery;
        this.work = work;
        this.times = TimeWords.now(words, desk.locale());
        this.drawing = drawing;
        setId("offer");
        getStyleClass().add("offer");
        VBox said = new VBox(head(), body(), edits(), space(), buttons());
        said.getStyleClass().add("offer-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(picture(), said);
    }

    private VBox picture() {
        FigureView view = new FigureView();
        view.setId("offerPicture");
        view.setFocusTraversable(false);
        view.setMouseTransparent(true);
        view.setPrefSize(PICTURE, SmallPicture.HEIGHT);
        view.setMinSize(PICTURE, SmallPicture.HEIGHT);
        drawing.ask(
                () -> Glance.at(work.work().line().present(), work.work().desk().map(Desk::cursor))
                        .map(seen -> SmallPicture.of(seen, desk.look().getValue())),
                figure -> figure.ifPresent(view::setFigure),
                problem -> {}); // it is offered all the same
        Label as = new Label(words.of("offer.as", times.seconds(work.alive())));
        as.getStyleClass().add("hint");
        VBox picture = new VBox(as, view);
        picture.getStyleClass().add("offer-picture");
        return picture;
    }

    private HBox head() {
        FontIcon icon = new FontIcon("fth-clock");
        Label title = new Label(title(words, work));
        title.setId("offerTitle");
        title.getStyleClass().add("offer-title");
        Label when = new Label(times.moment(work.alive()));
        when.getStyleClass().add("hint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(icon, title, space(), when);
        head.getStyleClass().add("offer-head");
        return head;
    }

    /** How many edits were not saved. */
    static String title(WindowWords words, LeftWork work) {
        int edits = work.work().line().unsaved();
        return edits == 1 ? words.getString("offer.title.one") : words.of("offer.title", edits);
    }

    /** What it is called: its file, or its title if it has none. */
    static String name(LeftWork work) {
        return work.file()
                .map(file -> String.valueOf(file.path().getFileName()))
                .orElse(work.work().line().present().title());
    }

    private Label body() {
        String ended = words.of(work.file().isPresent() ? "offer.ended.file" : "offer.ended.title", name(work));
        double seconds = Math.ceil(work.lost().toMillis() / 100.0) / 10;
        String lost = words.of("offer.lost", words.numbers().plain(seconds, 1));
        Label body = new Label(ended + " " + lost + work.file().map(this::file).orElse(""));
        body.setId("offerBody");
        body.setWrapText(true);
        body.setMinHeight(Region.USE_PREF_SIZE);
        return body;
    }

    private String file(FileNow file) {
        return " " + words.of("offer.file." + file.state(), times.moment(file.modified()));
    }

    private VBox edits() {
        Locale language = desk.locale();
        List<LeftWork.Edit> all = work.edits();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("offer-edits");
        for (int row = 0; row < Math.min(NAMED, all.size()); row++) {
            Label name = new Label(all.get(row).name().text(language));
            Label time = new Label(times.seconds(all.get(row).time()));
            time.getStyleClass().add("offer-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(row, name, time);
        }
        Label more = new Label(words.of("offer.before", all.size() - NAMED));
        more.getStyleClass().add("hint");
        Visible.set(more, all.size() > NAMED);
        VBox edits = new VBox(grid, more);
        edits.getStyleClass().add("offer-list");
        Visible.set(edits, !all.isEmpty());
        return edits;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    private Button button(String key, String style, Runnable action) {
        Button button = new Button(words.getString(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private HBox buttons() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("offer-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        choose(buttons);
        return buttons;
    }

    private void choose(HBox buttons) {
        Button go = button("offer.go", "accent", () -> recovery.goOn(work));
        Button saved = button("offer.saved", "button-outlined", () -> recovery.openSaved(work));
        Visible.set(
                saved,
                work.file().filter(file -> file.state() != FileNow.State.GONE).isPresent());
        Button drop = button("offer.drop", "flat", () -> ask(buttons));
        Button later = button("offer.later", "flat", () -> desk.starting().set(false));
        Tip.set(later, words.getString("offer.later.tip"));
        buttons.getChildren().setAll(go, saved, space(), drop, later);
    }

    /** Thrown away is only what somebody wants thrown away twice. */
    private void ask(HBox buttons) {
        int edits = work.work().line().unsaved();
        Label sure = new Label(edits == 1 ? words.getString("offer.sure.one") : words.of("offer.sure", edits));
        Button keep = button("offer.keep", "button-outlined", () -> choose(buttons));
        Button gone = button("offer.gone", "danger", () -> recovery.remove(work));
        buttons.getChildren().setAll(sure, space(), gone, keep);
        keep.requestFocus();
    }
}
