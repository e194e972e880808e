package unrolled.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import unrolled.Models;
import unrolled.data.Scaling;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.OwnPart;
import unrolled.experiment.Part;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;
import unrolled.session.Session;
import unrolled.ui.base.Branching;

/** Edits of an experiment as somebody might make them, sensible or not; on the FX thread. */
final class RandomEdits {
    private static final List<String> ANSWERS = List.of(
            "0.25",
            "c[1] = -0,5",
            "h[0] = 1e300",
            "x[0] = 2",
            "kernel[0, 1] = 0.3",
            "f[0] = 1",
            "i[1] = f[0] until 1.9.1",
            "o[0] = 0.5 until 2.1",
            "bias[9] = 1",
            "much",
            "",
            "c[0] = NaN");

    private final Shown window;
    private final Random random;

    RandomEdits(Shown window, Random random) {
        this.window = window;
        this.random = random;
    }

    private Session session() {
        return window.session;
    }

    private String anyRun() {
        List<RunChoice> runs = window.experiment().runs();
        return runs.get(random.nextInt(runs.size())).id();
    }

    /** Another size, rule or call of a run, of the model or of the samples. */
    void edit() {
        String id = anyRun();
        int number = 1 + random.nextInt(6);
        switch (random.nextInt(15)) {
            case 0 -> session().edit(e -> e.withRun(id, run -> run.withBatchSize(number)), "batchSize" + id);
            case 1 -> session().edit(e -> e.withRun(id, run -> run.withStateful(number > 3)));
            case 2 -> {
                ResetRule rule = List.of(ResetRule.values()).get(number % ResetRule.values().length);
                session().edit(e -> e.withRun(id, run -> run.withReset(new Reset(rule, number, number > 4))));
            }
            case 3 -> {
                List<Integer> units = List.of(number, 2).subList(0, 1 + number % 2);
                session().edit(e -> e.withModel(Models.stacked(e.model(), units)));
            }
            case 4 -> session().edit(e -> e.withData(e.data().withLookBack(number)), "lookBack");
            case 5 -> session().edit(e -> e.withModel(e.model().withReturnSequences(number > 3)));
            case 6 -> session().edit(e -> e.withModel(e.model().withDense(Optional.empty())));
            case 7 -> session().edit(e -> e.withRun(id, run -> training(run, number)));
            case 8, 9 -> session().edit(e -> e.withModel(layers(e.model(), number)));
            case 10 -> session().edit(e -> e.withData(scaled(e.data(), number)));
            case 11 -> session().edit(e -> e.withRun(id, run -> run.withOwn(own(e, run))));
            case 12 -> session().edit(e -> e.withData(e.data().withTargetRows(1 + number % 2)));
            case 13 -> session().edit(e -> e.withData(e.data().withSeriesBy(series(number))));
            default ->
                session()
                        .edit(e -> e.withRun(
                                id, run -> run.withCall(0, run.calls().get(0).withEpochs(number))));
        }
    }

    private static DataChoice scaled(DataChoice data, int number) {
        return number > 4
                ? data.withScalingRows(OptionalInt.empty())
                : data.withScaling(List.of(Scaling.values()).get(number - 1))
                        .withScalingRows(OptionalInt.of(number * number * number));
    }

    /** With something more of its own, which is as all have it or otherwise, or with less. */
    private OwnChoice own(Experiment experiment, RunChoice run) {
        OwnPart part = List.of(OwnPart.values()).get(random.nextInt(OwnPart.values().length));
        if (part.isIn(run.own())) {
            return part.without(run.own());
        }
        OptionalInt number = OptionalInt.of(1 + random.nextInt(4));
        ModelChoice model = experiment.model(run);
        return switch (part) {
            case LOOK_BACK -> run.own().withLookBack(number);
            case STRIDE -> run.own().withStride(number);
            case DISTANCE -> run.own().withDistance(number);
            case TARGET_ROWS -> run.own().withTargetRows(number);
            case SEED -> run.own().withSeed(OptionalLong.of(random.nextInt(3)));
            case LAYERS ->
                run.own()
                        .withLayers(Optional.of(layers(model, number.getAsInt()).layers()));
            case WEIGHTS ->
                run.own()
                        .withWeights(Optional.of(GivenWeights.of(
                                "there", window.session.view().current().run().model())));
            case TARGETS -> part.with(run.own(), experiment.data(run), model);
        };
    }

