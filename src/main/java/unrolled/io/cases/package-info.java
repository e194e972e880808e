/**
 * Cases: inputs, weights and the numbers that a reference, Keras or PyTorch computed from them, and the running of them
 * through engine and run. {@link unrolled.io.cases.CaseFile} lists the kinds that there are; each is one class.
 */
package unrolled.io.cases;
