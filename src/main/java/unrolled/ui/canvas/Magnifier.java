package unrolled.ui.canvas;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * The root of a scene, all of which it shows so many times as large: words, lines and figures alike. What stands in it is laid
 * out for a window that is so many times smaller, and knows nothing of it.
 */
public class Magnifier extends Region {
    /** A tile of a figure has a whole number of pixels at every eighth. */
    private static final double EIGHTHS = 8;

    private final StackPane content = new StackPane();
    private final Scale scale = new Scale(1, 1);
    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);

    public Magnifier() {
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        factor.subscribe((before, now) -> requestLayout());
    }

    /** What is magnified. */
    public final StackPane content() {
        return content;
    }

    /** How many times as large all is; in eighths, so that figures can be drawn sharply. */
    public final DoubleProperty factorProperty() {
        return factor;
    }

    /** The nearest factor in eighths that is not smaller. */
    public static double atLeast(double factor) {
        return Math.ceil(factor * EIGHTHS) / EIGHTHS;
    }

    /** How many times as large a node is seen, wherever it comes to stand. */
    public static ObservableValue<Number> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(Magnifier::of)
                .orElse(1.0);
    }

    private static ObservableValue<Number> of(Parent root) {
        return root instanceof Magnifier magnifier ? magnifier.factorProperty() : new SimpleDoubleProperty(1);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * factor.get();
    }
}
