package unrolled.diagram.why;

import java.util.Locale;
import unrolled.analysis.Influence.Output;
import unrolled.analysis.Influence.Unit;
import unrolled.analysis.InputGradients;
import unrolled.diagram.base.Words;
import unrolled.run.Carry;

/** The sentences of which input mattered. */
record InputWords(InputGradients inputs, Words words) {
    /** As {@code c[2]}, or {@code output}. */
    String name() {
        if (inputs.target() instanceof Unit unit) {
            return unit.quantity().name().toLowerCase(Locale.ROOT) + "["
                    + inputs.place().unit() + "]";
        }
        int n = ((Output) inputs.target()).n();
        return inputs.trace().run().model().outputWidth() == 1
                ? words.of("inputs.output")
                : words.of("inputs.output") + "[" + n + "]";
    }

    /** How much is by inputs that training does not look at, in words. */
    String share() {
        double share = inputs.earlierShare();
        if (Double.isNaN(share)) {
            return "NaN";
        }
        if (inputs.influence().earlierSteps().isEmpty() || share == 0) {
            boolean stateless = inputs.influence().before() == Carry.STATELESS;
            return words.of(stateless ? "inputs.none.stateless" : "inputs.none");
        }
        long percent = Math.round(100 * share);
        String much = percent < 1 ? "why.percent.less" : percent > 99 && share < 1 ? "why.percent.more" : "why.percent";
        return words.of("inputs.share", words.of(much, percent));
    }
}
