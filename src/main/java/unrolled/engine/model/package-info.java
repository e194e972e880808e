/**
 * A model as a value: layers with their weights, the activations that they use, and first weights as Keras makes
 * them.
 */
package unrolled.engine.model;
