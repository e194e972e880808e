package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.GradientFlow;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Training;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Moment;

/** Whether a gradient vanishes or explodes on its way back through the steps of a batch. */
final class GradientSizes {
    /** So little of it comes through to the second step of a batch where it vanishes. */
    private static final double VANISHED = 1e-4;
    /** So much still comes through to the first step that is left when fewer are looked back. */
    private static final double HALF_GONE = 1e-2;
    /** And so many times as much where it explodes. */
    private static final double EXPLODED = 1e3;
    /** From this size on it throws the weights far off. */
    private static final double LARGE = 1e3;

    /** What is said of a batch and of its gradient at each step. */
    private interface Judging {
        Optional<Verdict> of(CheckedRun run, Cursor place, List<Double> into);
    }

    private GradientSizes() {}

    static Verdict vanishing(CheckedRun run) {
        return check(run, GradientSizes::vanished);
    }

    static Verdict exploding(CheckedRun run) {
        Verdict found = check(run, GradientSizes::exploded);
        return found.looked() && found.sightings().isEmpty()
                ? found.within(places(run).stream()
                        .map(place -> norm(run, place))
                        .map(size -> new Span(size, size))
                        .reduce(Span::and)
                        .orElseThrow())
                : found;
    }

    /** The first and the last batch of training are looked at, and the lowest LSTM. */
    private static Verdict check(CheckedRun run, Judging judging) {
        FitEpochs fits = FitEpochs.of(run.plan());
        boolean read = run.trace().run().recorded().hasCell();
        if (!run.hasTrained() || !read || fits.count() == 0) {
            return Verdict.NOT_ASKED;
        }
        return places(run).stream()
                .flatMap(place -> judging
                        .of(run, place, GradientFlow.of(run.trace(), place).into())
                        .stream())
                .findFirst()
                .orElseGet(() -> Verdict.soundIn(say("part.ends")));
    }

    private static List<Cursor> places(CheckedRun run) {
        FitEpochs fits = FitEpochs.of(run.plan());
        int last = fits.epoch(fits.count() - 1);
        return List.of(run.at(fits.epoch(0), 0), run.at(last, run.plan().batches(last) - 1));
    }

    private static Optional<Verdict> vanished(CheckedRun run, Cursor place, List<Double> into) {
        int last = into.size() - 1;
        if (last < 2 || into.get(1) == 0 || into.get(1) >= VANISHED * into.get(last)) {
            return Optional.empty();
        }
        int reached = last;
        while (into.get(reached - 1) >= HALF_GONE * into.get(last)) {
            reached--;
        }
        int steps = into.size() - reached;
        Mends mends = new Mends(run);
        boolean trainedSo = !place.moment().equals(Moment.FIRST); // the first batch was looked at before
        return Optional.of(run.look(
                place,
                say("vanishing", run.id(), into.size(), rounded(into.get(last)), rounded(into.get(1))),
                mends.asItIs(),
                mends.seeded(),
                trainedSo ? mends.slower() : Optional.empty(),
                run.mend(
                        say(steps == 1 ? "mend.look_back.one" : "mend.look_back", steps),
                        choice -> lookingBack(choice, steps))));
    }

    private static RunChoice lookingBack(RunChoice choice, int steps) {
        return choice.withOwn(choice.own().withLookBack(OptionalInt.of(steps)));
    }

    private static Optional<Verdict> exploded(CheckedRun run, Cursor place, List<Double> into) {
        Training training = run.choice().training();
        int last = into.size() - 1;
        boolean grows = last > 1 && into.get(last) > 0 && into.get(1) > EXPLODED * into.get(last);
        boolean large = norm(run, place) > LARGE;
        if ((!grows && !large) || training.optimizer().clipping().kind() != Clipping.Kind.NONE) {
            return Optional.empty();
        }
        return Optional.of(run.look(
                place,
                large
                        ? say("exploding", run.id(), rounded(norm(run, place)))
                        : say("exploding.steps", run.id(), into.size(), rounded(into.get(last)), rounded(into.get(1))),
                run.mend(
                        say("mend.clipped"),
                        choice -> choice.withOptimizer(
                                choice.training().optimizer().withClipping(Clipping.TO_ONE))),
                new Mends(run).scaled(),
                new Mends(run).seeded()));
    }

    private static double norm(CheckedRun run, Cursor place) {
        double squares = 0;
        double[] all = run.trace()
                .block(place.moment())
                .gradients()
                .orElseThrow()
                .weights()
                .values();
        for (double number : all) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }
}
