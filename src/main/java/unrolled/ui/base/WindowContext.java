package unrolled.ui.base;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import unrolled.data.SentenceException;
import unrolled.diagram.base.Style;
import unrolled.experiment.Experiment;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.lesson.Freedom;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.Progress;
import unrolled.session.Edit;
import unrolled.session.Session;
import unrolled.session.SessionFindings;
import unrolled.session.SessionWarnings;
import unrolled.session.Settings;
import unrolled.session.Sight;
import unrolled.session.SlotOrders;
import unrolled.session.Visits;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.OpenDesk;
import unrolled.work.WorkQueue;

/** What all parts of one window share: the session, the settings, and what outlives a change of the language. */
public final class WindowContext {
    private static final Set<Problem.Field> CUTTING = EnumSet.of(
            Problem.Field.LOOK_BACK,
            Problem.Field.STRIDE,
            Problem.Field.DISTANCE,
            Problem.Field.TARGET_ROWS,
            Problem.Field.SERIES_BY);

    private final Session session;
    private final Settings settings;
    private final Stage stage;
    private final Executor worker;
    private final Visits visits;
    private final Player player;
    private final Debugger debugger;
    private final SessionWarnings warnings;
    private final SlotOrders orders;
    private final SessionFindings findings;
    private final Sight sight = new Sight();
    private final ObservableValue<Style> look;
    private final IntegerProperty callRequests = new SimpleIntegerProperty();
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final Pointing pointing = new Pointing();
    private final Lecture lecture = new Lecture();
    private final UsedActions used = new UsedActions();
    private final ObjectProperty<LessonPlay> lesson = new SimpleObjectProperty<>();
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>(Progress.NONE);
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

    public WindowContext(Session session, Settings settings, Stage stage, Executor worker) {
        this.session = session;
        this.settings = settings;
        this.stage = stage;
        this.worker = worker;
        this.visits = new Visits(session);
        this.player = new Player(session, visits, settings.tempoProperty());
        this.look =
                Bindings.createObjectBinding(this::currentLook, settings.themeProperty(), settings.languageProperty());
        this.debugger = new Debugger(session, queue(), queue(), queue(), player);
        this.warnings = new SessionWarnings(session, queue());
        this.orders = new SlotOrders(session, queue());
        this.findings = new SessionFindings(session, queue());
    }

    private Style currentLook() {
        return Style.of(settings.theme(), settings.language());
    }

    public Session session() {
        return session;
    }

    public Settings settings() {
        return settings;
    }

    public Stage stage() {
        return stage;
    }

    public Player player() {
        return player;
    }

    /** The places that somebody visited. */
    public Visits visits() {
        return visits;
    }

    public Debugger debugger() {
        return debugger;
    }

    /** A queue for one kind of background work of which only the newest counts; results come back on the FX thread. */
    public WorkQueue queue() {
        return WorkQueue.ofNewest(worker, Platform::runLater);
    }

    /** A queue for background work that is never left out. */
    WorkQueue queueOfAll() {
        return WorkQueue.ofAll(worker, Platform::runLater);
    }

    public ObservableValue<Style> look() {
        return look;
    }

    /** What is shown, and where one looks. */
    public Sight sight() {
        return sight;
    }

    /** All that lies on the desk, as a value. */
    public OpenDesk desk() {
        return new OpenDesk(session, debugger, sight);
    }

    /** What is wrong with the present experiment at a field, of whatever run. */
    public Optional<Problem> problem(Problem.Field field) {
        return session.checkedProperty().get().problems().stream()
                .filter(problem -> problem.field() == field)
                .findFirst();
    }

    /** What is wrong with the present experiment at a field of a run, or what the run waits for. */
    public Optional<Problem> problem(Problem.Field field, String run) {
        CheckedExperiment checked = session.checkedProperty().get();
        return Stream.concat(checked.problems().stream(), checked.waiting().stream())
                .filter(problem -> problem.field() == field && problem.run().equals(run))
                .findFirst();
    }

    /** What runs, but is hardly what was meant. */
    public ReadOnlyObjectProperty<List<Problem>> warnings() {
        return warnings.property();
    }

    /** Whether the window is shown to a hall. */
    public Lecture lecture() {
        return lecture;
    }

