package unrolled.diagram.asked;

import java.util.Optional;
import java.util.function.Function;

/** What replies to a question that fits, when somebody asks it: runs may have to be computed for that. */
@FunctionalInterface
interface Later {
    /** Empty if of all that may be the cause nothing is. */
    Optional<Reply> reply();

    /** What is replied while it is found out whether the question fits. */
    static Function<Site, Optional<Later>> atOnce(Function<Site, Optional<Reply>> replies) {
        return site -> replies.apply(site).map(reply -> () -> Optional.of(reply));
    }
}
