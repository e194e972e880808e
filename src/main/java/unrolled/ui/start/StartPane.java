package unrolled.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.journal.LeftWork;
import unrolled.io.recent.RecentFile;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.TimeWords;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.work.WorkQueue;

/** The page with which a window begins: at most one frame, only after a crash; what can be opened beside it. */
public final class StartPane extends ScrollPane {
    private static final double RIGHT = 320;
    private static final int SHOWN = 6;
    private static final int COLUMNS = 3;
    private static final double GAP = 14;

    private final WindowContext desk;
    private final WindowWords words;
    private final FileActions files;
    private final Optional<Recovery> recovery;
    private final VBox offers = new VBox();
    private final VBox lately = new VBox();
    private final TilePane cards = new TilePane();
    private final WorkQueue drawing;

    /**
     * Shows what there is.
     *
     * @param recovery what was not saved when programs ended; empty if nothing is kept
     * @param recents what was open lately; empty if nothing is kept
     */
    public StartPane(WindowContext desk, FileActions files, Optional<Recovery> recovery, Optional<Recents> recents) {
        this.desk = desk;
        this.words = desk.words();
        this.files = files;
        this.recovery = recovery;
        this.drawing = desk.queue();
        setId("startPage");
        getStyleClass().add("start");
        setFitToWidth(true);
        Label title = new Label(words.getString("recent.title"));
        title.getStyleClass().add("start-title");
        cards.getStyleClass().add("recents");
        cards.setPrefColumns(COLUMNS);
        cards.prefTileWidthProperty()
                .bind(lately.widthProperty().subtract((COLUMNS - 1) * GAP + 1).divide(COLUMNS));
        lately.getChildren().setAll(title, cards);
        lately.getStyleClass().add("start-list");
        VBox left = new VBox(offers, lately);
        left.setMinWidth(0);
        left.getStyleClass().add("start-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(dropPlace(), examples());
        right.getStyleClass().add("start-column");
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("start-columns");
        setContent(columns);
        offers.getStyleClass().add("offers");
        recovery.ifPresent(lost -> lost.leftProperty()
                .when(WindowContext.shown(this))
                .subscribe(found -> found.stream().findFirst().ifPresentOrElse(this::show, this::showNone)));
        recents.ifPresent(known -> {
            known.listProperty().when(WindowContext.shown(this)).subscribe(found -> show(found, known));
            desk.look()
                    .when(WindowContext.shown(this))
                    .subscribe((before, now) -> show(known.listProperty().get(), known));
        });
        Visible.set(
                lately,
                recents.filter(known -> !known.listProperty().get().isEmpty()).isPresent());
        desk.starting().when(WindowContext.shown(this)).subscribe(shown -> Visible.set(this, shown));
    }

    private void showNone() {
        Visible.set(offers, false);
    }

    /** The one in its frame, and the others in a line each under it. */
    private void show(LeftWork chosen) {
        Visible.set(offers, true);
        Recovery lost = recovery.orElseThrow();
        offers.getChildren().setAll(new OfferCard(desk, lost, chosen, drawing));
        for (LeftWork other : lost.leftProperty().get()) {
            if (!other.equals(chosen)) {
                offers.getChildren().add(line(other));
            }
        }
    }

    private void show(List<RecentFile> found, Recents known) {
        cards.getChildren()
                .setAll(found.stream()
                        .limit(SHOWN)
                        .map(file -> new RecentCard(desk, known, file))
                        .toList());
        Visible.set(lately, !found.isEmpty());
    }

    private Hyperlink line(LeftWork other) {
        TimeWords times = TimeWords.now(words, desk.locale());
        Hyperlink line = new Hyperlink(words.of(
                "offer.also", OfferCard.name(other), OfferCard.title(words, other), times.moment(other.alive())));
        line.setMnemonicParsing(false);
        line.getStyleClass().add("offer-also");
        line.setOnAction(event -> show(other));
        return line;
    }

    private VBox dropPlace() {
        Label title = new Label(words.getString("start.drop"));
        title.getStyleClass().add("start-title");
        Label what = new Label(words.getString("start.drop.what"));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        Button open = new Button(words.getString("start.open"), new FontIcon("fth-folder"));
        open.setId("startOpen");
        open.getStyleClass().add("button-outlined");
        open.setOnAction(event -> files.open());
        VBox place = new VBox(title, what, open);
        place.getStyleClass().add("start-drop");
        return place;
    }

    private VBox examples() {
        Label title = new Label(words.getString("examples"));
        title.getStyleClass().add("start-title");
        VBox list = new VBox(title);
        list.getStyleClass().add("start-list");
        for (List<String> group : BundledExperiments.groups()) {
            for (String name : group) {
                Hyperlink link = new Hyperlink(words.getString("example." + name));
                link.getStyleClass().add("start-link");
                link.setMaxWidth(Region.USE_PREF_SIZE);
                link.setMinHeight(Region.USE_PREF_SIZE);
                link.setWrapText(true);
                link.setOnAction(event -> files.openBundled(name));
                list.getChildren().add(link);
            }
        }
        return list;
    }
}
