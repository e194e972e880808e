package unrolled.session;

import java.util.function.UnaryOperator;
import unrolled.experiment.Experiment;

/**
 * An edit that a value in a field makes.
 *
 * @param field names the field, and what it is a field of; edits in a row of the same field are undone together
 */
public record Edit(String field, UnaryOperator<Experiment> change) {}