    /** The months of the airline's table are series of one row each: most often too short. */
    private static Optional<String> series(int number) {
        return number > 2 ? Optional.empty() : Optional.of(number == 1 ? "passengers" : "month");
    }

    /** With one layer more, less, or in another place. */
    private ModelChoice layers(ModelChoice model, int number) {
        int count = model.layers().size();
        int place = random.nextInt(count);
        return switch (number) {
            case 1 -> model.inserting(place, LstmChoice.of(2).withActivation(Activation.RELU));
            case 2 -> model.inserting(place, new DenseChoice(2, Activation.ELU));
            case 3 -> model.inserting(place, new DropoutChoice(0.5));
            case 4 -> model.inserting(place, new ActivationChoice(Activation.SOFTSIGN));
            case 5 -> count > 1 ? model.without(place) : model;
            default -> model.moving(place, random.nextInt(count));
        };
    }

    private static RunChoice training(RunChoice run, int epochs) {
        return run.withCalls(List.of(new Call.Fit(epochs, false, epochs > 3), new Call.Predict(Part.ALL, 1)));
    }

    /** Another input, c, h or weight from a moment on, which there may be or not. */
    void whatIf() {
        Cursor here = window.cursor();
        Moment moment = here.moment();
        Change.Place place = place(here, random.nextInt(3));
        double value = random.nextInt(9) == 0 ? Double.MAX_VALUE : random.nextGaussian();
        Change change = new Change(moment.epoch(), moment.batch(), place, value);
        if (random.nextBoolean()) {
            new Branching(window.app.desk(), here).make(run -> run.with(change), random.nextBoolean() ? "drag" : null);
        } else {
            session().edit(e -> e.branching(anyRun(), run -> run.with(change)));
        }
    }

    private Change.Place place(Cursor here, int index) {
        int step = here.moment().step();
        return switch (random.nextInt(5)) {
            case 0 -> new Change.Input(step, here.slot(), 0);
            case 3 -> new Change.Hold(Quantity.F, step, here.slot(), here.layer(), index, Optional.empty());
            case 1 -> new Change.Memory(Quantity.C, step, here.slot(), here.layer(), index);
            case 2 -> new Change.Memory(Quantity.H, step, here.slot(), here.layer(), index);
            default -> new Change.Weight(here.layer(), Change.Table.KERNEL, 0, index);
        };
    }

    /** Takes back one of the changes of a branch. */
    void takeBack() {
        Experiment now = window.experiment();
        now.runs().stream()
                .filter(run -> !run.whatIf().changes().isEmpty())
                .findAny()
                .ifPresent(run -> {
                    List<Change> changes = run.whatIf().changes();
                    Change change = changes.get(random.nextInt(changes.size()));
                    session().edit(e -> e.withRun(run.id(), branch -> branch.without(change)));
                });
    }

    /** Writes something into the field that asks what should be otherwise, if it is open, and confirms it or not. */
    void answer() {
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot().lookup("#whatIf"))
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .ifPresent(field -> {
                    field.setText(ANSWERS.get(random.nextInt(ANSWERS.size())));
                    KeyCode end = random.nextInt(4) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER;
                    field.fireEvent(Shown.Keys.pressed(end, List.of()));
                });
    }

    /** Goes back over many edits, and sometimes on again. */
    void undoMany() {
        int back = 1 + random.nextInt(40);
        IntStream.range(0, back).forEach(n -> session().undo());
        if (random.nextInt(3) == 0) {
            session().goToEdit(random.nextInt(back));
        }
        if (random.nextInt(3) == 0) {
            IntStream.range(0, random.nextInt(back)).forEach(n -> session().redo());
        }
    }
}
