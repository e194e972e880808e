package unrolled.diagram.lanes;

import unrolled.figure.Subject;

/**
 * A finding of the checks, where it stands in the picture.
 *
 * @param number which of those that are to be looked at it is, from 1
 * @param label what it says
 */
public record FindingSpot(int number, String label) implements Subject {}
