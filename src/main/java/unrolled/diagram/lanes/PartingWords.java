package unrolled.diagram.lanes;

import java.util.List;
import java.util.stream.Collectors;
import unrolled.analysis.Cause;
import unrolled.analysis.Difference;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.FirstDifference.Walked;
import unrolled.analysis.RunPair;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.run.Moment;

/** Says where two runs first part, and why. */
public final class PartingWords {
    private final RunPair pair;
    private final Words words;
    private final String a;
    private final String b;

    public PartingWords(RunPair pair, Words words) {
        this.pair = pair;
        this.words = words;
        this.a = pair.one().run().id();
        this.b = pair.other().run().id();
    }

    /**
     * The place, the first cause with its numbers, the other causes in short, and that all before is alike.
     *
     * @throws java.util.NoSuchElementException if the runs never differ
     */
    public String sentence(Walked walked) {
        FirstDifference first = walked.first().orElseThrow();
        Moment moment = first.one().moment();
        String where = words.of(
                "parting.where",
                Labels.moment(pair.one(), moment, words),
                first.one().slot());
        StringBuilder text = new StringBuilder(where).append(' ').append(cause(first));
        List<Cause> others = first.causes().subList(1, first.causes().size());
        if (!others.isEmpty()) {
            text.append(' ').append(words.of("parting.also", shortly(others)));
        }
        return walked.compared() > 1
                ? text.append(' ').append(words.of("parting.before")).toString()
                : text.toString();
    }

    private String shortly(List<Cause> causes) {
        return causes.stream().map(cause -> cause.words().text(words.locale())).collect(Collectors.joining(", "));
    }

    private String cause(FirstDifference first) {
        Difference there = first.in(pair.one(), pair.other());
        return switch (first.cause()) {
            case SHAPE ->
                words.of(
                        "parting.shape",
                        a,
                        there.one().block().model().features(),
                        b,
                        there.other().block().model().features());
            case LAYERS -> words.of("parting.layers", a, b);
            case NUMBERS -> words.of("parting.numbers", a, b);
            case WEIGHTS -> weights(there);
            case SAMPLE -> words.of("parting.sample", sample(there, true), a, sample(there, false), b);
            case INPUT -> input(there);
            case CARRIED_AGAINST_ZERO -> carried(first, there);
            case STATE -> state(first, there);
            case CHANGED -> changed(there);
        };
    }

    /** Names the run in which somebody set a number or holds a gate, the one if both have one. */
    private String changed(Difference there) {
        boolean one = there.one().isSet();
        boolean held = (one ? there.one() : there.other()).isHeld();
        return words.of(held ? "parting.held" : "parting.changed", one ? a : b);
    }

    /** Weights differ by the updates that they have had, or from the start. */
    private String weights(Difference there) {
        long one = updates(there.one());
        long other = updates(there.other());
        return one == other ? words.of("parting.weights", a, b) : words.of("parting.updates", a, one, b, other);
    }

    private static long updates(Difference.Side side) {
        return side.block().before().learner().optimizer().steps();
    }

    private int sample(Difference there, boolean one) {
        Difference.Side side = one ? there.one() : there.other();
        Moment moment = side.place().moment();
        return (one ? pair.one() : pair.other()).plan().sample(moment.epoch(), moment.batch(), side.slot());
    }

    private String input(Difference there) {
        int feature = 0;
        while (feature < there.one().block().model().features() - 1
                && there.one().x(feature) == there.other().x(feature)) {
            feature++;
        }
        return words.of(
                "parting.input",
                sample(there, true),
                words.figures(there.one().x(feature), 4),
                a,
                words.figures(there.other().x(feature), 4),
                b);
    }

    private String carried(FirstDifference first, Difference there) {
        boolean oneCarries = !there.one().fromZero();
        Difference.Side carries = oneCarries ? there.one() : there.other();
        return words.of(
                "parting.carried",
                oneCarries ? a : b,
                first.one().unit(),
                words.figures(carries.previousC(first.one().layer(), first.one().unit()), 3),
                oneCarries ? b : a);
    }

    private String state(FirstDifference first, Difference there) {
        int layer = first.one().layer();
        int unit = first.one().unit();
        return words.of(
                "parting.state",
                unit,
                words.figures(there.one().previousC(layer, unit), 4),
                a,
                words.figures(there.other().previousC(layer, unit), 4),
                b);
    }
}
