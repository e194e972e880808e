package unrolled.ui.bottom;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.analysis.GradientBorder;
import unrolled.analysis.Influence;
import unrolled.analysis.InputGradients;
import unrolled.analysis.MemoryParts;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Places;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.why.ForgettingDiagram;
import unrolled.diagram.why.ForgettingLayout;
import unrolled.diagram.why.InksDiagram;
import unrolled.diagram.why.InksLayout;
import unrolled.diagram.why.InputsDiagram;
import unrolled.diagram.why.InputsLayout;
import unrolled.diagram.why.WhyDiagram;
import unrolled.diagram.why.WhyLayout;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.run.Trace;
import unrolled.session.Memories;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.PicturePane;
import unrolled.ui.control.Segments;
import unrolled.work.WorkQueue;

/**
 * Why the memory of the chosen unit is what it is, in one of several pictures; a press on a mark goes to the moment that
 * it stands for.
 */
final class WhyPane extends PicturePane<PictureSize> {
    /** The numbers whose inputs may have mattered, by name. */
    private static final Map<String, Influence.Target> TARGETS = Map.of(
            "output", new Influence.Output(0),
            "h", new Influence.Unit(Quantity.H),
            "c", new Influence.Unit(Quantity.C));

    private final Memories memories = new Memories();
    private final WorkQueue gathering;
    private final Segments<WhyPicture> pictures = new Segments<>(new HBox());

    private final Segments<String> targets = new Segments<>(new HBox());
    private final HBox controls = new HBox(10);
    private WhyPicture chosen = WhyPicture.PARTS;

    WhyPane(WindowContext desk) {
        super(desk, "why");
        gathering = desk.queue();
        figure().setOnSubject(this::clicked);
        NumberMenu.on(desk, figure(), this::number);
        for (WhyPicture picture : WhyPicture.values()) {
            pictures.add(picture, picture.title(desk.words()), picture.tip(desk.words()))
                    .setId(picture.id());
        }
        pictures.setOnChosen(picture -> desk.sight().why().set(picture.key()));
        offer("output", desk.words().getString("why.output"));
        offer("h", "h");
        offer("c", "c");
        targets.setOnChosen(this::choose);
        targets.pane().managedProperty().bind(targets.pane().visibleProperty());
        controls.getChildren().addAll(pictures.pane(), targets.pane());
        controls.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        controls.setPickOnBounds(false);
        StackPane.setAlignment(controls, Pos.TOP_LEFT);
        setCenter(new StackPane(figure(), controls));
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.sight().why().map(WhyPicture::of).when(shown).subscribe(this::show);
        desk.sight().places().when(shown).subscribe(now -> showTarget());
        controls.widthProperty().subscribe((before, now) -> paint());
    }

    /** A number whose inputs may have mattered. */
    private void offer(String name, String title) {
        targets.add(name, title, desk().words().getString("why." + name + ".tip"))
                .setId(name + "Target");
    }

    private void choose(String name) {
        var places = desk().sight().places();
        places.set(places.get().withInputs(name));
    }

    /** The name of the number that is chosen; the output, if there is none of that name. */
    private String target() {
        String name = desk().sight().places().get().inputs();
        return TARGETS.containsKey(name) ? name : Places.FIRST.inputs();
    }

    private void showTarget() {
        targets.show(target());
        paint();
    }

    private void show(WhyPicture picture) {
        chosen = picture;
        pictures.show(picture);
        targets.pane().setVisible(picture == WhyPicture.INPUTS);
        paint();
    }

    @Override
    protected Supplier<Drawn<PictureSize>> picture(View view, Style look, Size size) {
        PictureSize frame = size.beside(controls.getWidth());
        Trace trace = view.current();
        Cursor place = view.cursor();
        Influence.Target of = TARGETS.get(target());
        if (!trace.run().recorded().hasCell()) {
            return () -> new Drawn<>(NotRecorded.picture(place.run(), frame.width(), frame.height(), look), frame);
        }
        Supplier<Figure> drawing = switch (chosen) {
            case PARTS -> () -> WhyDiagram.of(new WhyLayout(why(trace, place), frame), look);
            case FORGETTING -> () -> ForgettingDiagram.of(forgetting(trace, place, frame), look);
            case INKS -> () -> InksDiagram.of(new InksLayout(GradientBorder.of(trace, place), frame), look);
            case INPUTS -> () -> InputsDiagram.of(inputs(trace, place, of, frame), look);
        };
        if (chosen == WhyPicture.PARTS || chosen == WhyPicture.FORGETTING) {
            gather(trace, place);
        }
        return () -> new Drawn<>(drawing.get(), frame);
    }

    private MemoryParts why(Trace trace, Cursor place) {
        return MemoryParts.of(trace, place, memories.ofUnit(trace, place));
    }

    private ForgettingLayout forgetting(Trace trace, Cursor place, PictureSize frame) {
        return new ForgettingLayout(why(trace, place), memories.of(trace, place), memories.isOffered(trace), frame);
    }

    private static InputsLayout inputs(Trace trace, Cursor place, Influence.Target of, PictureSize frame) {
        InputGradients gradients = InputGradients.of(trace, place, of, InputsLayout.mostSteps(frame.width()));
        return new InputsLayout(gradients, frame);
    }

    /** A walk through the whole run takes its time: pictures do not wait for it, but are drawn once more after it. */
    private void gather(Trace trace, Cursor place) {
        if (memories.isOffered(trace) && memories.of(trace, place).isEmpty()) {
            gathering.ask(() -> memories.gather(trace, place), lives -> paint(), desk()::failed);
        }
    }

    /** The memory of the unit at the step that a mark stands for, or the input of the step. */
    private Optional<NumberMenu.Named> number(Subject subject) {
        if (!(subject instanceof Target spot)) {
            return Optional.empty();
        }
        Cursor there = view().cursor().at(spot.moment()).inSlot(spot.place().slot());
        return switch (spot.part()) {
            case STATE -> Optional.of(new NumberMenu.Named(NumberName.of(Quantity.C, there.unit()), there));
            case INPUT ->
                Optional.of(new NumberMenu.Named(NumberName.input(spot.place().unit()), there));
            default -> Optional.empty();
        };
    }

    private void clicked(Subject subject) {
        if (subject instanceof Target spot) {
            Cursor here = view().cursor();
            desk().session()
                    .goTo(
                            spot.part() == Target.Part.UNIT
                                    ? here.onUnit(spot.place().unit())
                                    : here.at(spot.moment()).inSlot(spot.place().slot()));
        }
    }
}
