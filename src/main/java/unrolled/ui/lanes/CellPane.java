package unrolled.ui.lanes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.Depth;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.cell.CellDiagram;
import unrolled.diagram.cell.CellSpot;
import unrolled.diagram.cell.PhaseTarget;
import unrolled.experiment.Change;
import unrolled.figure.Subject;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomView;
import unrolled.ui.bottom.WhyPicture;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.PicturePane;
import unrolled.ui.control.WhatIfField;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;

/** The inside of the cell where we stand; a click on a number goes to where it came from. */
final class CellPane extends PicturePane<PictureSize> {
    private final WhatIfField whatIf;
    private final NumberMenu numbers;
    private Phase phase = Phase.OUTPUT;

    CellPane(WindowContext desk) {
        super(desk, "cell");
        IconButton back = new IconButton(Command.STEP_OUT, "fth-arrow-left", desk.words(), desk.sight()::leave);
        back.setFocusTraversable(false);
        StackPane layers = new StackPane(figure(), back);
        StackPane.setAlignment(back, Pos.TOP_LEFT);
        StackPane.setMargin(back, new Insets(10, 0, 0, 14));
        setCenter(layers);
        whatIf = new WhatIfField(desk);
        numbers = new NumberMenu(desk, figure());
        figure().setOnSubject(this::clicked);
        figure().setOnContextMenuRequested(this::menu);
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

    /** What can be done with the number under the pointer, first of all what if it were another one, or a gate were held. */
    private void menu(ContextMenuEvent event) {
        Optional<CellSpot> spot = seen().flatMap(size -> CellSpot.at(view(), size, event.getX(), event.getY()));
        Cursor here = view().cursor();
        numbers.show(
                event,
                spot.map(number -> new NumberMenu.Named(
                        NumberName.of(number.quantity(), number.unit()), here.onUnit(number.unit()))),
                spot.map(number -> List.of(whatIf(event, place(number)), Entry.LINE))
                        .orElse(List.of()));
    }

    private Action whatIf(ContextMenuEvent event, Change.Place what) {
        WhatIfField.At at = new WhatIfField.At(figure(), event.getScreenX(), event.getScreenY());
        return BoxActions.whatIf(desk(), whatIf, at, view().cursor(), what);
    }

    private Change.Place place(CellSpot spot) {
        Cursor here = view().cursor();
        int step = here.moment().step();
        return spot.quantity().isGate()
                ? new Change.Hold(spot.quantity(), step, here.slot(), here.layer(), spot.unit(), Optional.empty())
                : new Change.Memory(spot.quantity(), step, here.slot(), here.layer(), spot.unit());
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
