/**
 * Why, and why not: what can be asked of a thing that is seen in a picture, and the replies. Questions fit a thing or do not;
 * a reply is computed, says where its cause is, and how to turn it.
 *
 * <p>Where several things may be the cause, {@link unrolled.diagram.asked.Trials} computes the run with each of their turns, and
 * the cause is the one that does most. Of a run that is too long for that it is called a guess.
 *
 * <p>A new question is a line of {@link unrolled.diagram.asked.WhyQuestion}, a method that replies to it, and its sentences in
 * {@code words.properties}.
 */
package unrolled.diagram.asked;
