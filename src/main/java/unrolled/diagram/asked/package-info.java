/**
 * Why, and why not: what can be asked of a thing that is seen in a picture, and the replies. Questions fit a thing or do not;
 * a reply is computed, says where its cause is, and how to turn it.
 *
 * <p>A new question is a line of {@link unrolled.diagram.asked.WhyQuestion}, a method that replies to it, and its sentences in
 * {@code words.properties}.
 */
package unrolled.diagram.asked;
