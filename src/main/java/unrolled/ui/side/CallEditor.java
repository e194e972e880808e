package unrolled.ui.side;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.diagram.base.CallNames;
import unrolled.experiment.Call;
import unrolled.experiment.NewCalls;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.session.Edit;
import unrolled.ui.base.FxmlNode;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.NumberRow;

/** The fields of the chosen call of a run; those that the call does not have are not shown. */
public final class CallEditor extends VBox {
    private final WindowContext desk;
    private RunChoice run;
    private int index;

    @FXML
    private Label title;

    @FXML
    private ChoiceRow<Call> kind;

    @FXML
    private NumberRow epochs;

    @FXML
    private NumberRow outputs;

    @FXML
    private ChoiceRow<Part> part;

    @FXML
    private CheckBox validation;

    @FXML
    private CheckBox shuffle;

    @FXML
    private Label warning;

    CallEditor(WindowContext desk) {
        this.desk = desk;
        FxmlNode.loadInto(this, "CallEditor.fxml", desk.words());
    }

    @FXML
    private void initialize() {
        kind.connect(CallNames::name, this::become);
        epochs.connect(desk, v -> edit(call -> call.withEpochs(DataController.whole(v)), "epochs"));
        outputs.connect(desk, v -> edit(call -> withOutputs(call, DataController.whole(v)), "outputs"));
        part.connect(value -> desk.words().getString("part." + value), value -> change(call -> call.withPart(value)));
        validation.setOnAction(event -> {
            if (!change(call -> withValidation(call, validation.isSelected()))) {
                validation.setSelected(!validation.isSelected());
            }
        });
        shuffle.setOnAction(event -> change(call -> withShuffle(call, shuffle.isSelected())));
    }

    /** A call that is refused goes back to what it was. */
    private void become(Call call) {
        if (!change(old -> call)) {
            show(run, index);
        }
    }

    private static Call withOutputs(Call call, int outputs) {
        return call instanceof Call.Generate generate ? new Call.Generate(generate.part(), outputs) : call;
    }

    private static Call withValidation(Call call, boolean validation) {
        return call instanceof Call.Fit fit ? new Call.Fit(fit.epochs(), validation, fit.shuffle()) : call;
    }

    private static Call withShuffle(Call call, boolean shuffle) {
        return call instanceof Call.Fit fit ? fit.withShuffle(shuffle) : call;
    }

    private Edit edit(UnaryOperator<Call> change, String field) {
        String id = run.id();
        int at = index;
        Class<?> kind = run.calls().get(at).getClass();
        return new Edit(field + id + at, e -> e.withRun(id, r -> isThere(r, at, kind) ? changed(r, at, change) : r));
    }

    /** Whether a run still has such a call at that place. */
    private static boolean isThere(RunChoice choice, int at, Class<?> kind) {
        return at < choice.calls().size() && kind.isInstance(choice.calls().get(at));
    }

    private boolean change(UnaryOperator<Call> change) {
        String id = run.id();
        return desk.edit(e -> e.withRun(id, r -> changed(r, index, change)));
    }

    private static RunChoice changed(RunChoice choice, int at, UnaryOperator<Call> change) {
        return choice.withCall(at, change.apply(choice.calls().get(at)));
    }

    void show(RunChoice shown, int chosen) {
        run = shown;
        if (shown.calls().isEmpty()) {
            return;
        }
        index = Math.min(chosen, shown.calls().size() - 1);
        Call call = shown.calls().get(index);
        title.setText(desk.words().of("call.title", index + 1, CallNames.name(call)));
        kind.show(new NewCalls(shown, index).instead(), call);
        boolean fits = call instanceof Call.Fit;
        boolean predicts = call instanceof Call.Predict;
        boolean generates = call instanceof Call.Generate;
        epochs.setText(desk.words().getString(predicts ? "call.times" : "run.epochs"));
        Visible.set(epochs, fits || predicts);
        Visible.set(outputs, generates);
        Visible.set(part, predicts || generates || call instanceof Call.Evaluate);
        Visible.set(validation, fits);
        Visible.set(shuffle, fits);
        epochs.show(call.epochs());
        if (call instanceof Call.Generate generate) {
            outputs.show(generate.outputs());
        }
        if (!call.parts().isEmpty()) {
            part.show(List.of(Part.values()), call.parts().get(0));
        }
        boolean shuffled = call instanceof Call.Fit fit && fit.shuffle();
        validation.setSelected(call instanceof Call.Fit fit && fit.validation());
        shuffle.setSelected(shuffled);
        Visible.set(warning, shuffled && shown.stateful());
    }
}
