package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import unrolled.data.Scaling;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Experiment;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** What mends a run, where several checks would have the same done. */
record Mends(CheckedRun run) {
    private static final MathContext FIGURES = new MathContext(3);

    Optional<Remedy> reset(ResetRule rule) {
        return run.mend(say("mend." + rule), choice -> choice.withReset(rule));
    }

    Optional<Remedy> stateless() {
        return run.mend(say("mend.stateless"), choice -> choice.withStateful(false));
    }

    /** The learning rate that Keras begins with, if the run's is larger. */
    Optional<Remedy> slower() {
        double usual = rule().usualRate();
        return rate() > usual ? rate(usual) : Optional.empty();
    }

    /** The learning rate that Keras begins with, if the run's is smaller. */
    Optional<Remedy> faster() {
        double usual = rule().usualRate();
        return rate() < usual ? rate(usual) : Optional.empty();
    }

    /** So many times as fast. */
    Optional<Remedy> times(double factor) {
        return rate(new BigDecimal(rate() * factor).round(FIGURES).doubleValue());
    }

    private double rate() {
        return rule().learningRate();
    }

    private UpdateRule rule() {
        return run.choice().training().optimizer().rule();
    }

    private Optional<Remedy> rate(double rate) {
        return run.mend(say("mend.rate", rounded(rate)), choice -> with(choice, rate));
    }

    private static RunChoice with(RunChoice choice, double rate) {
        Optimizer old = choice.training().optimizer();
        return choice.withOptimizer(old.withRule(old.rule().withLearningRate(rate)));
    }

    /** All columns between 0 and 1, if they are taken as they are. */
    Optional<Remedy> scaled() {
        Experiment experiment = run.experiment();
        return experiment.data().scaling() != Scaling.NONE
                ? Optional.empty()
                : run.mend(
                        say("mend.scaled"),
                        experiment.withData(experiment.data().withScaling(Scaling.MIN_MAX)));
    }

    /** Both: where inputs are large and steps are, too. */
    Optional<Remedy> scaledAndSlower() {
        double usual = rule().usualRate();
        return scaled().filter(scaled -> rate() > usual)
                .flatMap(scaled -> run.mend(
                        say("mend.both", scaled.sentence(), say("mend.rate", rounded(usual))),
                        scaled.mended().withRun(run.id(), choice -> with(choice, usual))));
    }

    /** Weights that the seed makes, if others were given. */
    Optional<Remedy> seeded() {
        ModelChoice model = run.experiment().model(run.choice());
        return model.weights().isEmpty()
                ? Optional.empty()
                : run.mend(
                        say("mend.seeded", model.seed()),
                        run.experiment().withModelOf(run.id(), model.withWeights(Optional.empty())));
    }

    /** Without what was set or held by hand. */
    Optional<Remedy> asItIs() {
        return run.mend(
                say("mend.unchanged"),
                choice -> choice.withWhatIf(choice.whatIf().unchanged()));
    }
}
