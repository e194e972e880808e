package unrolled.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import unrolled.debug.Cursor;
import unrolled.io.BundledExperiments;
import unrolled.run.Moment;
import unrolled.run.Progress;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.canvas.CanvasPen;

/** The JavaFX application. The opening experiment is read and run while JavaFX starts. */
public final class UnrolledApp extends Application {
    private static final Moment FIRST_CARRY = new Moment(0, 1, 0);

    private final ExecutorService worker = Executors.newCachedThreadPool(UnrolledApp::daemon);
    private CompletableFuture<Computed> opening;
    private Desk desk;
    private Files files;
    private Commands commands;

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "unrolled-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Opens the window and returns when it is closed. The file, if there is one, is opened in it. */
    public static void open(Optional<Path> file) {
        launch(UnrolledApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void init() {
        opening = CompletableFuture.supplyAsync(
                () -> Computed.of(BundledExperiments.opening(), Optional.empty(), Progress.SILENT), worker);
    }

    @Override
    public void start(Stage stage) {
        CanvasPen.loadFonts();
        Settings settings = new Settings(Preferences.userRoot().node("unrolled"), worker);
        Session session = new Session(opening.join(), worker, Platform::runLater);
        session.goTo(Cursor.start(session.view().cursor().run()).at(FIRST_CARRY));
        show(stage, session, settings);
        getParameters().getRaw().stream().findFirst().ifPresent(file -> files.open(Path.of(file)));
    }

    /** Shows a session in a stage; tests and pictures begin here too. */
    void show(Stage stage, Session session, Settings settings) {
        desk = new Desk(session, settings, stage, worker);
        files = new Files(desk);
        commands = new Commands(desk, files);
        theme(settings.darkProperty().get());
        var screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(content(), Math.min(1600, screen.getWidth()), Math.min(1000, screen.getHeight()));
        scene.getStylesheets().add(UnrolledApp.class.getResource("unrolled.css").toExternalForm());
        scene.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, commands::pressed);
        settings.darkProperty().subscribe((before, dark) -> theme(dark));
        settings.languageProperty().subscribe((before, now) -> scene.setRoot(content()));
        stage.setTitle("Unrolled");
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            files.unlessUnsaved(stage::close);
        });
        stage.show();
        keepSize(stage, scene.getWidth(), scene.getHeight());
    }

    /** Some window managers show a new window smaller than it was asked to be; it is asked once more. */
    private static void keepSize(Stage stage, double width, double height) {
        Platform.runLater(() -> Platform.runLater(() -> {
            if (stage.getWidth() < width || stage.getHeight() < height) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        }));
    }

    private static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private Parent content() {
        Parts parts = new Parts(desk, files, commands);
        Parent root = parts.load("Main.fxml");
        MainController main = parts.last(MainController.class);
        commands.attach(main);
        main.fillSideLater();
        return root;
    }
}
