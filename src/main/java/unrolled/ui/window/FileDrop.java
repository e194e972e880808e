package unrolled.ui.window;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import unrolled.ui.base.FileActions;

/** A file that is dropped on the window is opened. */
final class FileDrop {
    private final FileActions files;

    private FileDrop(FileActions files) {
        this.files = files;
    }

    static void on(Node window, FileActions files) {
        FileDrop drop = new FileDrop(files);
        window.setOnDragOver(FileDrop::draggedOver);
        window.setOnDragDropped(drop::dropped);
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
