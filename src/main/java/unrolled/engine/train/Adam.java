package unrolled.engine.train;

/**
 * Adam: m += (g - m) (1 - beta1); v += (g^2 - v) (1 - beta2); w -= m rate sqrt(1 - beta2^t) / (1 - beta1^t) / (sqrt(v) +
 * epsilon). So epsilon is what Kingma and Ba 2014 call epsilon hat, and not that of their Algorithm 1, PyTorch or
 * TensorFlow.js.
 *
 * @param amsgrad whether the largest v so far takes the place of v in the last formula
 * @param roundedBetas whether the powers beta^t are of betas rounded to float32, as Keras on TensorFlow has it even where
 *     everything else is float64; else of the betas as they are
 */
public record Adam(
        double learningRate, double beta1, double beta2, double epsilon, boolean amsgrad, boolean roundedBetas)
        implements UpdateRule {
    /** Adam without any of Keras's extras, and with the betas as they are. */
    public Adam(double learningRate, double beta1, double beta2, double epsilon) {
        this(learningRate, beta1, beta2, epsilon, false, false);
    }

    /** Keras's defaults but for the learning rate, which is 0.001 there. */
    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, false, true);
    }

    /** Keras's defaults. */
    public static Adam ofKeras() {
        return new Adam(0.001);
    }

    @Override
    public double usualRate() {
        return ofKeras().learningRate();
    }

    @Override
    public boolean rounded() {
        return roundedBetas;
    }

    @Override
    public void require() {
        UpdateRule.within("The learning rate", learningRate, Double.POSITIVE_INFINITY);
        UpdateRule.within("beta_1", beta1, 1.0);
        UpdateRule.within("beta_2", beta2, 1.0);
        UpdateRule.within("epsilon", epsilon, Double.POSITIVE_INFINITY);
    }

    @Override
    public Adam withLearningRate(double learningRate) {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, roundedBetas);
    }

    /** The same with another beta_1. */
    public Adam withBeta1(double beta1) {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, roundedBetas);
    }

    /** The same with another beta_2. */
    public Adam withBeta2(double beta2) {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, roundedBetas);
    }

    /** The same with another epsilon. */
    public Adam withEpsilon(double epsilon) {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, roundedBetas);
    }

    /** m and v, and the largest v. */
    @Override
    public int memories() {
        return amsgrad ? 3 : 2;
    }

    @Override
    public void update(long step, double[] weights, double[] gradients, double[][] memory) {
        double rate = learningRate * Math.sqrt(1.0 - power(beta2, step)) / (1.0 - power(beta1, step));
        double keep1 = 1.0 - beta1;
        double keep2 = 1.0 - beta2;
        double[] m = memory[0];
        double[] v = memory[1];
        for (int at = 0; at < weights.length; at++) {
            double g = gradients[at];
            m[at] += (g - m[at]) * keep1;
            v[at] += (g * g - v[at]) * keep2;
        }
        double[] scale = amsgrad ? largest(memory[2], v) : v;
        for (int at = 0; at < weights.length; at++) {
            weights[at] -= rate * m[at] / (Math.sqrt(scale[at]) + epsilon);
        }
    }

    private double power(double beta, long step) {
        return StrictMath.pow(UpdateRule.cast(beta, roundedBetas), (double) step);
    }

    private static double[] largest(double[] largest, double[] v) {
        for (int at = 0; at < v.length; at++) {
            largest[at] = Math.max(largest[at], v[at]);
        }
        return largest;
    }
}
