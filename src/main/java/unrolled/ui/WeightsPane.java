package unrolled.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.debug.Cursor;
import unrolled.diagram.Look;
import unrolled.diagram.ShownWeights;
import unrolled.diagram.ShownWeights.Kind;
import unrolled.diagram.TrainingSpot;
import unrolled.diagram.TrainingSpot.WeightPlace;
import unrolled.diagram.View;
import unrolled.diagram.WeightsDiagram;
import unrolled.figure.Figure;
import unrolled.figure.Subject;

/** The weights of the moment of the cursor, their gradients or their update; a click chooses the unit of a weight. */
final class WeightsPane extends PicturePane {
    private final Segments<Kind> kinds = new Segments<>(new HBox());
    private volatile Kind wanted = Kind.WEIGHTS;

    WeightsPane(Desk desk) {
        super(desk, "weightMap");
        figure().setOnSubject(this::clicked);
        for (Kind kind : List.of(Kind.WEIGHTS, Kind.GRADIENT, Kind.UPDATE)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            String key = "weights." + name;
            kinds.add(kind, desk.words().getString(key), desk.words().getString(key + ".tip"))
                    .setId(name + "Kind");
        }
        kinds.setOnChosen(this::choose);
        StackPane layers = new StackPane(figure(), kinds.pane());
        kinds.pane().setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(kinds.pane(), Pos.TOP_LEFT);
        setCenter(layers);
        ObservableValue<Boolean> shown = Desk.shown(this);
        desk.session().viewProperty().when(shown).subscribe((before, now) -> offer());
        kinds.pane().widthProperty().subscribe((before, now) -> paint());
        offer();
    }

    private void choose(Kind kind) {
        wanted = kind;
        paint();
    }

    /** Gradients and updates are there in batches that train. */
    private void offer() {
        boolean trains =
                view().current().plan().pass(view().cursor().moment().epoch()).trains();
        kinds.enable(Kind.GRADIENT, trains);
        kinds.enable(Kind.UPDATE, trains);
        kinds.show(trains ? wanted : Kind.WEIGHTS);
    }

    @Override
    Figure picture(View view, Look look, Size size) {
        ShownWeights shown = ShownWeights.at(view, wanted, look);
        double caption = kinds.pane().getWidth() + 24;
        return WeightsDiagram.of(shown, new WeightsDiagram.Frame(size.width(), size.height(), caption), look);
    }

    private void clicked(Subject subject) {
        if (subject instanceof TrainingSpot spot && spot.place() instanceof WeightPlace place) {
            Cursor cursor = view().cursor();
            boolean lstm =
                    place.layer() < view().current().run().model().lstms().size();
            desk().session().goTo(lstm ? cursor.inLayer(place.layer()).onUnit(place.unit()) : cursor);
        }
    }
}
