package unrolled.ui.lanes;

import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.Depth;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.cell.CellDiagram;
import unrolled.diagram.cell.PhaseTarget;
import unrolled.figure.Subject;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomView;
import unrolled.ui.bottom.WhyPicture;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.PicturePane;

/** The inside of the cell where we stand; a click on a number goes to where it came from. */
final class CellPane extends PicturePane<PictureSize> {
    private Phase phase = Phase.OUTPUT;

    CellPane(WindowContext desk) {
        super(desk, "cell");
        IconButton back = new IconButton(Command.STEP_OUT, "fth-arrow-left", desk.words(), desk.sight()::leave);
        back.setFocusTraversable(false);
        StackPane layers = new StackPane(figure(), back);
        StackPane.setAlignment(back, Pos.TOP_LEFT);
        StackPane.setMargin(back, new Insets(10, 0, 0, 14));
        setCenter(layers);
        figure().setOnSubject(this::clicked);
        NumberMenu.on(desk, figure());
        desk.sight().depth().map(Depth::inside).when(WindowContext.shown(this)).subscribe(now -> {
            phase = now.orElse(phase);
            paint();
        });
    }

    private void clicked(Subject subject) {
        if (subject instanceof PhaseTarget spot) {
            desk().sight().enter(spot.phase());
        } else if (subject instanceof Target spot) {
            switch (spot.part()) {
                case STATE -> goTo(spot.place());
                case UNIT ->
                    desk().session().goTo(view().cursor().onUnit(spot.place().unit()));
                case INPUT -> desk().sight().bottom().set(BottomView.PREDICTION.key());
                case WEIGHTS, OUTPUT -> desk().sight().bottom().set(BottomView.WEIGHTS.key());
                case WHY -> {
                    desk().sight().why().set(WhyPicture.PARTS.key());
                    desk().sight().bottom().set(BottomView.WHY.key());
                }
                default -> {}
            }
        }
    }

    /** To another cell, all of whose numbers are there; a layer above or below keeps the unit as far as it has it. */
    private void goTo(Cursor place) {
        boolean above = place.layer() > view().cursor().layer();
        desk().sight().enter(above ? Phase.SUM : Phase.OUTPUT);
        desk().session().goTo(place);
    }

    @Override
    protected Supplier<Drawn<PictureSize>> picture(View view, Style look, Size size) {
        Phase shown = phase;
        PictureSize frame = size.beside(0);
        return () -> new Drawn<>(CellDiagram.of(view, shown, frame.width(), frame.height(), look), frame);
    }
}
