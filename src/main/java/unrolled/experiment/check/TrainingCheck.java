package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.List;
import unrolled.data.Sentence;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;

/** Finds settings of the optimizer of a run that nothing can be trained by; Keras's own take their place on a click. */
final class TrainingCheck {
    private final Experiment experiment;
    private final RunChoice run;
    private final List<Problem> problems = new ArrayList<>();

    TrainingCheck(Experiment experiment, RunChoice run) {
        this.experiment = experiment;
        this.run = run;
    }

    /** Those of a run that trains; to another one its optimizer means nothing. */
    List<Problem> problems() {
        if (run.trains()) {
            Optimizer optimizer = run.training().optimizer();
            learningRate(optimizer.rule());
            if (optimizer.rule() instanceof Sgd sgd) {
                sgd(sgd);
            } else if (optimizer.rule() instanceof Adam adam) {
                adam(adam);
            } else if (optimizer.rule() instanceof RmsProp prop) {
                rmsProp(prop);
            }
            if (!isPositive(optimizer.weightDecay())) {
                Optimizer mended = optimizer.withWeightDecay(0);
                say("training.least", new Setting("weight_decay", optimizer.weightDecay(), 0), mended);
            }
            clipping(optimizer);
        }
        return problems;
    }

    /**
     * What a setting is and what Keras has.
     *
     * @param name Keras's
     */
    private record Setting(String name, double value, double keras) {}

    private void learningRate(UpdateRule rule) {
        if (!isPositive(rule.learningRate())) {
            Setting rate = new Setting("learning_rate", rule.learningRate(), rule.usualRate());
            say("training.least", rate, rule.withLearningRate(rule.usualRate()));
        }
    }

    private void sgd(Sgd sgd) {
        if (!(sgd.momentum() >= 0 && sgd.momentum() <= 1)) {
            say("training.momentum", new Setting("momentum", sgd.momentum(), 0), sgd.withMomentum(0));
        }
    }

    private void adam(Adam adam) {
        Adam keras = Adam.ofKeras();
        if (!isBelowOne(adam.beta1())) {
            say("training.below", new Setting("beta_1", adam.beta1(), keras.beta1()), adam.withBeta1(keras.beta1()));
        }
        if (!isBelowOne(adam.beta2())) {
            say("training.below", new Setting("beta_2", adam.beta2(), keras.beta2()), adam.withBeta2(keras.beta2()));
        }
        if (!isPositive(adam.epsilon())) {
            Setting epsilon = new Setting("epsilon", adam.epsilon(), keras.epsilon());
            say("training.least", epsilon, adam.withEpsilon(keras.epsilon()));
        }
    }

    private void rmsProp(RmsProp prop) {
        RmsProp keras = RmsProp.ofKeras();
        if (!isBelowOne(prop.rho())) {
            say("training.below", new Setting("rho", prop.rho(), keras.rho()), prop.withRho(keras.rho()));
        }
        if (!isPositive(prop.momentum())) {
            say("training.least", new Setting("momentum", prop.momentum(), 0), prop.withMomentum(0));
        }
        if (!isPositive(prop.epsilon())) {
            Setting epsilon = new Setting("epsilon", prop.epsilon(), keras.epsilon());
            say("training.least", epsilon, prop.withEpsilon(keras.epsilon()));
        }
    }

    /** 0 is among them: Keras trains by a learning rate of 0, too. */
    private static boolean isPositive(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    private static boolean isBelowOne(double value) {
        return value >= 0 && value < 1;
    }

    private void clipping(Optimizer optimizer) {
        Clipping first = optimizer.clipping();
        first.besides().ifPresent(second -> {
            Optimizer mended = optimizer.withClipping(first.alone());
            Sentence sentence =
                    Sentence.of(Problem.class, "clipping.one", first.kind().kerasName());
            problems.add(Problem.of(
                            Field.LEARNING_RATE,
                            run.id(),
                            "clipping.two",
                            run.id(),
                            first.kind().kerasName(),
                            second.kind().kerasName())
                    .with(new Problem.Remedy(sentence, with(mended))));
        });
    }

    private void say(String key, Setting setting, UpdateRule mended) {
        say(key, setting, run.training().optimizer().withRule(mended));
    }

    private void say(String key, Setting setting, Optimizer mended) {
        Sentence sentence = Sentence.of(Problem.class, "training.keras", setting.name(), setting.keras());
        problems.add(Problem.of(Field.LEARNING_RATE, run.id(), key, run.id(), setting.name(), setting.value())
                .with(new Problem.Remedy(sentence, with(mended))));
    }

    private Experiment with(Optimizer optimizer) {
        return experiment.withRun(run.id(), r -> r.withOptimizer(optimizer));
    }
}
