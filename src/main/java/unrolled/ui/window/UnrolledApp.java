package unrolled.ui.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.experiment.Experiment;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.figure.Ink;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.io.journal.Journals;
import unrolled.io.journal.LeftWork;
import unrolled.io.journal.OpenFiles;
import unrolled.io.journal.StateFolder;
import unrolled.io.recent.RecentFile;
import unrolled.io.recent.RecentFiles;
import unrolled.io.safe.KnownContents;
import unrolled.io.safe.SafeFile;
import unrolled.run.TraceBudget;
import unrolled.run.plan.Moment;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.base.Commands;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.ReadFile;
import unrolled.ui.base.WindowContext;
import unrolled.ui.lecture.HallScreen;
import unrolled.ui.start.Recents;
import unrolled.ui.start.StartPane;

/** The program in its window: what all parts of it share, and the scene that they stand in. */
public final class UnrolledApp {
    /** Where the opening experiment shows most: a full state that is carried on, and the reset before the next epoch. */
    private static final Moment BEFORE_RESET = new Moment(0, 138, 2);

    private final Executor worker;
    private final Optional<StateFolder> state;
    private final KnownContents known = new KnownContents();
    private WindowContext desk;
    private FileActions files;
    private Commands commands;
    private WindowFrame frame;
    private Optional<KeptEdits> kept = Optional.empty();

    /** One that keeps nothing but settings. */
    public UnrolledApp() {
        this(Optional.empty());
    }

    /** @param state where it keeps what is not saved, and what was open lately */
    UnrolledApp(Optional<StateFolder> state) {
        this(Executors.newCachedThreadPool(UnrolledApp::daemon), state);
    }

