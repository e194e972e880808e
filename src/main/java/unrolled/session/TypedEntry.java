package unrolled.session;

import java.util.Optional;
import unrolled.experiment.Problem;

/**
 * What stands in a field and not in the experiment.
 *
 * @param edit what it would change; empty if it is no value, or was not confirmed yet
 * @param problem why it was refused
 */
public record TypedEntry(String text, Optional<Edit> edit, Optional<Problem> problem) {}
