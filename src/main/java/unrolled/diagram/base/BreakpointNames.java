package unrolled.diagram.base;

import java.util.Locale;
import unrolled.analysis.View;
import unrolled.debug.expression.MomentText;
import unrolled.debug.stop.When;

/** When a breakpoint is hit, in words. */
public final class BreakpointNames {
    private BreakpointNames() {}

    public static String of(When when, View view, Words words) {
        if (when instanceof When.At at) {
            boolean there = view.current().plan().has(at.moment());
            return words.of(
                    "break.at", there ? Labels.moment(view.current(), at.moment(), words) : MomentText.of(at.moment()));
        }
        if (when instanceof When.EveryMoment every) {
            return words.of(every.n() == 1 ? "break.everyMoment.one" : "break.everyMoment", every.n());
        }
        if (when instanceof When.EveryBatch every) {
            return words.of(every.n() == 1 ? "break.batch" : "break.everyBatch", every.n());
        }
        if (when instanceof When.Saturated saturated) {
            String gate = saturated.gate().name().toLowerCase(Locale.ROOT);
            return words.of("break.saturated", gate, saturated.layer() + 1, words.significant(saturated.threshold()));
        }
        if (when instanceof When.ChangesSign changes) {
            return words.of("break.sign", changes.number());
        }
        if (when instanceof When.Holds holds) {
            return words.of("break.holds", holds.condition());
        }
        if (when instanceof When.Begins begins) {
            return words.of("break.begins", begins.condition());
        }
        if (when instanceof When.ChangesMost changes) {
            return words.of("break.most", changes.numbers());
        }
        return words.of(
                when instanceof When.EpochBegins
                        ? "break.epoch"
                        : when instanceof When.Reset ? "break.reset" : "break.notFinite");
    }
}
