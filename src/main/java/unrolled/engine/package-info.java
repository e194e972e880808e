/**
 * The LSTM by hand: forward with every gate of every step recorded, backward through time with every gradient, and the
 * losses and optimizers of Keras. Everything is a value; nothing that was computed is written again.
 *
 * <p>Letters: B slots of a batch, T time steps, F features (the width of what goes into a layer), U units of an LSTM, N
 * units of a Dense layer; i f g o gates, c cell state, h hidden state, x input, z pre-activation. {@code [B][T][F]} is
 * the shape of an array, flat in row-major order. Everything counts from 0.
 *
 * <p>The same bits everywhere: only + - * /, square roots and StrictMath in a fixed order, on every machine, Java and, forwards, batch
 * size. {@link unrolled.engine.backward.Backward} says in which order gradients are added up. The loops stand in {@link
 * unrolled.engine.kernel}.
 */
package unrolled.engine;
