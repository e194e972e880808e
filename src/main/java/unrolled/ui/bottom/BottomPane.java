package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import unrolled.analysis.training.LossScale;
import unrolled.diagram.base.Words;
import unrolled.session.Panel;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.Magnifier;
import unrolled.ui.debugger.DebugPane;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

/**
 * The bottom of the window: one picture at a time, and at its left edge which ones there are. A picture is made when it
 * is first chosen, and drawn only while it is shown. A low window has room for the names alone, until one is pressed. It can be
 * made higher, and has all the room in a window of its own.
 */
public final class BottomPane extends BorderPane {
    private static final double LOW = 640;
    /** The lowest that a picture is made by hand. */
    private static final double LEAST = 120;
    /** What is left for the head and the lanes at least. */
    private static final double ABOVE = 300;
    /** How much of the window it has where somebody wants to read in it. */
    private static final double TALL = 0.56;
    /** By so much a key makes it higher. */
    private static final double STEP = 40;

    private final WindowContext desk;
    private final Map<BottomView, Region> made = new EnumMap<>(BottomView.class);
    private final BottomNames names = new BottomNames(this::press);
    private final ObservableValue<Number> magnified = Magnifier.of(this);
    private final BottomGrip grip = new BottomGrip(this::picture, this::wish);
    private boolean low;
    private boolean folded;

    public BottomPane(WindowContext desk) {
        this.desk = desk;
        setId("bottomPane");
        getChildren().add(grip);
        fit();
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.sight().bottom().when(shown).subscribe((before, now) -> fit());
        desk.settings().bottomHeightProperty().when(shown).subscribe((before, now) -> fit());
        desk.sight().apart().when(shown).subscribe((before, now) -> fit());
        desk.settings().foldedProperty(Panel.BOTTOM).when(shown).subscribe((before, now) -> fit());
        sceneProperty().flatMap(Scene::heightProperty).when(shown).subscribe((before, now) -> fit());
        magnified.when(shown).subscribe((before, now) -> fit());
    }

    /**
     * Makes the controls, for which the first picture does not wait.
     *
     * @param apart puts it into a window of its own, or back
     */
    public void fill(Runnable apart) {
        for (BottomView view : BottomView.values()) {
            var button = names.add(view, view.title(words()));
            button.setId(view.id());
            if (view == BottomView.CHECKS) {
                FindingCount.on(button, desk);
            }
            PictureKey key = key(view);
            button.setAccessibleText(key.label());
            Tip.set(button, key.label() + "  (" + key.keyText(desk.words()) + ")");
        }
        names.fill(desk, new BottomNames.Wished(this::fold, this::toggleTall, apart));
        names.column().applyCss();
        fit();
    }

    /** The key of each picture. */
    public List<PictureKey> keys() {
        return Arrays.stream(BottomView.values()).map(this::key).toList();
    }

    /** The pictures as actions, and what some of them can show in other ways. */
    public List<Entry> actions() {
        List<Entry> all = new ArrayList<>(pictures());
        for (WhyPicture picture : WhyPicture.values()) {
            Names names = Names.of("why." + picture.key() + ".tip");
            all.add(Action.of(picture.id(), names, () -> {
                desk.sight().why().set(picture.key());
                show(BottomView.WHY, false);
            }));
        }
        for (String order : List.of("tape", "fold")) {
            Names names = Names.said(locale -> Words.in(locale).of(order + ".show.tip"));
            all.add(Action.of("order" + order, names, () -> {
                desk.sight().order().set(order);
                show(BottomView.ORDER, false);
            }));
        }
        for (LossScale scale : List.of(LossScale.LINEAR, LossScale.LOGARITHMIC)) {
            all.add(Action.named("loss." + scale + ".tip", () -> {
                desk.settings().lossScaleProperty().set(scale);
                show(BottomView.LOSS, false);
            }));
        }
        return all;
    }

