package unrolled.ui;

import java.io.File;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import unrolled.debug.desk.Depth;

/**
 * The whole window: head, data and model on the left, lanes, inspector and the pictures at the bottom. The pictures come
 * first; the head and the side, which have many controls, are made when they have been drawn, in the places that are kept
 * for them.
 */
final class MainPane extends BorderPane {
    private static final Duration SOME_FRAMES = Duration.millis(50);
    private static final double HEAD = 54;
    /** The lanes are larger than this only on the way into the cell. */
    private static final double NEAR = 2.5;

    private static final double SIDE = 284;

    private final WindowContext desk;
    private final FileActions files;
    private final PartLoader parts;
    private final LanesPane lanes;
    private final CallsPane calls;
    private final VBox above = new VBox();
    private SearchBar search;
    private CompareBar compare;
    private final BottomPane bottom;
    private final DeepPane deep;
    private final VBox top = new VBox();
    private final StackPane side = new StackPane();
    private RunsController runs;

    MainPane(WindowContext desk, FileActions files, PartLoader parts) {
        this.desk = desk;
        this.files = files;
        this.parts = parts;
        this.lanes = new LanesPane(desk);
        this.calls = new CallsPane(desk);
        this.deep = new DeepPane(desk, lanes, calls);
        this.bottom = new BottomPane(desk);
        getStyleClass().add("main");
        top.getStyleClass().add("top");
        top.setMinHeight(HEAD);
        side.getStyleClass().add("side-place");
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        setTop(top);
        setLeft(side);
        BorderPane pictures = new BorderPane(deep);
        pictures.setTop(above);
        pictures.setBottom(bottom);
        setCenter(new StackPane(pictures, new BlankPane(desk)));
        setOnDragOver(MainPane::draggedOver);
        setOnDragDropped(this::dropped);
    }

    /** Makes the controls when the lanes have been drawn and some frames have passed, so that they are on the screen. */
    void fillLater() {
        PauseTransition frames = new PauseTransition(SOME_FRAMES);
        frames.setOnFinished(event -> fill());
        lanes.whenDrawn(frames::play);
        lanes.focus();
    }

    /** Makes the controls if they are not there yet, and leaves the keys to the lanes. */
    void fill() {
        if (runs == null) {
            top.getChildren().setAll(parts.load("Header.fxml"), parts.load("Running.fxml"), parts.load("Notice.fxml"));
            VBox panel = new VBox(parts.load("Data.fxml"), parts.load("Model.fxml"), parts.load("Runs.fxml"));
            panel.getStyleClass().add("side-content");
            ScrollPane scroll = new ScrollPane(panel);
            scroll.setId("side");
            scroll.getStyleClass().add("side");
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setFocusTraversable(false);
            side.getChildren().setAll(scroll);
            calls.fill();
            search = new SearchBar(desk, lanes::focus);
            compare = new CompareBar(desk, lanes::focus);
            above.getChildren().addAll(compare, search, new SaidLine(desk));
            bottom.fill();
            runs = parts.last(RunsController.class);
            lanes.focus();
        }
    }

    /** The commands that concern what is shown here. */
    void run(Command command) {
        fill();
        switch (command) {
            case ZOOM_IN -> zoom(1.2);
            case ZOOM_OUT -> zoom(1 / 1.2);
            case ZOOM_FIT -> fit();
            case STEP_INTO -> deep.into();
            case PHASE_BACK -> deep.back();
            case STEP_OUT -> stepOut();
            case WHAT_IF -> lanes.whatIf();
            case FIND -> search.toggle();
            case RUN_TO -> lanes.hovered().ifPresentOrElse(desk.debugger()::runTo, search::open);
            case ADD_BREAKPOINT -> bottom.debug().writeBreakpoint();
            case ADD_WATCH -> bottom.debug().writeWatch();
            case RUN_ON_TO -> search.run(true);
            case RUN_BACK_TO -> search.run(false);
            case COMPARE -> compare.next();
            case LOCK -> compare.nextLock();
            case FIRST_DIFFERENCE -> compare.jump();
            case STOP -> stop();
            case ADD_CALL -> calls.offerCalls();
            case REMOVE_CALL -> calls.remove();
            case CALL_EARLIER -> calls.move(-1);
            case CALL_LATER -> calls.move(1);
            case ADD_RUN -> runs.add();
            case DUPLICATE_RUN -> runs.duplicate();
            case REMOVE_RUN -> runs.remove();
            case RENAME_RUN -> runs.rename();
            default -> throw new IllegalArgumentException("No part of the window knows the command " + command);
        }
    }

    private void zoom(double factor) {
        if (deep.depthProperty().get() == 0) {
            lanes.zoom(factor);
        } else {
            deep.zoom(factor);
        }
    }

    /** Ends what runs; where nothing does, leaves the cell or the heat map. */
    private void stop() {
        compare.stop();
        boolean busy = desk.session().busyProperty().get();
        if (!busy && !desk.sight().depth().get().equals(Depth.Far.LANES)) {
            stepOut();
        }
    }

    /** Back to the lanes; where zooming led into the cell, they are as large as they fit again. */
    private void stepOut() {
        desk.sight().leave();
        if (desk.sight().viewport().get() != null
                && desk.sight().viewport().get().zoom() > NEAR) {
            lanes.fit();
        }
    }

    private void fit() {
        desk.sight().leave();
        lanes.fit();
    }

    private static void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            files.open(dropped.get(0).toPath());
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
