package unrolled.diagram.answer;

import java.util.Optional;
import java.util.OptionalDouble;
import unrolled.run.Trace;

/** How much better a run is that keeps its state than one that does not, by their last losses. */
final class MemoryTelling {
    /** From here on one is plainly better. */
    private static final double PLAIN = 1.25;

    private MemoryTelling() {}

    static Optional<Told> tell(Scene scene) {
        return compared(scene, "memory");
    }

    static Optional<Told> oneToOne(Scene scene) {
        return compared(scene, "one");
    }

    private static Optional<Told> compared(Scene scene, String key) {
        Optional<Trace> stateful = first(scene, true);
        Optional<Trace> stateless = first(scene, false);
        OptionalDouble kept = stateful.map(scene::lastLoss).orElse(OptionalDouble.empty());
        OptionalDouble forgotten = stateless.map(scene::lastLoss).orElse(OptionalDouble.empty());
        if (kept.isEmpty() || forgotten.isEmpty()) {
            return Optional.empty();
        }
        double ratio = forgotten.getAsDouble() / kept.getAsDouble();
        String outcome = ratio > PLAIN ? ".better" : ratio < 1 / PLAIN ? ".worse" : ".alike";
        String sentence = scene.say(
                key + outcome,
                stateful.get().run().id(),
                loss(scene, kept),
                stateless.get().run().id(),
                loss(scene, forgotten),
                scene.words().figures(Math.max(ratio, 1 / ratio), 2));
        return Optional.of(Border.into(
                        stateful.get(), scene.view().inRun(stateful.get().run().id()))
                .map(border -> Told.at(border.place(), sentence)) // there the state is kept
                .orElseGet(() -> Told.of(sentence)));
    }

    private static String loss(Scene scene, OptionalDouble loss) {
        return scene.words().figures(loss.getAsDouble(), 3);
    }

    private static Optional<Trace> first(Scene scene, boolean stateful) {
        return scene.view().begun().stream()
                .filter(trace -> trace.run().choice().stateful() == stateful)
                .findFirst();
    }
}
