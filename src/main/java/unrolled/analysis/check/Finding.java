package unrolled.analysis.check;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.chain.Link;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Problem.Remedy;

/**
 * What a check has found.
 *
 * @param run the id of the run it concerns, empty if it concerns all
 * @param count of how many such places the place is the first; empty where it is the only one, or nobody counts them
 * @param place where it is seen; empty where nothing of the run is there yet
 * @param chain how a number came to be what it is, from what is seen back to what began it; empty where none is in question
 * @param mends experiments that can be run and do without it, the one that changes least first
 */
public record Finding(
        Symptom symptom,
        Level level,
        String run,
        Sentence sentence,
        Optional<Sentence> count,
        Optional<Cursor> place,
        List<Link> chain,
        List<Remedy> mends) {
    public Finding {
        chain = List.copyOf(chain);
        mends = List.copyOf(mends);
    }

    static Finding of(Symptom symptom, Sighting seen) {
        return new Finding(
                symptom,
                seen.level(),
                seen.run(),
                seen.sentence(),
                seen.count(),
                seen.place(),
                seen.chain(),
                seen.mends());
    }

    /** Whether it is hardly what was meant. */
    public boolean isToLookAt() {
        return level == Level.LOOK;
    }
}
