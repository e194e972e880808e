/**
 * The loops of the engine, with the same bits on every machine and every Java. All of them keep the order of additions of
 * the plain formula, and only what is independent of it is done at once:
 *
 * <ul>
 *   <li>{@link unrolled.engine.kernel.Panels}: products of matrices, forwards (x K, h R), backwards (K dz, R dz) and of the
 *       gradients of weights, several rows of sums in a pass;
 *   <li>{@link unrolled.engine.kernel.ElementaryRow}: sigmoid and tanh of a row, as {@link
 *       unrolled.engine.kernel.Elementary} has them number by number;
 *   <li>{@link unrolled.engine.kernel.Householder}: orthogonal first weights.
 * </ul>
 *
 * <p>There is no vector API and no fused multiply-add: these are loops that the JIT compiler makes vector instructions of
 * by itself. {@code mvn -Pbench verify -DskipTests -Dbench.args=kernels} shows whether it still does.
 */
package unrolled.engine.kernel;
