package unrolled.diagram.cell;

import unrolled.debug.cursor.Phase;
import unrolled.figure.Subject;

/** A mark that stands for a part of a step. */
public record PhaseTarget(Phase phase, String label) implements Subject {}
