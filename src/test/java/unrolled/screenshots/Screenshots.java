package unrolled.screenshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import unrolled.ui.canvas.CanvasPen;

/** Makes the pictures of the program anew; the folder is the argument. */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        try {
            Platform.setImplicitExit(false);
            CanvasPen.loadFonts();
            make(Files.createDirectories(Path.of(arguments[0])));
        } finally {
            Platform.exit();
        }
    }

    private static void make(Path folder) throws IOException {
        for (Shot shot : Shot.ALL) {
            try (Window window = new Window(shot)) {
                shot.script().accept(window);
                Path file = folder.resolve(shot.file());
                ImageIO.write(window.image(), "png", file.toFile());
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d x %d, %d KB%n",
                        file,
                        shot.width(),
                        shot.height(),
                        Files.size(file) / 1024);
            }
        }
    }
}
