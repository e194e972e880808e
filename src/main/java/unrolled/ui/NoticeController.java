package unrolled.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import unrolled.experiment.Problem;

/** The bar under the head that says what went wrong, and offers the remedies that there are. */
public final class NoticeController {
    private final WindowContext desk;

    @FXML
    private HBox root;

    @FXML
    private Label notice;

    @FXML
    private HBox remedies;

    NoticeController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        desk.notice().when(WindowContext.shown(root)).subscribe((before, now) -> show(now));
        desk.session()
                .failureProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> now.ifPresentOrElse(desk::failed, this::close));
        show(desk.notice().get());
    }

    @FXML
    private void close() {
        desk.notice().set(Notice.NONE);
        show(Notice.NONE); // what a computation said is not the desk's to take back
    }

    private void show(Notice shown) {
        notice.setText(shown.text().get());
        remedies.getChildren()
                .setAll(shown.remedies().stream().map(this::button).toList());
        Visible.set(remedies, !shown.remedies().isEmpty());
        Visible.set(root, !shown.isNone());
    }

    /** Does what the notice offers; the first remedy is the one to take. */
    private Button button(Problem.Remedy remedy) {
        int number = desk.notice().get().remedies().indexOf(remedy);
        Button button = new Button(remedy.text(desk.locale()));
        button.setId(number == 0 ? "remedy" : "remedy" + (number + 1));
        button.getStyleClass().addAll("small", number == 0 ? "accent" : "button-outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> desk.edit(now -> remedy.mended()));
        return button;
    }
}
