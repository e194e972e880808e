package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.diagram.base.Words;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.Segments;
import unrolled.ui.debugger.DebugPane;

/**
 * The bottom of the window: one picture at a time, and at its left edge which ones there are. A picture is made when it
 * is first chosen, and drawn only while it is shown.
 */
public final class BottomPane extends BorderPane {
    private final WindowContext desk;
    private final Map<BottomView, Region> made = new EnumMap<>(BottomView.class);
    private final Segments<BottomView> views = new Segments<>(new VBox());

    public BottomPane(WindowContext desk) {
        this.desk = desk;
        setId("bottomPane");
        views.pane().getStyleClass().add("views");
        views.setOnChosen(view -> desk.sight().bottom().set(view.key()));
        setLeft(views.pane());
        show(chosen());
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.sight().bottom().when(shown).subscribe((before, now) -> show(chosen()));
        sceneProperty().flatMap(Scene::heightProperty).when(shown).subscribe((before, now) -> fit());
    }

    /** Makes the controls, for which the first picture does not wait. */
    public void fill() {
        for (BottomView view : BottomView.values()) {
            var button = views.add(view, view.title(words()), "");
            button.setId(view.id());
            PictureKey key = key(view);
            button.setAccessibleText(key.label());
            Tip.set(button, key.label() + "  (" + key.keyText(desk.words()) + ")");
        }
        views.show(chosen());
        views.pane().applyCss();
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
            if (chosen() == view) {
                view.again(desk);
            }
            desk.sight().bottom().set(view.key());
        });
    }

    /** The breakpoints and watches, which are shown from now on. */
    public DebugPane debug() {
        desk.sight().bottom().set(BottomView.DEBUG.key());
        return (DebugPane) made.get(BottomView.DEBUG);
    }

    private Words words() {
        return desk.look().getValue().words();
    }

    private BottomView chosen() {
        return BottomView.of(desk.sight().bottom().get());
    }

    private void show(BottomView view) {
        setCenter(made.computeIfAbsent(view, wanted -> wanted.pane(desk)));
        views.show(view);
        fit();
    }

    /** As high as the picture is meant to be, but never too low for the buttons beside it. */
    private void fit() {
        double wanted = chosen().height(getScene() == null ? 0 : getScene().getHeight());
        double height = Math.max(wanted, views.pane().prefHeight(-1));
        setPrefHeight(height);
        setMinHeight(height);
    }
}
