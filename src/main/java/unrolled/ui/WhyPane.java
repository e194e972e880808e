package unrolled.ui;

import unrolled.debug.Cursor;
import unrolled.diagram.Frame;
import unrolled.diagram.Look;
import unrolled.diagram.Spot;
import unrolled.diagram.View;
import unrolled.diagram.Why;
import unrolled.diagram.WhyDiagram;
import unrolled.diagram.WhyLayout;
import unrolled.figure.Figure;
import unrolled.session.Memories;

/** Why the cell state of the chosen unit is what it is; a press on a part goes to the step that left it. */
final class WhyPane extends PicturePane {
    private final Memories memories = new Memories();

    WhyPane(Desk desk) {
        super(desk, "why");
        figure().setOnSubject(subject -> {
            if (subject instanceof Spot spot) {
                Cursor here = view().cursor();
                desk.session().goTo(here.at(spot.moment()).inSlot(spot.place().slot()));
            }
        });
    }

    @Override
    Figure picture(View view, Look look, Size size) {
        Why why = Why.of(view.current(), view.cursor(), memories.of(view.current(), view.cursor()));
        return WhyDiagram.of(new WhyLayout(why, Frame.of(size.width(), size.height())), look);
    }
}
