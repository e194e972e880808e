package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.diagram.base.PassNames;
import unrolled.run.Trace;

/** How much better a run is that keeps its state than one that does not, by their last losses. */
final class MemoryTelling {
    /** From here on one is plainly better. */
    private static final double PLAIN = 1.25;

    /** As many as beside the learning curves, so that the number is found there. */
    private static final int FIGURES = 4;

    private MemoryTelling() {}

    /** The last loss of a run, and what the pass is called that it is of. */
    private record LastLoss(Trace trace, double loss, String pass) {
        static Optional<LastLoss> of(Scene scene, Trace trace) {
            return scene.lastWithLoss(trace).stream()
                    .mapToObj(epoch -> new LastLoss(
                            trace, trace.losses().of(epoch), PassNames.of(trace.plan(), epoch, scene.words())))
                    .findFirst();
        }
    }

    static Optional<Told> tell(Scene scene) {
        return compared(scene, "memory");
    }

    static Optional<Told> oneToOne(Scene scene) {
        return compared(scene, "one");
    }

    private static Optional<Told> compared(Scene scene, String key) {
        Optional<LastLoss> kept = first(scene, true).flatMap(trace -> LastLoss.of(scene, trace));
        Optional<LastLoss> forgotten = first(scene, false).flatMap(trace -> LastLoss.of(scene, trace));
        return kept.flatMap(one ->
                forgotten.filter(other -> other.pass().equals(one.pass())).map(other -> told(scene, key, one, other)));
    }

    private static Told told(Scene scene, String key, LastLoss kept, LastLoss forgotten) {
        double ratio = forgotten.loss() / kept.loss();
        String outcome = ratio > PLAIN ? ".better" : ratio < 1 / PLAIN ? ".worse" : ".alike";
        String run = kept.trace().run().id();
        String sentence = scene.say(
                key + outcome,
                run,
                scene.words().figures(kept.loss(), FIGURES),
                forgotten.trace().run().id(),
                scene.words().figures(forgotten.loss(), FIGURES),
                scene.words().figures(Math.max(ratio, 1 / ratio), 2),
                kept.pass());
        return Border.into(kept.trace(), scene.view().inRun(run))
                .map(border -> Told.at(border.place(), sentence)) // there the state is kept
                .orElseGet(() -> Told.of(sentence));
    }

    private static Optional<Trace> first(Scene scene, boolean stateful) {
        return scene.view().begun().stream()
                .filter(trace -> trace.run().choice().stateful() == stateful)
                .findFirst();
    }
}
