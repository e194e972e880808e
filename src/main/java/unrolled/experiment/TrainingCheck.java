package unrolled.experiment;

import java.util.Optional;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Problem.Field;

/** Finds settings of an optimizer that are out of range. */
final class TrainingCheck {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final RunChoice run;

    TrainingCheck(RunChoice run) {
        this.run = run;
    }

    Optional<Problem> problem() {
        Optimizer optimizer = run.training().optimizer();
        UpdateRule rule = optimizer.rule();
        return within("learning_rate", rule.learningRate(), ANY)
                .or(() -> ofRule(rule))
                .or(() -> within("weight_decay", optimizer.weightDecay(), ANY));
    }

    private Optional<Problem> ofRule(UpdateRule rule) {
        if (rule instanceof Adam adam) {
            return within("beta_1", adam.beta1(), 1)
                    .or(() -> within("beta_2", adam.beta2(), 1))
                    .or(() -> within("epsilon", adam.epsilon(), ANY));
        }
        if (rule instanceof RmsProp prop) {
            return within("rho", prop.rho(), 1)
                    .or(() -> within("momentum", prop.momentum(), ANY))
                    .or(() -> within("epsilon", prop.epsilon(), ANY));
        }
        return within("momentum", ((Sgd) rule).momentum(), ANY);
    }

    private Optional<Problem> within(String name, double value, double end) {
        if (value >= 0 && value < end) {
            return Optional.empty();
        }
        String key = end == 1 ? "setting.below" : "setting.least";
        return Optional.of(Problem.of(Field.LEARNING_RATE, run.id(), key, run.id(), name, value));
    }
}