    /** The actions that were found by their names. */
    public UsedActions used() {
        return used;
    }

    /** In which order the slots of the runs see their rows. */
    public SlotOrders orders() {
        return orders;
    }

    /** What the checks find in the runs. */
    public SessionFindings findings() {
        return findings;
    }

    /** How many samples a run has; none if the series cannot be cut as it should be. */
    public int samples(RunChoice run) {
        boolean cut = session.checkedProperty().get().problems().stream()
                .filter(problem -> problem.run().isEmpty() || problem.run().equals(run.id()))
                .noneMatch(problem -> CUTTING.contains(problem.field()));
        return cut ? session.experiment().data(run).sampleCount() : 0;
    }

    /** The run of the cursor; the first one while the cursor stands in none. */
    public RunChoice run() {
        Experiment experiment = session.experiment();
        return experiment
                .run(session.view().cursor().run())
                .or(() -> experiment.runs().stream().findFirst())
                .orElseGet(() -> RunChoice.predicting("", 1, false, 1));
    }

    /** The model of that run. */
    public ModelChoice model() {
        return session.experiment().model(run());
    }

    /** An edit of it: what the run has of its own stays its own, all else is changed for all. */
    public Edit modelEdit(UnaryOperator<ModelChoice> change, String field) {
        String id = run().id();
        return new Edit(field + id, e -> e.withModelOf(id, change.apply(model(e, id))));
    }

    /** Edits it, and tells of what is refused; whether it was done. */
    public boolean changeModel(UnaryOperator<ModelChoice> change) {
        return edit(modelEdit(change, "").change());
    }

    private static ModelChoice model(Experiment experiment, String run) {
        return experiment.run(run).map(experiment::model).orElse(experiment.model());
    }

    /** Whether the page with which a window begins lies over what is open. */
    public BooleanProperty starting() {
        return starting;
    }

    /** The lesson that stands in the place of the side, and how far its reader is; null if there is none. */
    public ObjectProperty<LessonPlay> lesson() {
        return lesson;
    }

    /** Whether something can be changed: the page of a lesson may let it alone. */
    public boolean mayChange(Freedom what) {
        LessonPlay play = lesson.get();
        return play == null || play.here().freedoms().contains(what);
    }

    /** How far the reader has come in all lessons. */
    public ObjectProperty<Progress> progress() {
        return progress;
    }

    /** Counts how often somebody asked to edit the chosen call: its fields come into sight each time. */
    public IntegerProperty callRequests() {
        return callRequests;
    }

    /** What words and pictures show each other. */
    public Pointing pointing() {
        return pointing;
    }

    /** What went wrong, shown until it is closed or mended. */
    public ObjectProperty<Notice> notice() {
        return notice;
    }

    /** Tells of work that failed; nothing else changes. */
    public void failed(Throwable problem) {
        notice.set(Notice.of(() -> sentence(problem)));
    }

    /** What went wrong, in the language of now. */
    public String sentence(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return words().getString("notice.memory");
        }
        if (problem instanceof SentenceException said) {
            return said.text(locale());
        }
        if (problem instanceof Error) {
            return words().of("notice.error", problem);
        }
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }

    /** Makes an edit; a problem becomes the notice. Returns whether it was made. */
    public boolean edit(UnaryOperator<Experiment> change) {
        Optional<Problem> problem = session.edit(change);
        notice.set(problem.map(p -> Notice.of(p, this::locale)).orElse(Notice.NONE));
        return problem.isEmpty();
    }

    public Locale locale() {
        return settings.language();
    }

    public WindowWords words() {
        return new WindowWords(locale());
    }

    /**
     * Tells of the view, and of each that follows, while a node is in a scene. What is not shown holds no view, as
     * {@code when} would: views are large.
     */
    public void onView(Node node, Runnable told) {
        AtomicReference<Subscription> now = new AtomicReference<>(Subscription.EMPTY);
        shown(node).subscribe(is -> {
            now.get().unsubscribe();
            now.set(is ? session.viewProperty().subscribe(view -> told.run()) : Subscription.EMPTY);
        });
    }

    /** True while a node is in a scene: subscriptions that end with it leak nothing. */
    public static ObservableValue<Boolean> shown(Node node) {
        return node.sceneProperty().map((Scene scene) -> true).orElse(false);
    }
}
