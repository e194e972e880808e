package unrolled.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.StepPlaces;
import unrolled.diagram.base.Style;
import unrolled.ui.base.WindowContext;

/** A picture of steps; a press or a drag goes to the step under the pointer. */
public class StepsPane<L extends StepPlaces> extends PicturePane<L> {
    private final Supplier<Drawing<L>> drawing;

    /** Draws a view, not on the FX thread. */
    public interface Drawing<L> {
        Drawn<L> of(View view, PictureSize frame, Style look);
    }

    /** @param drawing is asked on the FX thread for who draws the next picture */
    public StepsPane(WindowContext desk, String id, Supplier<Drawing<L>> drawing) {
        super(desk, id);
        this.drawing = drawing;
    }

    @Override
    protected final Supplier<Drawn<L>> picture(View view, Style look, Size size) {
        Drawing<L> now = drawing.get();
        return () -> now.of(view, PictureSize.of(size.width(), size.height()), look);
    }

    @Override
    protected final Optional<Thing> thingAt(double x, double y) {
        return seen().flatMap(steps -> steps.at(x, y)).map(place -> Thing.of(Thing.Kind.STATE, place));
    }

    @Override
    protected final void pressed(double x, double y) {
        seen().flatMap(steps -> steps.at(x, y)).ifPresent(desk().session()::goTo);
    }

    @Override
    protected final void dragged(double x) {
        seen().map(steps -> steps.along(x)).ifPresent(desk().session()::goTo);
    }
}
