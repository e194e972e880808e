package unrolled.diagram.asked;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import unrolled.data.Scaling;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.plan.Pass;

/** What makes a run learn otherwise than it does. */
record TrainingTurns(Site site) {
    private static final MathContext FIGURES = new MathContext(3);

    /** The run that has made the weights: this one, or that whose weights it begins with. */
    private RunChoice learner() {
        RunChoice run = site.choice();
        return run.trains()
                ? run
                : run.origin()
                        .weights()
                        .flatMap(site.experiment()::run)
                        .filter(RunChoice::trains)
                        .orElse(run);
    }

    /** Whether anything has trained the weights. */
    boolean learns() {
        return learner().trains();
    }

    /** Whether the weights are what a seed made, and nothing trained them. */
    boolean isRaw() {
        ModelChoice model = site.experiment().model(site.choice());
        return !learns()
                && model.weights().isEmpty()
                && site.choice().origin().weights().isEmpty();
    }

    double rate() {
        return rule().learningRate();
    }

    private UpdateRule rule() {
        return learner().training().optimizer().rule();
    }

    /** So many times the learning rate. */
    Optional<Turn> times(double factor) {
        return rate(new BigDecimal(rate() * factor).round(FIGURES).doubleValue());
    }

    /** The learning rate that Keras begins with. */
    Optional<Turn> usual() {
        return rate(rule().usualRate());
    }

    /** The same, where that is more, or less, than the run's. */
    private Optional<Turn> usual(boolean faster) {
        return usual().filter(turn -> faster ? rate() < rule().usualRate() : isFast());
    }

    /** Larger learning rates, the smallest change first. */
    List<Turn> faster() {
        return Stream.of(times(10), usual(true)).flatMap(Optional::stream).toList();
    }

    /** Smaller learning rates. */
    List<Turn> slower() {
        return Stream.of(times(0.1), usual(false)).flatMap(Optional::stream).toList();
    }

    boolean isFast() {
        return rate() > rule().usualRate();
    }

    private Optional<Turn> rate(double rate) {
        return trained(
                site.say("turn.rate", site.words().figures(rate, 4)),
                optimizer -> optimizer.withRule(optimizer.rule().withLearningRate(rate)));
    }

    /** Gradients that are cut where all of them together are larger than 1. */
    Optional<Turn> clipped() {
        return trained(site.say("turn.clipped"), optimizer -> optimizer.withClipping(Clipping.TO_ONE));
    }

    private Optional<Turn> trained(String text, UnaryOperator<Optimizer> otherwise) {
        Experiment turned = site.experiment()
                .withRun(
                        learner().id(),
                        run -> run.withOptimizer(otherwise.apply(run.training().optimizer())));
        return site.turn(text, turned);
    }

    /** So many times the epochs of each fit, for what comes after it: an epoch of it stays what it is. */
    Optional<Turn> longer(int times) {
        int epochs = learner().calls().stream()
                .filter(Call.Fit.class::isInstance)
                .mapToInt(Call::epochs)
                .max()
                .orElse(0);
        return learns() && !isInFit() ? epochs(times * epochs) : Optional.empty();
    }

    private boolean isInFit() {
        Pass.Kind kind = site.plan().pass(site.moment().epoch()).kind();
        return kind == Pass.Kind.FIT || kind == Pass.Kind.VALIDATION;
    }

    /** So many epochs of each fit. */
    Optional<Turn> epochs(int epochs) {
        Experiment turned =
                site.experiment().withRun(learner().id(), run -> run.withEachFit(fit -> fit.withEpochs(epochs)));
        return site.turn(site.say(epochs == 1 ? "turn.epoch" : "turn.epochs", epochs), turned);
    }

    /** A fit of so many epochs before all else. */
    Optional<Turn> fitted(int epochs) {
        return site.turn(site.say("turn.fit", epochs), run -> {
            List<Call> calls = new ArrayList<>(run.calls());
            calls.add(0, new Call.Fit(epochs, false, !run.stateful()));
            return run.withCalls(calls);
        });
    }

    /** All columns between 0 and 1, if they are taken as they are. */
    Optional<Turn> scaled() {
        Experiment experiment = site.experiment();
        return experiment.data().scaling() == Scaling.NONE
                ? site.turn(
                        site.say("turn.scaled"),
                        experiment.withData(experiment.data().withScaling(Scaling.MIN_MAX)))
                : Optional.empty();
    }

    /** Weights that the seed makes, if others were given. */
    Optional<Turn> seeded() {
        ModelChoice model = site.experiment().model(site.choice());
        return model.weights().isEmpty()
                ? Optional.empty()
                : site.turn(
                        site.say("turn.seeded", model.seed()),
                        site.experiment().withModelOf(site.run().id(), model.withWeights(Optional.empty())));
    }

