package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Trace;

/** What goes over from a run that trains to one with another batch size: weights, and a state only where it fits. */
final class TransferTelling {
    private TransferTelling() {}

    static Optional<Told> tell(Scene scene) {
        return scene.view().begun().stream()
                .map(Trace::run)
                .filter(run -> run.choice().origin().weights().isPresent())
                .findFirst()
                .flatMap(run -> scene.view().begun().stream()
                        .map(Trace::run)
                        .filter(other -> run.choice().origin().weights().get().equals(other.id()))
                        .findFirst()
                        .map(other -> Told.at(Cursor.start(run.id()), sentence(scene, run, other))));
    }

    private static String sentence(Scene scene, Run run, Run other) {
        boolean inherits = run.carryInto(0, 0, 0) == Carry.INHERITED;
        return scene.say(
                inherits ? "transfer.state" : "transfer",
                run.id(),
                run.model().weightCount(),
                other.id(),
                other.choice().batchSize(),
                run.choice().batchSize());
    }
}
