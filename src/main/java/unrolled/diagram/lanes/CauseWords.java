package unrolled.diagram.lanes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.analysis.ByHand;
import unrolled.analysis.Cause;
import unrolled.analysis.Difference;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.RunPair;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Words;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.LayerNames;
import unrolled.experiment.RunChoice;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Trace;

/** Says what is different where two runs part, with its numbers. */
final class CauseWords {
    private final RunPair pair;
    private final Words words;
    private final String a;
    private final String b;
    private final int batch;
    private final int otherBatch;

    CauseWords(RunPair pair, Words words) {
        this.pair = pair;
        this.words = words;
        this.a = pair.one().run().id();
        this.b = pair.other().run().id();
        this.batch = pair.one().run().choice().batchSize();
        this.otherBatch = pair.other().run().choice().batchSize();
    }

    String of(FirstDifference first, Cause cause) {
        Difference there = first.in(pair.one(), pair.other());
        List<ByHand> hands = first.byHand(pair);
        if (!hands.isEmpty()) {
            return byHand(hands);
        }
        return switch (cause) {
            case SHAPE ->
                words.of(
                        "parting.shape",
                        a,
                        there.one().block().model().features(),
                        b,
                        there.other().block().model().features());
            case LAYERS -> words.of("parting.layers", a, b);
            case WEIGHTS -> weights(there);
            case SAMPLE -> sample(there);
            case INPUT -> input(there);
            case CARRIED_AGAINST_ZERO -> carried(first, there);
            case STATE -> state(first, there);
            case DROPPED -> dropped();
            case NUMBERS, CHANGED, CALLS, CUT, END -> words.of("parting.numbers", a, b);
        };
    }

    /** What was set, and what is held, such as {@code kernel[0, 5] = 0.3 in B}. */
    private String byHand(List<ByHand> hands) {
        return Stream.of(false, true)
                .map(held -> hands.stream()
                        .filter(hand -> held == hand.change().place() instanceof Change.Hold)
                        .map(this::byHand)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                all -> all.isEmpty() ? "" : words.of(held ? "parting.held" : "parting.set", all))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String byHand(ByHand hand) {
        Run run = hand.trace().run();
        String name = ChangeText.name(hand.change().place(), LayerNames.of(run.model()));
        return words.of("parting.hand", name, words.figures(hand.change().value(), 4), run.id());
    }

    /** Weights differ by the updates that they have had, by how they were learnt, or from the start. */
    private String weights(Difference there) {
        long one = there.one().updates();
        long other = there.other().updates();
        if (one != other) {
            boolean follows = pair.lock() != Lock.BATCH && batch != otherBatch;
            String key = follows ? "parting.updates.batch" : "parting.updates";
            return words.of(key, a, one, b, other, batch, otherBatch);
        }
        if (one == 0) {
            return firstWeights();
        }
        String learning = learning();
        String weights = words.of("parting.weights" + learning, a, b, one);
        return learning.isEmpty() && (otherSeeds() || !there.sameDrops()) ? weights + " " + dropped() : weights;
    }

    /** By which seeds Dropout drops other numbers, where these differ. */
    private String dropped() {
        return otherSeeds()
                ? words.of("parting.dropped.seed", a, seed(pair.one()), b, seed(pair.other()))
                : words.of("parting.dropped", a, b);
    }

    private boolean otherSeeds() {
        OptionalLong one = pair.one().run().dropoutSeed();
        OptionalLong other = pair.other().run().dropoutSeed();
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** As it is written, without marks for thousands. */
    private static String seed(Trace trace) {
        return String.valueOf(trace.run().dropoutSeed().orElseThrow());
    }

    /** In what two runs learn differently, if in anything. */
    private String learning() {
        RunChoice one = pair.one().run().choice();
        RunChoice other = pair.other().run().choice();
        if (!one.training().equals(other.training())) {
            return ".learnt";
        }
        boolean sameTargets = RunPair.cut(pair.one()).equals(RunPair.cut(pair.other()))
                && one.own().targets().equals(other.own().targets());
        return sameTargets ? "" : ".targets";
    }

    private String firstWeights() {
        Optional<String> one = pair.one().run().choice().origin().weights();
        Optional<String> other = pair.other().run().choice().origin().weights();
        return one.equals(other)
                ? words.of("parting.weights.start", a, b)
                : words.of("parting.weights.taken", taken(one), a, taken(other), b);
    }

    private String taken(Optional<String> from) {
        return from.map(run -> words.of("parting.weights.left", run)).orElseGet(() -> words.of("parting.weights.own"));
    }

    private String sample(Difference there) {
        int one = there.one().sample(pair.one().run());
        int other = there.other().sample(pair.other().run());
        boolean follows = pair.lock() == Lock.BATCH && batch != otherBatch;
        String key = follows ? "parting.sample.batch" : "parting.sample";
        return words.of(key, one, a, other, b, batch, otherBatch);
    }

    private String input(Difference there) {
        int feature = 0;
        while (feature < there.one().block().model().features() - 1
                && there.one().x(feature) == there.other().x(feature)) {
            feature++;
        }
        return words.of(
                "parting.input",
                there.one().sample(pair.one().run()),
                words.figures(there.one().x(feature), 4),
                a,
                words.figures(there.other().x(feature), 4),
                b);
    }

    private String carried(FirstDifference first, Difference there) {
        boolean oneCarries = !there.one().fromZero();
        Difference.Side carries = oneCarries ? there.one() : there.other();
        Difference.Side zero = oneCarries ? there.other() : there.one();
        Run carrying = (oneCarries ? pair.one() : pair.other()).run();
        Carry reason = zero.carry((oneCarries ? pair.other() : pair.one()).run());
        String from = carries.carry(carrying) == Carry.INHERITED
                ? words.of("parting.left", carrying.choice().origin().state().orElseThrow())
                : words.of("parting.own");
        return words.of(
                "parting.carried",
                carrying.id(),
                from,
                first.one().unit(),
                words.figures(carries.previousC(first.one().layer(), first.one().unit()), 3),
                oneCarries ? b : a,
                reason.kept() ? "" : words.of("parting.zero." + reason));
    }

    private String state(FirstDifference first, Difference there) {
        int layer = first.one().layer();
        int unit = first.one().unit();
        boolean left = there.one().carry(pair.one().run()) == Carry.INHERITED
                && there.other().carry(pair.other().run()) == Carry.INHERITED;
        Optional<String> from = pair.one().run().choice().origin().state();
        Optional<String> otherFrom = pair.other().run().choice().origin().state();
        return words.of(
                left && !from.equals(otherFrom) ? "parting.state.left" : "parting.state",
                unit,
                words.figures(there.one().previousC(layer, unit), 4),
                a,
                words.figures(there.other().previousC(layer, unit), 4),
                b,
                from.orElse(""),
                otherFrom.orElse(""));
    }
}