    /** Without what was set, held or cut by hand. */
    Optional<Turn> untouched() {
        return site.turn(
                site.say("turn.untouched"),
                run -> run.withPins(List.of()).withWhatIf(run.whatIf().unchanged()));
    }

    /** Zero state before every pass, so that none finds what another one left. */
    Optional<Turn> resetting() {
        return site.choice().stateful()
                ? site.turn(site.say("turn.resetting"), run -> run.withReset(ResetRule.EVERY_PASS))
                : Optional.empty();
    }

    /** Zero state before every batch. */
    Optional<Turn> forgetting() {
        return site.turn(site.say("turn.stateless"), run -> run.withStateful(false));
    }

    /** A state that goes on through an epoch, in which the samples come in turn. */
    Optional<Turn> remembering() {
        return site.choice().stateful()
                ? Optional.empty()
                : site.turn(
                        site.say("turn.remembering"),
                        run -> run.withStateful(true)
                                .withReset(ResetRule.EVERY_PASS)
                                .withEachFit(fit -> fit.withShuffle(false)));
    }

    /** The samples one after the other. */
    Optional<Turn> inTurn() {
        return site.turn(site.say("turn.inTurn"), run -> run.withEachFit(fit -> fit.withShuffle(false)));
    }

    /** Half of the tested samples, the first, trained on as well, as whole batches. */
    Optional<Turn> fewerTested() {
        int all = site.choice().used(site.run().samples().count());
        int trained = site.choice().split().train().orElse(all);
        int more = trained + (all - trained) / 2;
        int filled = more - more % site.choice().batchSize();
        return site.turn(
                site.say("turn.train", filled),
                run -> run.withSplit(new Split(run.split().used(), OptionalInt.of(filled))));
    }

    /** A top that lets through whatever comes. */
    Optional<Turn> linear() {
        ModelChoice model = site.experiment().model(site.choice());
        return model.dense()
                .filter(top -> top.activation() != Activation.LINEAR)
                .flatMap(top -> site.turn(
                        site.say("turn.linear"),
                        site.experiment()
                                .withModelOf(
                                        site.run().id(),
                                        model.withDense(Optional.of(top.withActivation(Activation.LINEAR))))));
    }

    /** Cells that squash c as Keras's do. */
    Optional<Turn> tanh() {
        ModelChoice model = site.experiment().model(site.choice());
        return site.turn(
                site.say("turn.tanh"),
                site.experiment()
                        .withModelOf(site.run().id(), model.withLstms(lstm -> lstm.withActivation(Activation.TANH))));
    }

    /** Weights that another seed makes, if a seed makes them. */
    Optional<Turn> reseeded() {
        RunChoice run = learner();
        ModelChoice model = site.experiment().model(run);
        return model.weights().isPresent() || run.origin().weights().isPresent()
                ? Optional.empty()
                : site.turn(
                        site.say("turn.seeded", model.seed() + 1),
                        site.experiment().withModelOf(run.id(), model.withSeed(model.seed() + 1)));
    }

    /** Both at once: the other turn of what the first one makes. */
    private Optional<Turn> both(Optional<Turn> one, Function<TrainingTurns, Optional<Turn>> other) {
        return one.flatMap(first -> other.apply(new TrainingTurns(site.with(first.turned())))
                .map(second ->
                        new Turn(site.say("turn.both", first.text(), second.text()), second.turned(), second.run())));
    }

    /** What keeps numbers finite: at first what is likely, the smallest change first, then whatever may. */
    List<Turn> calming() {
        Stream<Optional<Turn>> likely =
                Stream.of(untouched(), usual().filter(turn -> isFast()), scaled(), times(0.1), clipped(), seeded());
        Stream<Optional<Turn>> slower = Stream.of(0.01, 1e-3, 1e-4, 1e-5, 1e-6).map(this::times);
        Stream<Optional<Turn>> others = Stream.of(
                tanh(),
                linear(),
                forgetting(),
                both(scaled(), TrainingTurns::usual),
                both(scaled(), TrainingTurns::clipped),
                both(usual(), TrainingTurns::clipped),
                both(seeded(), TrainingTurns::usual),
                both(seeded(), TrainingTurns::scaled),
                reseeded());
        return Stream.of(likely, slower, others)
                .flatMap(turns -> turns)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What else may change how a loss goes, when none of what is likely does: the seed last. */
    List<Turn> remaining() {
        return Stream.of(
                        times(0.1),
                        times(10),
                        times(0.01),
                        times(100),
                        longer(5),
                        inTurn(),
                        forgetting(),
                        clipped(),
                        reseeded())
                .flatMap(Optional::stream)
                .toList();
    }
}
