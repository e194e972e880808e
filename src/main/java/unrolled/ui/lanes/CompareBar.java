package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.FirstDifference.Walked;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.PartingWords;
import unrolled.ui.base.Command;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.Segments;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.work.WorkQueue;

/**
 * The line that says with which run the cursor's is compared and how the runs are locked, and goes to their first
 * difference. It keeps its place, whether something is compared or not; what it says stays until the next move.
 */
public final class CompareBar extends HBox {
    private static final String NONE = "\u2013";
    private static final long BETWEEN_NEWS = 100_000_000; // nanoseconds

    private final WindowContext desk;
    private final Runnable left;
    private final WorkQueue walking;
    private final Label with = new Label();
    private final ScrollPane runsPlace = new ScrollPane();
    private final HBox lock = new HBox();
    private final Label alone = new Label();
    private final Segments<Lock> locks = new Segments<>(new HBox());
    private final Label said = new Label();
    private Segments<Optional<String>> runs = new Segments<>(new HBox());
    private List<String> offered = List.of(""); // none that there is: what is offered is shown at once
    private Optional<Walk> walk = Optional.empty();

    /** @param left is run when the bar has the focus no longer */
    public CompareBar(WindowContext desk, Runnable left) {
        this.desk = desk;
        this.left = left;
        this.walking = desk.queue();
        setId("compareBar");
        getStyleClass().add("compare");
        for (Lock lock : Lock.values()) {
            locks.add(lock, word("lock." + lock), word("lock." + lock + ".tip")).setId("lock" + lock);
        }
        locks.setOnChosen(lock -> desk.session().compare(comparison().with(lock)));
        said.setId("compareSaid");
        said.setWrapText(true);
        said.setFocusTraversable(true);
        alone.getStyleClass().add("hint");
        alone.setText(word("compare.alone"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        lock.getChildren().addAll(new Label(word("compare.lock")), locks.pane(), first());
        lock.getStyleClass().add("compare-lock");
        lock.setMinWidth(USE_PREF_SIZE);
        with.setMinWidth(USE_PREF_SIZE);
        scroll(runsPlace);
        getChildren().addAll(with, runsPlace, alone, between, lock);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.session().viewProperty().when(shown).subscribe(this::moved);
        say("");
        show();
    }

    /** Each run to compare with, and each lock. */
    public List<Entry> actions() {
        String own = view().cursor().run();
        List<Entry> all = new ArrayList<>();
        for (String id : others()) {
            all.add(Action.of(
                            "compare " + id,
                            Names.of("compare.run.tip", own, id),
                            () -> desk.session().compare(comparison().against(Optional.of(id))))
                    .chosen(comparison().against().equals(Optional.of(id))));
        }
        all.add(Action.named(
                        "compare.none.tip",
                        () -> desk.session().compare(comparison().against(Optional.empty())))
                .unless(comparison().against().isEmpty(), "reason.uncompared"));
        for (Lock one : Lock.values()) {
            all.add(Action.named(
                            "lock." + one + ".tip",
                            () -> desk.session().compare(comparison().with(one)))
                    .chosen(comparison().lock() == one)
                    .unless(others().isEmpty(), "reason.alone"));
        }
        return all;
    }

    private Button first() {
        Button first = new Button(word("compare.first"), new FontIcon("fth-crosshair"));
        first.setId("firstDifference");
        first.getStyleClass().add("small");
        Command.FIRST_DIFFERENCE.describe(first, desk.words());
        first.setOnAction(event -> jump());
        return first;
    }

    /** Many runs are scrolled through with the wheel. */
    private static void scroll(ScrollPane runs) {
        runs.getStyleClass().add("compare-runs");
        runs.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        runs.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        runs.setFitToHeight(true);
        runs.setFocusTraversable(false);
        runs.setMinWidth(0);
        runs.addEventFilter(ScrollEvent.SCROLL, event -> {
            runs.setHvalue(runs.getHvalue() - (event.getDeltaX() + event.getDeltaY()) / runs.getWidth());
            event.consume();
        });
    }

    /** What it says, to be shown where there is room for a sentence. */
    public Label said() {
        return said;
    }

    private String word(String key, Object... arguments) {
        return desk.words().of(key, arguments);
    }

    private View view() {
        return desk.session().view();
    }

    private Comparison comparison() {
        return view().comparison();
    }

    private void moved(View before, View after) {
        boolean stays = before.cursor().equals(after.cursor())
                && before.comparison().equals(after.comparison())
                && before.traces().equals(after.traces());
        if (!stays) {
            stop();
            say("");
        }
        show();
    }

    private void show() {
        List<String> others = others();
        String own = view().cursor().run();
        if (!offered.equals(others)) {
            offered = others;
            runs = new Segments<>(new HBox());
            runs.add(Optional.empty(), NONE, word("compare.none.tip")).setId("compareNone");
            for (String id : others) {
                runs.add(Optional.of(id), id, word("compare.run.tip", own, id)).setId("compare" + id);
            }
            runs.setOnChosen(run -> desk.session().compare(comparison().against(run)));
            runsPlace.setContent(runs.pane());
            Visible.set(runsPlace, !others.isEmpty());
            Visible.set(alone, others.isEmpty());
            Visible.set(with, !others.isEmpty());
            lock.setVisible(!others.isEmpty());
        }
        with.setText(word("compare.with", own));
        runs.show(comparison().against());
        locks.show(comparison().lock());
    }

    /** The runs that the cursor's can be compared with, those under it first. */
    private List<String> others() {
        List<String> ids =
                view().traces().stream().map(trace -> trace.run().id()).toList();
        int own = view().currentIndex();
        return Stream.concat(ids.subList(own + 1, ids.size()).stream(), ids.subList(0, own).stream())
                .toList();
    }

    /** Compares with the next run; after the last one with none. */
    public void next() {
        List<String> others = others();
        int index = comparison().against().map(others::indexOf).orElse(-1) + 1;
        if (others.isEmpty()) {
            say(word("compare.alone"));
        } else {
            desk.session()
                    .compare(comparison()
                            .against(index < others.size() ? Optional.of(others.get(index)) : Optional.empty()));
        }
    }

    public void nextLock() {
        desk.session().compare(comparison().with(comparison().lock().next()));
    }

    /** Goes to the first difference; if nothing is compared yet, that with the next run. */
    public void jump() {
        desk.player().pause();
        if (comparison().against().isEmpty()) {
            next();
        }
        view().pair().ifPresent(pair -> {
            Walk begun = new Walk();
            walk = Optional.of(begun);
            say(word("compare.running", 0));
            Words words = desk.look().getValue().words();
            walking.ask(() -> parting(pair, words, begun), parting -> found(begun, pair, parting), this::failed);
        });
    }

    /** Where a walk came to, and its sentence; none where the runs do not differ. */
    private record Parting(Walked walked, String sentence) {}

    /** Walks, not on the FX thread. */
    private static Parting parting(RunPair pair, Words words, Walk walk) {
        Walked walked = FirstDifference.of(pair, walk::progress);
        return new Parting(walked, walked.isAlike() ? "" : new PartingWords(pair, words).sentence(walked));
    }

    /** One walk through two runs, which can be ended. */
    private final class Walk {
        private final AtomicBoolean ended = new AtomicBoolean();
        private long told; // by the thread that walks

        /** Tells from time to time how far it is; says whether to go on. */
        boolean progress(long done, long all) {
            long now = System.nanoTime();
            if (now - told > BETWEEN_NEWS) {
                told = now;
                int percent = (int) (100 * done / Math.max(1, all));
                Platform.runLater(() -> tell(percent));
            }
            return !ended.get() && !walking.superseded();
        }

        private void tell(int percent) {
            if (walk.filter(this::equals).isPresent()) {
                say(word("compare.running", percent));
            }
        }

        void end() {
            ended.set(true);
        }
    }

    /** Ends a search that runs. */
    public void stop() {
        if (walk.isPresent()) {
            walk.get().end();
            walk = Optional.empty();
            say(word("compare.stopped"));
        }
    }

    private void failed(Throwable problem) {
        walk = Optional.empty();
        say("");
        desk.failed(problem);
    }

    private void found(Walk ended, RunPair pair, Parting parting) {
        if (walk.filter(ended::equals).isEmpty() || !view().pair().equals(Optional.of(pair))) {
            return;
        }
        walk = Optional.empty();
        Walked walked = parting.walked();
        String a = pair.one().run().id();
        String b = pair.other().run().id();
        if (walked.isAlike()) {
            say(word(walked.compared() > 0 ? "compare.alike" : "compare.apart", a, b));
        } else {
            desk.session().goTo(walked.place());
            say(parting.sentence());
        }
        said.requestFocus();
    }

    /** A screen reader reads it when it gets the focus; all keys work there as in the lanes. */
    private void say(String text) {
        boolean focused = said.isFocused();
        said.setText(text);
        show();
        if (focused && text.isEmpty()) {
            left.run();
        }
    }
}
