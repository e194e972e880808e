package unrolled.analysis.check;

import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Problem.Remedy;

/** What a check sees in a run, before anybody says which check it was. */
record Sighting(Level level, String run, Sentence sentence, Optional<Cursor> place, List<Remedy> mends) {
    Sighting {
        mends = List.copyOf(mends);
    }
}
