package unrolled.ui.window;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.experiment.Problem;
import unrolled.ui.base.Notice;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/**
 * The card over the pictures that says what went wrong, and offers the remedies that there are. What is wrong with the
 * experiment stays as long as it is; the card can be folded to a small sign meanwhile.
 */
public final class NoticeController {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final WindowContext desk;
    private List<Problem> closed = List.of();
    private List<Problem> folded = List.of();

    @FXML
    private StackPane root;

    @FXML
    private HBox card;

    @FXML
    private Label notice;

    @FXML
    private FlowPane remedies;

    @FXML
    private Button fold;

    @FXML
    private Button unfold;

    @FXML
    private Button close;

    NoticeController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        desk.notice().when(WindowContext.shown(root)).subscribe((before, now) -> show(now));
        desk.session()
                .checkedProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> show(desk.notice().get()));
        desk.session()
                .failureProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> now.ifPresentOrElse(desk::failed, this::close));
        desk.warnings().when(WindowContext.shown(root)).subscribe((before, now) -> {
            closed = List.of();
            show(desk.notice().get());
        });
        tip(fold, "notice.fold");
        tip(unfold, "notice.unfold");
        show(desk.notice().get());
    }

    private void tip(Button button, String key) {
        String text = desk.words().getString(key);
        button.setAccessibleText(text);
        Tip.set(button, text);
    }

    @FXML
    private void fold() {
        folded = desk.session().checkedProperty().get().problems();
        show(desk.notice().get());
        unfold.requestFocus();
    }

    @FXML
    private void unfold() {
        folded = List.of();
        show(desk.notice().get());
        fold.requestFocus();
    }

    @FXML
    private void close() {
        if (desk.notice().get().isNone()) {
            closed = warnings();
        }
        desk.notice().set(Notice.NONE);
        show(Notice.NONE); // what a computation said is not the desk's to take back
    }

    /**
     * What was said last; where nothing was, why the experiment cannot be run, for as long as it cannot; where it can, what
     * is hardly meant in it, unless that was closed.
     */
    private void show(Notice said) {
        List<Problem> problems = desk.session().checkedProperty().get().problems();
        List<Problem> warnings = problems.isEmpty() && !warnings().equals(closed) ? warnings() : List.of();
        Notice shown = said.isNone() ? standing(problems.isEmpty() ? warnings : problems) : said;
        boolean stays = said.isNone() && !problems.isEmpty();
        boolean small = stays && problems.equals(folded);
        Visible.set(close, !stays);
        Visible.set(fold, stays);
        Visible.set(unfold, small);
        Visible.set(card, !small);
        root.pseudoClassStateChanged(WARNING, said.mild() || (said.isNone() && problems.isEmpty()));
        notice.setText(shown.text().get());
        remedies.getChildren()
                .setAll(IntStream.range(0, shown.remedies().size())
                        .mapToObj(n -> button(n, shown.remedies().get(n)))
                        .toList());
        Visible.set(remedies, !shown.remedies().isEmpty());
        Visible.set(root, !shown.isNone());
    }

    /** What is said of the scaling stands beside it. */
    private List<Problem> warnings() {
        return desk.warnings().get().stream()
                .filter(warning -> warning.field() != Problem.Field.SCALING)
                .toList();
    }

    private Notice standing(List<Problem> problems) {
        return problems.isEmpty()
                ? Notice.NONE
                : new Notice(
                        () -> standing(problems.get(0), problems.size() - 1),
                        problems.get(0).remedies());
    }

    private String standing(Problem first, int others) {
        String text = first.text(desk.locale());
        return others == 0 ? text : text + " " + desk.words().of("notice.more", others);
    }

    /** Does what the notice offers; the first remedy is the one to take. */
    private Button button(int number, Problem.Remedy remedy) {
        Button button = new Button(remedy.text(desk.locale()));
        button.setMnemonicParsing(false);
        button.setId(number == 0 ? "remedy" : "remedy" + (number + 1));
        button.getStyleClass().addAll("small", number == 0 ? "accent" : "button-outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> desk.edit(now -> remedy.mended()));
        return button;
    }
}
