package unrolled.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import unrolled.ui.base.Commands;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.header.HeaderController;
import unrolled.ui.side.DataController;
import unrolled.ui.side.ModelController;
import unrolled.ui.side.RunsController;
import unrolled.ui.start.Recents;

/** Loads the FXML files of the window and feeds their controllers by constructor. */
final class PartLoader {
    private final WindowContext desk;
    private final FileActions files;
    private final Commands commands;
    private final Optional<Recents> recents;
    private final Map<Class<?>, Object> made = new HashMap<>();

    PartLoader(WindowContext desk, FileActions files, Commands commands, Optional<Recents> recents) {
        this.desk = desk;
        this.files = files;
        this.commands = commands;
        this.recents = recents;
    }

    /** What carries out commands. */
    Commands commands() {
        return commands;
    }

    /** @param controller beside which the file stands */
    Parent load(Class<?> controller, String file) {
        FXMLLoader loader = new FXMLLoader(controller.getResource(file), desk.words());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The controller of a kind that was made last. */
    <T> T last(Class<T> kind) {
        return kind.cast(made.get(kind));
    }

    private Object controller(Class<?> kind) {
        Object controller = make(kind);
        made.put(kind, controller);
        return controller;
    }

    private Object make(Class<?> kind) {
        if (kind == HeaderController.class) {
            return new HeaderController(desk, files, commands, recents);
        } else if (kind == NoticeController.class) {
            return new NoticeController(desk);
        } else if (kind == RunningController.class) {
            return new RunningController(desk, commands);
        } else if (kind == DataController.class) {
            return new DataController(desk, files);
        } else if (kind == ModelController.class) {
            return new ModelController(desk);
        } else if (kind == RunsController.class) {
            return new RunsController(desk);
        }
        throw new IllegalArgumentException("No controller is known for " + kind);
    }
}
