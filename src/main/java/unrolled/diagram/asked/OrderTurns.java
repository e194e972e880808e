package unrolled.diagram.asked;

import java.util.Optional;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;

/** What puts the rows of a run in order. */
record OrderTurns(Site site) {
    /** At a carry that does not go on. */
    Optional<Turn> goingOn(Continuity into) {
        return into.kind() == Continuity.Kind.OTHER_SERIES
                ? site.turn(
                        site.say("turn.series"),
                        run -> run.withReset(run.reset().whereSeriesChanges(true)))
                : inOrder();
    }

    /** Of all its batches. */
    Optional<Turn> inOrder() {
        Remedy remedy = Remedy.of(site.choice()).get(0);
        return Remedied.of(site.experiment(), site.run().id(), remedy)
                .flatMap(mended -> site.turn(
                        site.say(
                                "turn." + remedy,
                                site.experiment().data(site.choice()).lookBack(),
                                site.choice().batchSize()),
                        mended.experiment()));
    }
}
