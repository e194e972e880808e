package unrolled.engine.forward;

/**
 * Where the pre-activation of one gate came from.
 *
 * @param input x K, added up over the features from 0 upwards
 * @param recurrent h R with the h that entered the step, added up over the units from 0 upwards
 * @param bias b
 */
public record GateTerms(double input, double recurrent, double bias) {
    /** The pre-activation, bit for bit as the engine used it. */
    public double z() {
        return (input + recurrent) + bias;
    }
}
