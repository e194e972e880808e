/** A batch goes through a model step by step, and every gate, c and h of it is recorded. */
package unrolled.engine.forward;
