package unrolled.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The bar under the head that says what went wrong, and offers the remedy where there is one. */
public final class NoticeController {
    private final WindowContext desk;

    @FXML
    private HBox root;

    @FXML
    private Label notice;

    @FXML
    private Button remedy;

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

    /** Does what the notice offers. */
    @FXML
    private void mend() {
        desk.notice().get().remedy().ifPresent(cure -> desk.edit(now -> cure.mended()));
    }

    private void show(Notice shown) {
        notice.setText(shown.text().get());
        remedy.setText(shown.remedy().map(cure -> cure.text(desk.locale())).orElse(""));
        Visible.set(remedy, shown.remedy().isPresent());
        Visible.set(root, !shown.isNone());
    }
}
