package unrolled.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The whole window: head, data and model on the left, lanes, inspector and heat map. */
public final class MainController {
    private static final double SIDE = 268;
    private static final double INSPECTOR = 322;
    private static final double HEAT = 158;

    private final Desk desk;
    private final Files files;
    private final Parts parts;
    private LanesPane lanes;
    private RunsController runs;

    @FXML
    private BorderPane root;

    @FXML
    private HBox noticeBar;

    @FXML
    private Label notice;

    @FXML
    private Button remedy;

    @FXML
    private ScrollPane side;

    @FXML
    private BorderPane stagePane;

    MainController(Desk desk, Files files, Parts parts) {
        this.desk = desk;
        this.files = files;
        this.parts = parts;
    }

    @FXML
    private void initialize() {
        lanes = new LanesPane(desk);
        InspectorPane inspector = new InspectorPane(desk);
        inspector.setPrefWidth(INSPECTOR);
        inspector.setMinWidth(INSPECTOR);
        HeatPane heat = new HeatPane(desk);
        heat.setPrefHeight(HEAT);
        heat.setMinHeight(HEAT);
        stagePane.setCenter(lanes);
        stagePane.setRight(inspector);
        stagePane.setBottom(heat);
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        desk.notice().when(Desk.shown(root)).subscribe((before, now) -> showNotice(now));
        desk.session()
                .failureProperty()
                .when(Desk.shown(root))
                .subscribe((before, now) -> now.ifPresentOrElse(desk::failed, this::closeNotice));
        showNotice(desk.notice().get());
        root.setOnDragOver(this::draggedOver);
        root.setOnDragDropped(this::dropped);
    }

    Parent root() {
        return root;
    }

    /** The side panel has many controls: it is made after the first picture has been shown. */
    void fillSideLater() {
        lanes.whenDrawn(this::fillSide);
        lanes.focus();
    }

    /** Fills the side if it is empty, and leaves the keys to the lanes. */
    void fillSide() {
        if (side.getContent() == null) {
            VBox panel = new VBox(parts.load("Data.fxml"), parts.load("Model.fxml"), parts.load("Runs.fxml"));
            panel.getStyleClass().add("side-content");
            side.setContent(panel);
            runs = parts.last(RunsController.class);
            lanes.focus();
        }
    }

    /** The commands that concern what is shown here. */
    void run(Command command) {
        fillSide();
        switch (command) {
            case ZOOM_IN -> lanes.zoom(1.2);
            case ZOOM_OUT -> lanes.zoom(1 / 1.2);
            case ZOOM_FIT -> lanes.fit();
            case ADD_RUN -> runs.add();
            case DUPLICATE_RUN -> runs.duplicate();
            case REMOVE_RUN -> runs.remove();
            case RENAME_RUN -> runs.rename();
            case KEYS -> new KeysDialog(desk).show();
            default -> throw new IllegalArgumentException("No part of the window knows the command " + command);
        }
    }

    @FXML
    private void closeNotice() {
        desk.notice().set(Notice.NONE);
        showNotice(Notice.NONE); // what a computation said is not the desk\'s to take back
    }

    /** Does what the notice offers. */
    @FXML
    private void mend() {
        desk.notice().get().remedy().ifPresent(cure -> desk.edit(now -> cure.mended()));
    }

    private void showNotice(Notice shown) {
        notice.setText(shown.text().get());
        remedy.setText(shown.remedy().map(cure -> cure.text(desk.locale())).orElse(""));
        remedy.setVisible(shown.remedy().isPresent());
        remedy.setManaged(shown.remedy().isPresent());
        noticeBar.setVisible(!shown.isNone());
        noticeBar.setManaged(!shown.isNone());
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<java.io.File> dropped = new ArrayList<>(event.getDragboard().getFiles());
        if (!dropped.isEmpty()) {
            files.open(dropped.get(0).toPath());
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
