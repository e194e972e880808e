package unrolled.analysis.check;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.chain.Link;
import unrolled.data.Sentence;

/**
 * What a check says of a run.
 *
 * @param looked whether there was something to look at: a run that does not train has no loss that could fall
 * @param span between which values that lies which it looked at; empty if it measures nothing
 * @param part of what it looked at a part only; empty if at all of the run
 */
record Verdict(boolean looked, List<Sighting> sightings, Optional<Span> span, Optional<Sentence> part) {
    /** The run has nothing that the check is about. */
    static final Verdict NOT_ASKED = new Verdict(false, List.of(), Optional.empty(), Optional.empty());

    /** All is well. */
    static final Verdict SOUND = new Verdict(true, List.of(), Optional.empty(), Optional.empty());

    Verdict {
        sightings = List.copyOf(sightings);
    }

    static Verdict of(Sighting seen) {
        return new Verdict(true, List.of(seen), Optional.empty(), Optional.empty());
    }

    /** All is well, as far as it was looked at. */
    static Verdict soundIn(Sentence part) {
        return new Verdict(true, List.of(), Optional.empty(), Optional.of(part));
    }

    /** The same, with how many such places there are. */
    Verdict counted(Sentence count) {
        return new Verdict(
                looked, sightings.stream().map(seen -> seen.withCount(count)).toList(), span, part);
    }

    /** The same, with how what was seen came to be so. */
    Verdict withChain(List<Link> links) {
        return new Verdict(
                looked, sightings.stream().map(seen -> seen.withChain(links)).toList(), span, part);
    }

    /** The same, with what it measured. */
    Verdict within(Span measured) {
        return new Verdict(looked, sightings, Optional.of(measured), part);
    }

    /** Sound, if it was looked at. */
    static Verdict soundIf(boolean looked) {
        return looked ? SOUND : NOT_ASKED;
    }
}
