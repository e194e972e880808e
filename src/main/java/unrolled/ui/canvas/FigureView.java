package unrolled.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import unrolled.figure.Figure;
import unrolled.figure.FigureChanges;
import unrolled.figure.Subject;

/**
 * Shows a figure on canvases that fill the view and says which subject is clicked.
 *
 * <p>It draws once per pulse, however often the figure changes. A figure larger than the view is cut off at its edge: make
 * a figure for the size of the view, whose properties tell of changes.
 */
public final class FigureView extends Region {
    private static final Figure NOTHING = Figure.builder(0, 0).build();
    private static final int MOST_IN_PARTS = 200;

    private final CanvasTiles canvas = new CanvasTiles();
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure", NOTHING);
    private final ReadOnlyObjectWrapper<Subject> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final HoverLabel label = new HoverLabel(this);
    private final ObservableValue<Number> outputScale;
    private final ObservableValue<Number> magnified = Magnifier.of(this);
    private Consumer<Subject> onSubject = subject -> {};
    private Drawn drawn;
    private int drawnInParts;
    private MouseEvent pointer;

    /** What the canvas shows; drawn again only when one of these differs. */
    private record Drawn(Figure figure, double width, double height, Sharpness scale) {
        Drawn with(Figure other) {
            return new Drawn(other, width, height, scale);
        }
    }

    public FigureView() {
        getStyleClass().add("figure-view");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        outputScale = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .orElse(1.0);
        outputScale.subscribe(scale -> requestLayout());
        magnified.subscribe(factor -> requestLayout());
        figure.subscribe(this::changed);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointAt);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointAt);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            label.hide();
            if (isFocusTraversable()) {
                requestFocus();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    public Figure getFigure() {
        return figure.get();
    }

    /** Shows another figure; null shows nothing. */
    public void setFigure(Figure value) {
        figure.set(value);
    }

    /** The subject under the mouse, or null. */
    public ReadOnlyObjectProperty<Subject> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** What is to happen when a subject is clicked with the primary button. */
    public void setOnSubject(Consumer<Subject> action) {
        onSubject = action;
    }

    /** The subject at a point of this view. */
    public Optional<Subject> subjectAt(double x, double y) {
        return shown().at(x - canvas.getLayoutX(), y - canvas.getLayoutY());
    }

    /** Where a subject is seen in this view; empty if it is not. */
    public Optional<Bounds> boundsOf(Subject subject) {
        return shown().boundsOf(subject)
                .map(b -> new BoundingBox(
                        b.x() + canvas.getLayoutX(), b.y() + canvas.getLayoutY(), b.width(), b.height()));
    }

    /** The width inside the border: what a figure should have. */
    public double innerWidth() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    /** The height inside the border: what a figure should have. */
    public double innerHeight() {
        return Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        Sharpness scale = new Sharpness(
                outputScale.getValue().doubleValue(), magnified.getValue().doubleValue());
        Drawn wanted = new Drawn(shown(), width, height, scale);
        if (!wanted.equals(drawn)) {
            Point2D off = offPixels(left, top, scale.magnified());
            canvas.relocate(left + off.getX(), top + off.getY());
            canvas.cover(width, height, scale.magnified());
            draw(wanted);
            drawn = wanted;
            point(pointer);
        }
    }

    /** How far it is from a point to where pixels of a magnified view begin. */
    private Point2D offPixels(double x, double y, double factor) {
        if (factor == 1) {
            return Point2D.ZERO;
        }
        Point2D there = localToScene(x, y);
        return new Point2D(Math.rint(there.getX()) - there.getX(), Math.rint(there.getY()) - there.getY())
                .multiply(1 / factor);
    }

    /** Draws what differs from what is there, or everything; now and then everything, which lets the canvas forget all before. */
    private void draw(Drawn wanted) {
        boolean fits = drawn != null && wanted.equals(drawn.with(wanted.figure)) && ++drawnInParts < MOST_IN_PARTS;
        Optional<List<FigureChanges.Part>> parts =
                fits ? FigureChanges.between(drawn.figure, wanted.figure) : Optional.empty();
        parts.ifPresentOrElse(some -> canvas.draw(wanted.figure, some, wanted.scale), () -> {
            canvas.draw(wanted.figure, wanted.scale);
            drawnInParts = 0;
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + shown().width() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + shown().height() + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private Figure shown() {
        return figure.get() == null ? NOTHING : figure.get();
    }

    private void changed(Figure value) {
        Figure shown = shown();
        setAccessibleText(shown.description().isEmpty() ? shown.title() : shown.description());
        requestLayout();
    }

    private void pointAt(MouseEvent event) {
        point(event);
    }

    /** Notes where the mouse is, null for outside, and what lies under it. */
    private void point(MouseEvent event) {
        pointer = event;
        Subject subject =
                event == null ? null : subjectAt(event.getX(), event.getY()).orElse(null);
        hovered.set(subject);
        setCursor(subject == null ? Cursor.DEFAULT : Cursor.HAND);
        boolean drags = event != null && event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        label.point(drags ? null : subject, event); // it would cover what is being dragged
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            subjectAt(event.getX(), event.getY()).ifPresent(onSubject);
        }
    }
}
