package unrolled.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.debug.Cursor;
import unrolled.diagram.ForgettingDiagram;
import unrolled.diagram.ForgettingLayout;
import unrolled.diagram.Frame;
import unrolled.diagram.Inks;
import unrolled.diagram.InksDiagram;
import unrolled.diagram.InksLayout;
import unrolled.diagram.Look;
import unrolled.diagram.Spot;
import unrolled.diagram.View;
import unrolled.diagram.Why;
import unrolled.diagram.WhyDiagram;
import unrolled.diagram.WhyLayout;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.run.Trace;
import unrolled.session.Memories;

/**
 * Why the memory of the chosen unit is what it is, in one of several pictures; a press on a mark goes to the moment that
 * it stands for.
 */
final class WhyPane extends PicturePane {
    private final Memories memories = new Memories();
    private final Segments<WhyPicture> pictures = new Segments<>(new HBox());

    WhyPane(Desk desk) {
        super(desk, "why");
        figure().setOnSubject(this::clicked);
        for (WhyPicture picture : WhyPicture.values()) {
            pictures.add(picture, picture.title(desk.words()), picture.tip(desk.words()))
                    .setId(picture.id());
        }
        pictures.setOnChosen(desk.whyPicture()::set);
        StackPane layers = new StackPane(figure(), pictures.pane());
        pictures.pane().setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pictures.pane(), Pos.TOP_LEFT);
        setCenter(layers);
        ObservableValue<Boolean> shown = Desk.shown(this);
        desk.whyPicture().when(shown).subscribe(this::show);
        pictures.pane().widthProperty().subscribe((before, now) -> paint());
    }

    private void show(WhyPicture picture) {
        pictures.show(picture);
        paint();
    }

    @Override
    Figure picture(View view, Look look, Size size) {
        Frame frame = new Frame(size.width(), size.height(), pictures.pane().getWidth() + 24);
        Trace trace = view.current();
        Cursor place = view.cursor();
        return switch (desk().whyPicture().get()) {
            case PARTS, INPUTS -> WhyDiagram.of(new WhyLayout(why(trace, place), frame), look);
            case FORGETTING ->
                ForgettingDiagram.of(
                        new ForgettingLayout(why(trace, place), memories.lives(trace, place), frame), look);
            case INKS -> InksDiagram.of(new InksLayout(Inks.of(trace, place), frame), look);
        };
    }

    private Why why(Trace trace, Cursor place) {
        return Why.of(trace, place, memories.of(trace, place));
    }

    private void clicked(Subject subject) {
        if (subject instanceof Spot spot) {
            Cursor here = view().cursor();
            desk().session()
                    .goTo(
                            spot.part() == Spot.Part.UNIT
                                    ? here.onUnit(spot.place().unit())
                                    : here.at(spot.moment()).inSlot(spot.place().slot()));
        }
    }
}
