package unrolled.diagram.order;

import java.util.List;
import unrolled.data.Windows;
import unrolled.diagram.base.Words;
import unrolled.engine.model.Lstm;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** What is said at each stage of the fold, with the shape and the parameters counted. */
final class FoldWords {
    private final Run run;
    private final Windows windows;
    private final Words words;

    FoldWords(Run run, Words words) {
        this.run = run;
        this.windows = run.samples().series().orElseThrow();
        this.words = words;
    }

    String shape(FoldStage stage) {
        return switch (stage) {
            case SERIES -> List.of(windows.rows()).toString();
            case SAMPLES -> List.of(windows.count()).toString();
            case STEPS -> List.of(windows.count(), run.plan().steps()).toString();
            case FEATURES ->
                List.of(windows.count(), run.plan().steps(), run.samples().features())
                        .toString();
            case BATCHES ->
                List.of(
                                run.plan().slots(0, 0),
                                run.plan().steps(),
                                run.samples().features())
                        .toString();
        };
    }

    String sentence(FoldStage stage) {
        Plan plan = run.plan();
        return switch (stage) {
            case SERIES -> words.of("fold.said.SERIES", windows.rows());
            case SAMPLES ->
                words.of("fold.said.SAMPLES", windows.steps(), windows.cut().stride(), windows.count());
            case STEPS -> words.of(isTogether() ? "fold.said.STEPS.one" : "fold.said.STEPS", windows.steps());
            case FEATURES -> features();
            case BATCHES ->
                words.of(
                        plan.slots(0, 0) == 1 ? "fold.said.BATCHES.one" : "fold.said.BATCHES",
                        plan.batches(0),
                        plan.slots(0, 0),
                        plan.samples());
        };
    }

    /** The parameters of the first layer, as steps and as features: the same numbers, another model. */
    private String features() {
        Lstm first = run.model().lstms().get(0);
        String said = words.of("fold.said.FEATURES", run.samples().features(), first.units(), first.weightCount());
        Alternative other = other();
        return windows.steps() == 1
                ? said
                : said + " " + words.of("fold.said.other", other.steps(), other.features(), other.parameters());
    }

    /** So many time steps of so many features, and how many parameters the first LSTM has for them. */
    record Alternative(int steps, int features, int units, boolean bias, long parameters) {}

    /** As the run takes its rows. */
    Alternative own() {
        return alternative(run.plan().steps(), run.samples().features());
    }

    /** The rows of a window as time steps where they are features, and the other way round. */
    Alternative other() {
        return isTogether()
                ? alternative(windows.steps(), windows.features())
                : alternative(1, windows.steps() * windows.features());
    }

    private Alternative alternative(int steps, int features) {
        Lstm first = run.model().lstms().get(0);
        boolean bias = first.weightCount() > Lstm.weightCount(first.features(), first.units(), false);
        return new Alternative(steps, features, first.units(), bias, Lstm.weightCount(features, first.units(), bias));
    }

    /** Whether all rows of a window are one time step. */
    private boolean isTogether() {
        return run.plan().steps() < windows.steps();
    }

    /** How the parameters are counted. */
    String counted(Alternative of) {
        String key = of.bias() ? "fold.counted" : "fold.counted.unbiased";
        return words.of(key, of.units(), of.features(), of.parameters());
    }
}