    private List<Entry> pictures() {
        return Arrays.stream(BottomView.values())
                .map(view -> {
                    PictureKey key = key(view);
                    Names names = Names.said(locale -> view.tip(Words.in(locale)));
                    return (Entry) Action.of(view.id(), names, key.show()).withKeys(key.keys());
                })
                .toList();
    }

    /** Shows a picture; one that is shown already may have a next one to show. */
    private PictureKey key(BottomView view) {
        String label = view.tip(words());
        return new PictureKey(label, view.number(), () -> {
            if (chosen() == view && !folded) {
                view.again(desk);
            }
            show(view, false);
        });
    }

    /** The breakpoints and watches, which are shown from now on. */
    public DebugPane debug() {
        show(BottomView.DEBUG, false);
        return (DebugPane) made.get(BottomView.DEBUG);
    }

    private Words words() {
        return desk.look().getValue().words();
    }

    private BottomView chosen() {
        return BottomView.of(desk.sight().bottom().get());
    }

    /** The name of the picture that is shown folds it, where that makes room. */
    private void press(BottomView view) {
        show(view, low && view == chosen() && !folded);
    }

    /** Folds it away, or shows it again. */
    public void fold() {
        if (low) {
            show(chosen(), !folded);
        } else if (!isApart()) {
            desk.settings().fold(Panel.BOTTOM);
        }
    }

    private void show(BottomView view, boolean nowFolded) {
        folded = nowFolded;
        if (!low) {
            desk.settings().foldedProperty(Panel.BOTTOM).set(false);
        }
        desk.sight().bottom().set(view.key());
        fit();
    }

    /** How high the picture is to be in a window of a height. */
    private double picture() {
        double window = window();
        int wanted = desk.settings().bottomHeightProperty().get();
        double most = Math.max(LEAST, window - ABOVE);
        return folded ? 0 : wanted == 0 ? BottomView.height(window) : Math.max(LEAST, Math.min(wanted, most));
    }

    private double window() {
        return getScene() == null
                ? 0
                : getScene().getHeight() / magnified.getValue().doubleValue();
    }

    private void wish(double height) {
        double most = Math.max(LEAST, window() - ABOVE);
        boolean own = height == 0;
        desk.settings().bottomHeightProperty().set(own ? 0 : (int) Math.max(LEAST, Math.min(height, most)));
    }

    /** Makes the picture so many steps higher, or lower. */
    public void higher(int steps) {
        if (!isApart() && !folded) {
            wish(picture() + steps * STEP);
        }
    }

    /** Gives it more than half of the window, or lets it be as high as it is by itself. */
    public void toggleTall() {
        if (!isApart()) {
            boolean tall = isTall();
            show(chosen(), false);
            wish(tall ? 0 : TALL * window());
            fit();
        }
    }

    private boolean isTall() {
        return picture() >= Math.min(TALL * window(), window() - ABOVE) - 1;
    }

    private boolean isApart() {
        return desk.sight().apart().get();
    }

    /** As high as the picture is meant to be, but never too low for the names beside it; in a window of its own as that is. */
    private void fit() {
        double window = window();
        boolean nowLow = window > 0 && window < LOW && !isApart();
        if (nowLow != low) {
            low = nowLow;
            folded = low;
        }
        boolean hidden = desk.settings().foldedProperty(Panel.BOTTOM).get() && !isApart();
        boolean line = low || hidden; // of the names, under which the picture is folded away
        folded = low ? folded : hidden;
        setLeft(line ? null : names.column());
        setTop(line ? names.line() : null);
        setCenter(folded ? null : made.computeIfAbsent(chosen(), wanted -> wanted.pane(desk)));
        names.show(chosen(), new BottomNames.Shape(folded, isTall(), isApart()));
        grip.setVisible(!folded && !isApart());
        double height = line ? picture() + BottomNames.LINE : Math.max(picture(), names.leastHeight());
        setPrefHeight(isApart() ? USE_COMPUTED_SIZE : height);
        setMinHeight(isApart() ? 0 : height);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        grip.resizeRelocate(0, -BottomGrip.HEIGHT / 2, getWidth(), BottomGrip.HEIGHT);
        grip.toFront();
    }
}
