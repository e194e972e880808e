package unrolled.diagram.veil;

import unrolled.diagram.base.Target;

/**
 * The box whose number is asked for, with what somebody says that it is.
 *
 * @param says as they have typed it; empty before
 * @param number how much that is
 * @param unit one in the last digit that counts
 */
public record TypedBox(Target box, String says, double number, double unit) {}
