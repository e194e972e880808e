package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.diagram.weights.ShownWeights;
import unrolled.diagram.weights.ShownWeights.Kind;
import unrolled.diagram.weights.WeightsDiagram;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Change;
import unrolled.experiment.LayerNames;
import unrolled.figure.Subject;
import unrolled.run.Run;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.PicturePane;
import unrolled.ui.control.Segments;
import unrolled.ui.control.WhatIfField;

/** The weights of the moment of the cursor, their gradients or their update; a click chooses the unit of a weight. */
final class WeightsPane extends PicturePane<PictureSize> {
    private final Segments<Kind> kinds = new Segments<>(new HBox());
    private final WhatIfField whatIf;

    WeightsPane(WindowContext desk) {
        super(desk, "weightMap");
        whatIf = new WhatIfField(desk);
        figure().setOnSubject(this::clicked);
        NumberMenu.on(desk, figure(), this::number);
        figure().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedTwice);
        figure().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        for (Kind kind : List.of(Kind.WEIGHTS, Kind.GRADIENT, Kind.UPDATE)) {
            String name = name(kind);
            String key = "weights." + name;
            kinds.add(kind, desk.words().getString(key), desk.words().getString(key + ".tip"))
                    .setId(name + "Kind");
        }
        kinds.setOnChosen(this::choose);
        StackPane layers = new StackPane(figure(), kinds.pane());
        kinds.pane().setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(kinds.pane(), Pos.TOP_LEFT);
        setCenter(layers);
        desk.onView(this, this::offer);
        desk.sight().places().when(WindowContext.shown(this)).subscribe((before, now) -> {
            offer();
            paint();
        });
        kinds.pane().widthProperty().subscribe((before, now) -> paint());
        offer();
    }

    private void choose(Kind kind) {
        var places = desk().sight().places();
        places.set(places.get().withWeights(name(kind)));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What somebody wants to see; the weights, if there is nothing of that name. */
    private Kind wanted() {
        String name = desk().sight().places().get().weights();
        return Arrays.stream(Kind.values())
                .filter(kind -> name(kind).equals(name))
                .findFirst()
                .orElse(Kind.WEIGHTS);
    }

    /** Gradients and updates are there in batches that train. */
    private void offer() {
        boolean trains =
                view().current().plan().pass(view().cursor().moment().epoch()).trains();
        kinds.enable(Kind.GRADIENT, trains);
        kinds.enable(Kind.UPDATE, trains);
        kinds.show(trains ? wanted() : Kind.WEIGHTS);
    }

    @Override
    protected Supplier<Drawn<PictureSize>> picture(View view, Style look, Size size) {
        Kind kind = wanted();
        PictureSize frame = size.beside(kinds.pane().getWidth());
        return () -> new Drawn<>(WeightsDiagram.of(ShownWeights.at(view, kind, look), frame, look), frame);
    }

    private void clickedTwice(MouseEvent event) {
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice
                && figure().subjectAt(event.getX(), event.getY()).orElse(null) instanceof TrainingTarget spot
                && spot.place() instanceof WeightPlace place) {
            boolean lstm = view().current().run().model().layers().get(place.layer()) instanceof Lstm;
            Change.Table table = Change.Table.at(place.matrix(), lstm);
            whatIf.ask(
                    new WhatIfField.At(figure(), event.getScreenX() + 12, event.getScreenY() + 12),
                    view().cursor(),
                    new Change.Weight(place.layer(), table, place.row(), place.column()));
        }
    }

    /** Enter asks about the first weight into the forget gate of the chosen unit; another one can be written instead. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Cursor cursor = view().cursor();
            Run run = view().current().run();
            int units = run.model().lstms().get(cursor.layer()).units();
            LayerNames names = LayerNames.of(desk().session().experiment().model(run.choice()));
            whatIf.ask(
                    WhatIfField.At.inside(figure(), 40, 20),
                    cursor,
                    new Change.Weight(
                            names.layerOfLstm(cursor.layer()), Change.Table.KERNEL, 0, units + cursor.unit()));
            event.consume();
        }
    }

    /** The weight that is shown, or its gradient or update. */
    private Optional<NumberMenu.Named> number(Subject subject) {
        if (!(subject instanceof TrainingTarget spot && spot.place() instanceof WeightPlace place)) {
            return Optional.empty();
        }
        Cursor cursor = view().cursor();
        boolean trains = view().current().plan().pass(cursor.moment().epoch()).trains();
        Kind kind = trains ? wanted() : Kind.WEIGHTS;
        return Optional.of(new NumberMenu.Named(
                NumberName.weight(
                        view().current().run().model(),
                        place.layer(),
                        place.matrix(),
                        List.of(place.row(), place.column()),
                        kind == Kind.WEIGHTS ? "" : name(kind)),
                cursor));
    }

    private void clicked(Subject subject) {
        if (subject instanceof TrainingTarget spot && spot.place() instanceof WeightPlace place) {
            Cursor cursor = view().cursor();
            List<Layer> layers = view().current().run().model().layers();
            if (layers.get(place.layer()) instanceof Lstm) {
                long below = layers.subList(0, place.layer()).stream()
                        .filter(Lstm.class::isInstance)
                        .count();
                desk().session().goTo(cursor.inLayer((int) below).onUnit(place.unit()));
            }
        }
    }
}
