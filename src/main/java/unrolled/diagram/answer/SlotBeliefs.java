package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.SlotOrder;
import unrolled.data.Windows;
import unrolled.diagram.base.OrderWords;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** What is so of slots, of what follows what in them, and of the windows that they get. */
final class SlotBeliefs {
    private SlotBeliefs() {}

    static String state(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        int units = run.model().lstms().get(0).units();
        return text.really(run.id(), run.plan().slots(), units);
    }

    static String beside(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        int slots = run.plan().slots();
        return text.really() + text.more(slots == 1 ? "one" : "many", run.id(), slots);
    }

    static String next(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        Plan plan = run.plan();
        String told = text.really();
        return plan.batches(0) < 2
                ? told
                : told + text.more("run", run.id(), plan.sample(0, 0, 0), plan.sample(0, 1, 0));
    }

    static String order(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        String told = text.really();
        if (run.plan().batches(0) < 2) {
            return told;
        }
        if (!run.carryInto(0, 1, 0).kept()) {
            return told + text.more("cut", run.id());
        }
        Optional<Continuity> found = SlotOrder.of(run).flatMap(order -> order.into(0, 1, 0));
        return found.map(of -> told + text.more("run", run.id(), new OrderWords(scene.words()).mark(of)))
                .orElse(told);
    }

    static String windows(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        String told = text.really();
        return run.samples()
                .series()
                .map(Windows::cut)
                .map(cut -> told
                        + text.more(
                                far(cut.lookBack(), cut.stride()),
                                run.id(),
                                cut.lookBack(),
                                cut.stride(),
                                Math.min(run.samples().count(), -Math.floorDiv(-cut.lookBack(), cut.stride())),
                                cut.stride() - cut.lookBack()))
                .orElse(told);
    }

    private static String far(int lookBack, int stride) {
        return stride < lookBack ? "overlap" : stride == lookBack ? "once" : "gap";
    }
}
