package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.ShapeWord;
import unrolled.ui.base.WindowContext;

/**
 * What a word of the shape stands for, marked over the lanes at the sample of the cursor: all of the sample; its time steps,
 * numbered; or the features, which are the numbers in a box.
 */
final class ShapeMarks extends Pane {
    private static final double AROUND = 4;
    private static final double DISC = 15;

    private final WindowContext desk;
    private final Function<Target, Optional<Bounds>> places;

    /** @param places where a mark is seen */
    ShapeMarks(WindowContext desk, Function<Target, Optional<Bounds>> places) {
        this.desk = desk;
        this.places = places;
        setId("shapeMarks");
        setMouseTransparent(true);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        desk.pointing().word().when(WindowContext.shown(this)).subscribe((before, now) -> draw());
    }

    /** Marks what the word stands for that somebody points at, where it is seen now. */
    void draw() {
        List<Region> marks = new ArrayList<>();
        desk.pointing().word().get().ifPresent(word -> mark(word, marks));
        if (!marks.isEmpty() || !getChildren().isEmpty()) {
            getChildren().setAll(marks);
        }
    }

    private void mark(ShapeWord word, List<Region> marks) {
        Cursor cursor = desk.session().view().cursor();
        Trace trace = desk.session().view().current();
        Moment here = trace.nearest(cursor.moment());
        int steps = trace.plan().steps(here.epoch(), here.batch());
        for (int step = 0; step < steps; step++) {
            int number = step + 1;
            Cursor place = Cursor.start(cursor.run())
                    .at(new Moment(here.epoch(), here.batch(), step))
                    .inSlot(cursor.slot());
            bounds(Part.INPUT, place).ifPresent(box -> {
                if (word == ShapeWord.TIME_STEPS) {
                    marks.add(frame(box, "step-mark"));
                    marks.add(disc(box, number));
                } else if (word == ShapeWord.FEATURES) {
                    marks.add(frame(box, "feature-mark"));
                }
            });
        }
        if (word == ShapeWord.SAMPLES) {
            around(cursor, here, steps).ifPresent(all -> marks.add(frame(all, "sample-mark")));
        }
    }

    private Optional<Bounds> bounds(Part part, Cursor place) {
        return places.apply(Target.at(part, place));
    }

    /** Around the inputs and the states of a sample, as far as they are seen. */
    private Optional<Bounds> around(Cursor cursor, Moment here, int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> Cursor.start(cursor.run())
                        .at(new Moment(here.epoch(), here.batch(), step))
                        .inSlot(cursor.slot()))
                .flatMap(place -> Stream.of(bounds(Part.INPUT, place), bounds(Part.STATE, place)))
                .flatMap(Optional::stream)
                .reduce(ShapeMarks::union);
    }

    private static Bounds union(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }

    private static Region frame(Bounds box, String style) {
        Region frame = new Region();
        frame.getStyleClass().addAll("shape-mark", style);
        frame.setManaged(false);
        frame.resizeRelocate(
                box.getMinX() - AROUND,
                box.getMinY() - AROUND,
                box.getWidth() + 2 * AROUND,
                box.getHeight() + 2 * AROUND);
        return frame;
    }

    private static Region disc(Bounds box, int number) {
        Label disc = new Label(String.valueOf(number));
        disc.getStyleClass().add("step-number");
        disc.setManaged(false);
        double wide = number > 99 ? 2 * DISC : number > 9 ? 1.4 * DISC : DISC;
        disc.resizeRelocate(box.getMinX() - DISC / 2, box.getMinY() - DISC / 2 - AROUND, wide, DISC);
        return disc;
    }
}
