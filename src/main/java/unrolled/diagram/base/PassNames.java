package unrolled.diagram.base;

import java.util.Locale;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** What the passes of a run are called: epochs, validations, or the call that they are of. */
public final class PassNames {
    private PassNames() {}

    /** As {@code epoch 3}, {@code validation 3} or {@code predict}; beside other calls {@code predict 3} of several. */
    public static String of(Plan plan, int epoch, Words words) {
        return name(plan, epoch, "", words);
    }

    /** As {@code e3}, where there is little room. */
    public static String shortly(Plan plan, int epoch, Words words) {
        return name(plan, epoch, "Short", words);
    }

    private static String name(Plan plan, int epoch, String suffix, Words words) {
        Pass pass = plan.pass(epoch);
        String kind = "pass." + pass.kind().name().toLowerCase(Locale.ROOT) + suffix;
        return switch (pass.kind()) {
            case FIT -> words.of("epoch" + suffix, pass.round() + 1);
            case VALIDATION -> words.of(kind, pass.round() + 1);
            case PREDICT ->
                plan.repeats(epoch)
                        ? words.of((plan.isOneCall() ? "epoch" : "pass.round") + suffix, pass.round() + 1)
                        : words.of(kind);
            case EVALUATE, GENERATE -> words.of(kind);
        };
    }
}