    /** @param worker does what takes long or touches files */
    UnrolledApp(Executor worker, Optional<StateFolder> state) {
        this.worker = worker;
        this.state = state;
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "unrolled-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Before the file that the window begins with is read: so that it is known later who has changed it. */
    void see(Path file) {
        SafeFile.clear(file);
        known.see(file);
    }

    /** What a window begins with: it can be made while JavaFX starts. */
    record Beginning(
            Session session,
            Settings settings,
            Document document,
            Optional<Path> file,
            CompletableFuture<List<LeftWork>> left,
            List<RecentFile> recent) {}

    /** Begins with a document; what of it cannot be run in so many milliseconds follows, if it can be run at all. */
    Beginning begin(Document document, long milliseconds, TraceBudget room, Optional<Path> file) {
        CompletableFuture<List<LeftWork>> left = CompletableFuture.supplyAsync(this::left, worker);
        Experiment experiment = ReadFile.surveyed(document).experiment();
        Experiment first = CheckedExperiment.of(experiment)
                .runnable()
                .filter(Session::fits)
                .orElseGet(BundledExperiments::opening);
        Session session = new Session(Computed.within(milliseconds, first, room), worker, Platform::runLater);
        if (!first.equals(experiment)) {
            session.open(experiment);
        }
        place(session, document, file);
        Settings settings = new Settings(Preferences.userRoot().node("unrolled"), worker);
        WarmUp.of(session.view(), Style.of(settings.theme(), settings.language()));
        return new Beginning(session, settings, document, file, left, recent());
    }

    private List<LeftWork> left() {
        state.ifPresent(folder -> new OpenFiles(folder).clear());
        return state.map(folder -> new Journals(folder).left(Instant.now())).orElse(List.of());
    }

    private List<RecentFile> recent() {
        return state.map(folder -> new RecentFiles(folder).list()).orElse(List.of());
    }

    /** Where somebody stood before; the runs that the program opens with all stand right before their reset. */
    private static void place(Session session, Document document, Optional<Path> file) {
        if (document.desk().isPresent()) {
            session.open(
                    document.experiment(),
                    document.desk().get().cursor(),
                    document.desk().get().comparison());
        } else if (file.isEmpty() && document.experiment().equals(BundledExperiments.opening())) {
            session.compare(Comparison.NONE.with(Lock.SAMPLE));
            session.goTo(session.view().cursor().at(BEFORE_RESET));
        }
    }

    void open(Stage stage, Beginning first) {
        first.settings()
                .languageProperty()
                .subscribe(language -> Locale.setDefault(language)); // for JavaFX's own menus
        share(stage, first.session(), first.settings());
        files.begin(first.document(), first.file().orElse(null));
        showSoon(stage);
        offer(first.left().getNow(List.of()), first.file().isPresent() ? List.of() : first.recent());
        kept.ifPresent(edits -> edits.recents().show(first.recent()));
        if (!first.left().isDone()) { // a long series takes a while to be read
            desk.queue().ask(first.left()::get, this::offerLate, desk::failed);
        }
    }

    private void offerLate(List<LeftWork> left) {
        if (!left.isEmpty()) {
            kept.ifPresent(edits -> edits.recovery().offer(left));
            desk.starting().set(true);
        }
    }

    /** Begins with the page that offers work that was not saved when programs ended, and what was open lately, if any was. */
    void offer(List<LeftWork> left, List<RecentFile> recent) {
        kept.ifPresent(edits -> {
            edits.recovery().offer(left);
            edits.recents().show(recent);
        });
        desk.starting().set(!left.isEmpty() || !recent.isEmpty());
    }

    /** Opens an experiment or a series in the window, in the background. */
    void open(Path file) {
        files.open(file);
    }

    /** Shows a session in a stage; tests and pictures begin here too. */
    public void show(Stage stage, Session session, Settings settings) {
        share(stage, session, settings);
        show(stage);
    }

    private void share(Stage stage, Session session, Settings settings) {
        desk = new WindowContext(session, settings, stage, worker);
        files = new FileActions(desk, known);
        commands = new Commands();
        frame = new WindowFrame(window -> commands.attach(window.actions()));
        kept = state.map(folder -> new KeptEdits(desk, files, known, folder, worker));
    }

    private void show(Stage stage) {
        Scene scene = new Scene(frame);
        frame.begin(content());
        show(stage, scene);
    }

    /** Paper and a word come first: the parts of the window are made when they are on the screen. */
    private void showSoon(Stage stage) {
        Scene scene = new Scene(new OpeningSign(desk.words()));
        show(stage, scene);
        OpeningSign.whenSeen(() -> {
            scene.setRoot(frame);
            frame.begin(content());
        });
    }

    private void show(Stage stage, Scene scene) {
        Settings settings = desk.settings();
        Session session = desk.session();
        StagePlace place = new StagePlace(stage, settings);
        style(scene);
        commands.listen(scene);
        ClickFocus.in(scene, commands::toPicture);
        settings.themeProperty().subscribe(now -> scene.setFill(paper(now))); // seen before anything is drawn
        session.useMegabytes(settings.megabytesProperty().get());
        settings.megabytesProperty().subscribe((before, now) -> session.useMegabytes(now.longValue()));
        settings.languageProperty().subscribe((before, now) -> frame.replace(content()));
        HallScreen hall = new HallScreen(stage, scene, desk.lecture(), settings);
        frame.factorProperty().bind(hall.factor());
        frame.cover(hall.curtain());
        stage.setTitle("Unrolled");
        stage.setScene(scene);
        ThemedWindows.follow(stage, settings.themeProperty(), hall.factor());
        stage.setOnHidden(event -> {
            desk.player().pause();
            kept.ifPresent(KeptEdits::pause);
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            files.unlessUnsaved(stage::close);
        });
        place.give();
        stage.show();
        place.keep();
    }

    /** Menus, tooltips and dialogs take over the sheets of the scene. */
    private static void style(Scene scene) {
        Application.setUserAgentStylesheet(ThemeSheet.controls());
        String shapes = UnrolledApp.class.getResource("unrolled.css").toExternalForm();
        scene.getStylesheets().setAll(ThemeSheet.colours(), shapes);
    }

    private static Color paper(Theme theme) {
        Ink paper = theme.paper();
        return Color.rgb(paper.red(), paper.green(), paper.blue());
    }

    private MainPane content() {
        Optional<Recents> recents = kept.map(KeptEdits::recents);
        StartPane start = new StartPane(desk, files, kept.map(KeptEdits::recovery), recents);
        return new MainPane(desk, files, start, new PartLoader(desk, files, commands, recents));
    }

    /** When the window has been closed, on any thread. */
    void end() {
        kept.ifPresent(KeptEdits::end);
    }

    /** What the parts of the window share. */
    WindowContext desk() {
        return desk;
    }
}
