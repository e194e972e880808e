package unrolled.analysis.check;

import java.util.List;
import unrolled.analysis.chain.Link;

/**
 * What a check says of a run.
 *
 * @param looked whether there was something to look at: a run that does not train has no loss that could fall
 */
record Verdict(boolean looked, List<Sighting> sightings) {
    /** The run has nothing that the check is about. */
    static final Verdict NOT_ASKED = new Verdict(false, List.of());

    /** All is well. */
    static final Verdict SOUND = new Verdict(true, List.of());

    Verdict {
        sightings = List.copyOf(sightings);
    }

    static Verdict of(Sighting seen) {
        return new Verdict(true, List.of(seen));
    }

    /** The same, with how what was seen came to be so. */
    Verdict withChain(List<Link> links) {
        return new Verdict(
                looked, sightings.stream().map(seen -> seen.withChain(links)).toList());
    }

    /** Sound, if it was looked at. */
    static Verdict soundIf(boolean looked) {
        return looked ? SOUND : NOT_ASKED;
    }
}
