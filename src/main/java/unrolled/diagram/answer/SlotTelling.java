package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.analysis.order.SlotOrder;
import unrolled.diagram.base.OrderWords;
import unrolled.run.Carry;
import unrolled.run.plan.PlannedBatch;

/** That every slot has a state of its own, and which windows it gets. */
final class SlotTelling {
    private SlotTelling() {}

    static Optional<Told> tell(Scene scene) {
        if (scene.run().batchSize() == 1) {
            return Optional.empty();
        }
        return scene.border()
                .filter(border -> border.carry() == Carry.KEPT && !border.isOfPass())
                .map(border -> Told.at(
                        border,
                        scene.say(
                                "slots",
                                border.into().slots(),
                                scene.say("slot", border.slot(), scene.batch(border.into())),
                                scene.c(border, border.begun()),
                                scene.batch(border.before()),
                                Scene.added(order(scene, border)))));
    }

    /** Where its next window begins, seen from where the one before ended. */
    private static String order(Scene scene, Border border) {
        PlannedBatch into = border.into();
        return SlotOrder.of(border.trace().run())
                .flatMap(order -> order.into(into.epoch(), into.batch(), border.slot()))
                .map(new OrderWords(scene.words())::window)
                .orElse("");
    }
}
