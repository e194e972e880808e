/** What a model gave out is measured by a loss, and the gradient with respect to it is taken. */
package unrolled.engine.loss;
