package unrolled.diagram.asked;

import unrolled.experiment.Experiment;

/**
 * A change that makes otherwise what was asked about.
 *
 * @param text what it is called
 * @param turned the experiment with it
 * @param run in which it is otherwise then: the same run, or a branch of it
 */
public record Turn(String text, Experiment turned, String run) {}
