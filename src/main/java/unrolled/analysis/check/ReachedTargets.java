package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import unrolled.data.Samples;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem.Remedy;

/** Whether targets lie where the function at the end of the model never comes: below 0 for a sigmoid. */
final class ReachedTargets {
    /** So many samples are looked at. */
    private static final int MOST = 1 << 16;
    /** A few targets beyond what training has shown are no mistake. */
    private static final double RARE = 0.05;

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Set<Loss.Kind> DISTANCES =
            Set.of(Loss.Kind.MEAN_SQUARED_ERROR, Loss.Kind.MEAN_ABSOLUTE_ERROR, Loss.Kind.HUBER);

    private final CheckedRun run;
    private final Samples samples;
    private final Span reached;

    private ReachedTargets(CheckedRun run, Span reached) {
        this.run = run;
        this.samples = run.trace().run().samples();
        this.reached = reached;
    }

    static Verdict check(CheckedRun run) {
        boolean measured = run.choice().calls().stream().anyMatch(Call::needsTargets)
                && DISTANCES.contains(run.choice().training().loss().kind());
        Optional<Span> reached = measured ? last(run).flatMap(ReachedTargets::reached) : Optional.empty();
        return reached.map(span -> new ReachedTargets(run, span).verdict()).orElse(Verdict.NOT_ASKED);
    }

    /** The function whose values come out of the model. */
    private static Optional<Activation> last(CheckedRun run) {
        LayerChoice layer = run.experiment().model(run.choice()).layers().get(place(run));
        if (layer instanceof DenseChoice dense) {
            return Optional.of(dense.activation());
        }
        return layer instanceof ActivationChoice choice ? Optional.of(choice.activation()) : Optional.empty();
    }

    private static int place(CheckedRun run) {
        List<LayerChoice> layers = run.experiment().model(run.choice()).layers();
        int last = layers.size() - 1;
        while (last > 0
                && (layers.get(last) instanceof DropoutChoice
                        || layers.get(last).equals(new ActivationChoice(Activation.LINEAR)))) {
            last--;
        }
        return last;
    }

    private static Optional<Span> reached(Activation activation) {
        return switch (activation) {
            case LINEAR -> Optional.empty();
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_OF_KERAS_2, SOFTMAX -> Optional.of(new Span(0, 1));
            case TANH, SOFTSIGN -> Optional.of(new Span(-1, 1));
            case RELU, SOFTPLUS -> Optional.of(new Span(0, INFINITE));
            case ELU -> Optional.of(new Span(-1, INFINITE));
        };
    }

    private Verdict verdict() {
        int looked = Math.min(MOST, run.choice().used(samples.count()));
        IntPredicate beyond = sample -> IntStream.range(0, samples.outputs()).anyMatch(n -> isBeyond(sample, n));
        long count = IntStream.range(0, looked).filter(beyond).count();
        if (count == 0 || count < RARE * looked) {
            return Verdict.SOUND;
        }
        int first = IntStream.range(0, looked).filter(beyond).findFirst().orElseThrow();
        return found(first, count, looked);
    }

    private boolean isBeyond(int sample, int output) {
        double target = samples.target(sample, output);
        return target < reached.least() || target > reached.most();
    }

    private Verdict found(int first, long count, int looked) {
        OptionalInt output = IntStream.range(0, samples.outputs())
                .filter(n -> isBeyond(first, n))
                .findFirst();
        double target = samples.target(first, output.orElseThrow());
        boolean below = target < reached.least();
        return run.look(
                place(first),
                say(
                        below ? "beyond_reach.below" : "beyond_reach.above",
                        run.id(),
                        last(run).orElseThrow().kerasName(),
                        Sentence.number(below ? reached.least() : reached.most()),
                        count,
                        looked,
                        rounded(target)),
                linear(),
                between0And1());
    }

    private Cursor place(int sample) {
        return IntStream.range(0, Math.min(2, run.plan().epochs()))
                .boxed()
                .flatMap(epoch -> run.plan().seat(epoch, sample).stream()
                        .map(seat -> run.at(epoch, seat.batch()).inSlot(seat.slot())))
                .findFirst()
                .orElse(run.at(0, 0));
    }

    private Optional<Remedy> linear() {
        ModelChoice model = run.experiment().model(run.choice());
        int at = place(run);
        LayerChoice linear = model.layers().get(at) instanceof DenseChoice dense
                ? dense.withActivation(Activation.LINEAR)
                : new ActivationChoice(Activation.LINEAR);
        return run.mend(
                say("mend.linear", last(run).orElseThrow().kerasName()),
                run.experiment().withModelOf(run.id(), model.withLayer(at, linear)));
    }

    private Optional<Remedy> between0And1() {
        Experiment experiment = run.experiment();
        return run.mend(
                say("mend.scaled"), experiment.withData(experiment.data().withScaling(Scaling.MIN_MAX)));
    }
}
