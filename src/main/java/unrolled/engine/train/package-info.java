/** Weights are changed by their gradients: optimizers with what they remember, and one step of training. */
package unrolled.engine.train;
