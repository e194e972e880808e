package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import unrolled.diagram.base.Words;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.debugger.DebugPane;

/**
 * The bottom of the window: one picture at a time, and at its left edge which ones there are. A picture is made when it
 * is first chosen, and drawn only while it is shown. A low window has room for the names alone, until one is pressed.
 */
public final class BottomPane extends BorderPane {
    private static final double LOW = 640;

    private final WindowContext desk;
    private final Map<BottomView, Region> made = new EnumMap<>(BottomView.class);
    private final BottomNames names = new BottomNames(this::press);
    private boolean low;
    private boolean folded;

    public BottomPane(WindowContext desk) {
        this.desk = desk;
        setId("bottomPane");
        fit();
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.sight().bottom().when(shown).subscribe((before, now) -> fit());
        sceneProperty().flatMap(Scene::heightProperty).when(shown).subscribe((before, now) -> fit());
    }

    /** Makes the controls, for which the first picture does not wait. */
    public void fill() {
        for (BottomView view : BottomView.values()) {
            var button = names.add(view, view.title(words()));
            button.setId(view.id());
            PictureKey key = key(view);
            button.setAccessibleText(key.label());
            Tip.set(button, key.label() + "  (" + key.keyText(desk.words()) + ")");
        }
        names.fill(desk, () -> show(chosen(), !folded));
        names.column().applyCss();
        fit();
    }

    /** The key of each picture. */
    public List<PictureKey> keys() {
        return Arrays.stream(BottomView.values()).map(this::key).toList();
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

    private void show(BottomView view, boolean nowFolded) {
        folded = nowFolded;
        desk.sight().bottom().set(view.key());
        fit();
    }

    /** As high as the picture is meant to be, but never too low for the names beside it. */
    private void fit() {
        double window = getScene() == null ? 0 : getScene().getHeight();
        boolean nowLow = window > 0 && window < LOW;
        if (nowLow != low) {
            low = nowLow;
            folded = low;
        }
        setLeft(low ? null : names.column());
        setTop(low ? names.line() : null);
        setCenter(folded ? null : made.computeIfAbsent(chosen(), wanted -> wanted.pane(desk)));
        names.show(chosen(), folded);
        double picture = folded ? 0 : chosen().height(window);
        double height =
                low ? picture + BottomNames.LINE : Math.max(picture, getLeft().prefHeight(-1));
        setPrefHeight(height);
        setMinHeight(height);
    }
}
