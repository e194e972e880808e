package unrolled.ui.side;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.session.Edit;
import unrolled.ui.base.FxmlNode;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.DecimalRow;

/** What the model of a run is compiled with: loss, optimizer and learning rate. */
public final class TrainingEditor extends VBox {
    private final WindowContext desk;
    private RunChoice run;

    @FXML
    private ChoiceRow<Loss.Kind> loss;

    @FXML
    private CheckBox fromLogits;

    @FXML
    private ChoiceRow<Kind> optimizer;

    @FXML
    private DecimalRow learningRate;

    @FXML
    private DecimalRow momentum;

    /** The optimizers, with Keras's settings. */
    private enum Kind {
        SGD("SGD"),
        ADAM("Adam"),
        RMSPROP("RMSprop");

        private final String keras;

        Kind(String keras) {
            this.keras = keras;
        }

        UpdateRule rule() {
            return switch (this) {
                case SGD -> Sgd.ofKeras();
                case ADAM -> Adam.ofKeras();
                case RMSPROP -> RmsProp.ofKeras();
            };
        }

        static Kind of(UpdateRule rule) {
            return rule instanceof Sgd ? SGD : rule instanceof Adam ? ADAM : RMSPROP;
        }
    }

    TrainingEditor(WindowContext desk) {
        this.desk = desk;
        FxmlNode.loadInto(this, "TrainingEditor.fxml", desk.words());
    }

    @FXML
    private void initialize() {
        loss.connect(Loss.Kind::kerasName, kind -> change(now -> new Loss(kind, now.fromLogits())));
        fromLogits.setOnAction(event -> {
            boolean logits = fromLogits.isSelected();
            if (!change(now -> new Loss(now.kind(), logits))) {
                fromLogits.setSelected(!logits);
            }
        });
        optimizer.connect(kind -> kind.keras, kind -> desk.edit(e -> changed(e, run.id(), rule -> kind.rule())));
        learningRate.connect(desk, v -> edit(rule -> rule.withLearningRate(v), "learningRate"));
        momentum.connect(desk, v -> edit(rule -> withMomentum(rule, v), "momentum"));
    }

    private boolean change(UnaryOperator<Loss> change) {
        return desk.edit(e ->
                e.withRun(run.id(), r -> r.withLoss(change.apply(r.training().loss()))));
    }

    private static UpdateRule withMomentum(UpdateRule rule, double momentum) {
        if (rule instanceof Sgd sgd) {
            return sgd.withMomentum(momentum);
        }
        return rule instanceof RmsProp prop ? prop.withMomentum(momentum) : rule;
    }

    private Edit edit(UnaryOperator<UpdateRule> change, String field) {
        String id = run.id();
        return new Edit(field + id, e -> changed(e, id, change));
    }

    private static Experiment changed(Experiment experiment, String id, UnaryOperator<UpdateRule> change) {
        return experiment.withRun(id, r -> {
            Optimizer now = r.training().optimizer();
            return r.withOptimizer(now.withRule(change.apply(now.rule())));
        });
    }

    void show(RunChoice shown) {
        run = shown;
        UpdateRule rule = shown.training().optimizer().rule();
        Loss compared = shown.training().loss();
        loss.show(Arrays.asList(Loss.Kind.values()), compared.kind());
        fromLogits.setSelected(compared.fromLogits());
        Visible.set(fromLogits, compared.kind().comparesChances());
        optimizer.show(Arrays.asList(Kind.values()), Kind.of(rule));
        learningRate.show(rule.learningRate());
        Visible.set(optimizer, shown.trains());
        Visible.set(learningRate, shown.trains());
        Visible.set(momentum, shown.trains() && !(rule instanceof Adam));
        momentum.show(rule instanceof Sgd sgd ? sgd.momentum() : rule instanceof RmsProp prop ? prop.momentum() : 0.0);
    }
}
