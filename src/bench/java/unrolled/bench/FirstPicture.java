package unrolled.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import unrolled.Main;
import unrolled.ui.canvas.FigureView;

/** A program that starts, says that its first picture is on the screen, and ends. */
final class FirstPicture {
    static final String SHOWN = "first picture";

    private FirstPicture() {}

    /** Unrolled as people start it, watched from outside: its picture is the lanes of the opening experiment. */
    static final class Unrolled {
        private Unrolled() {}

        public static void main(String[] arguments) {
            Thread watcher = new Thread(Unrolled::watch);
            watcher.setDaemon(true);
            watcher.start();
            Main.main(arguments);
        }

        private static void watch() {
            for (boolean started = false; !started; ) {
                try {
                    Thread.sleep(2);
                    Platform.runLater(() -> Window.getWindows().addListener(Unrolled::opened));
                    started = true;
                } catch (IllegalStateException notYet) {
                    // JavaFX has not begun to start
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private static void opened(ListChangeListener.Change<? extends Window> windows) {
            FigureView lanes = (FigureView) windows.getList().get(0).getScene().lookup("#lanes");
            lanes.figureProperty().subscribe((before, now) -> sayWhenShown());
        }
    }

    /** The least that a JavaFX program with an FXML file can be: three controls in the theme of JavaFX. */
    static final class Minimal {
        private Minimal() {}

        public static void main(String[] arguments) {
            Application.launch(Form.class);
        }
    }

    /** The window of the minimal program. */
    public static final class Form extends Application {
        private static final String FXML = """
                <?xml version="1.0" encoding="UTF-8"?>
                <?import javafx.scene.control.Button?>
                <?import javafx.scene.control.Label?>
                <?import javafx.scene.control.TextField?>
                <?import javafx.scene.layout.VBox?>
                <VBox xmlns:fx="http://javafx.com/fxml">
                    <Label text="Name"/>
                    <TextField/>
                    <Button text="OK"/>
                </VBox>
                """;

        @Override
        public void start(Stage stage) throws IOException {
            Parent root = new FXMLLoader().load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
            stage.setScene(new Scene(root));
            stage.show();
            sayWhenShown();
        }
    }

    /** A pulse first calls the timers and then lays out and draws: at the second call the picture is there. */
    private static void sayWhenShown() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    System.out.println(SHOWN);
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }
}
