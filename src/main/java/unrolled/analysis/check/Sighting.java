package unrolled.analysis.check;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.chain.Link;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Problem.Remedy;

/** What a check sees in a run, before anybody says which check it was. */
record Sighting(
        Level level,
        String run,
        Sentence sentence,
        Optional<Sentence> count,
        Optional<Cursor> place,
        List<Link> chain,
        List<Remedy> mends) {
    Sighting {
        chain = List.copyOf(chain);
        mends = List.copyOf(mends);
    }

    /** A number of which nobody asks how it came to be what it is. */
    Sighting(Level level, String run, Sentence sentence, Optional<Cursor> place, List<Remedy> mends) {
        this(level, run, sentence, Optional.empty(), place, List.of(), mends);
    }

    Sighting withCount(Sentence counted) {
        return new Sighting(level, run, sentence, Optional.of(counted), place, chain, mends);
    }

    Sighting withChain(List<Link> links) {
        return new Sighting(level, run, sentence, count, place, links, mends);
    }
}
