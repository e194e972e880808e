/** A gradient goes back through a recorded batch: through all layers, and through time to the first step. */
package unrolled.engine.backward;
