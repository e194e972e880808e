/** The weights of a model, or one number for each of them. */
package unrolled.diagram.weights;
