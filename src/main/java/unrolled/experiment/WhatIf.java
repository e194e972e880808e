package unrolled.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is otherwise in a run than in the one that it branched from.
 *
 * @param of the id of that run; empty if it branched from none, or from one that there is no more
 * @param changes in the order in which they were made, no two of the same number
 */
public record WhatIf(Optional<String> of, List<Change> changes) {
    /** That of a run which is no branch. */
    public static final WhatIf NONE = new WhatIf(Optional.empty(), List.of());

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** That of a new branch. */
    public static WhatIf branch(String of) {
        return new WhatIf(Optional.of(of), List.of());
    }

    public boolean isBranch() {
        return of.isPresent() || !changes.isEmpty();
    }

    /** A change of the same number takes the place of an earlier one. */
    public WhatIf with(Change change) {
        boolean known = changes.stream().anyMatch(change::isAt);
        Stream<Change> all = known
                ? changes.stream().map(other -> other.isAt(change) ? change : other)
                : Stream.concat(changes.stream(), Stream.of(change));
        return new WhatIf(of, all.toList());
    }

    WhatIf without(Change change) {
        return new WhatIf(
                of, changes.stream().filter(other -> !other.equals(change)).toList());
    }

    /** The same branch, in which nothing was made otherwise yet. */
    public WhatIf unchanged() {
        return new WhatIf(of, List.of());
    }

    /** Cut off from that run. */
    WhatIf without(String id) {
        return new WhatIf(of.filter(run -> !run.equals(id)), changes);
    }
}
