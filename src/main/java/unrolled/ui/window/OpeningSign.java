package unrolled.ui.window;

import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.ui.base.WindowWords;

/** Paper and a word, which a window shows until its parts are made. */
final class OpeningSign extends VBox {
    private static final int FRAMES = 4;

    OpeningSign(WindowWords words) {
        getStyleClass().addAll("main", "opening");
        Label name = new Label("Unrolled");
        name.getStyleClass().add("opening-name");
        Label word = new Label(words.getString("opening"));
        word.getStyleClass().add("hint");
        getChildren().addAll(name, word);
    }

    /** Runs something once, when the sign is on the screen: a frame is there for sure when the one after it is drawn. */
    static void whenSeen(Runnable next) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }
}
