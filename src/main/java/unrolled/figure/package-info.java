/**
 * The picture as a value: a {@link unrolled.figure.Figure} is a list of marks with subjects; a {@link unrolled.figure.Pen} draws it.
 *
 * <p>Lengths are logical pixels, x grows to the right and y downwards. Nothing here knows JavaFX; only the
 * pen for PNG knows Java2D.
 */
package unrolled.figure;
