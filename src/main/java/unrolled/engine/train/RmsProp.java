package unrolled.engine.train;

/**
 * RMSprop: v = rho v + (1 - rho) g^2; m = momentum m + rate g / sqrt(v + epsilon); w -= m. Centered, the square of the
 * mean gradient, a = rho a + (1 - rho) g, is taken off v under the root. PyTorch has epsilon outside of the root.
 *
 * @param momentum 0 for none
 * @param rounded whether the weight decay beside it is rounded to float32, as with Keras on TensorFlow; it rounds none of
 *     the other settings
 */
public record RmsProp(
        double learningRate, double rho, double momentum, double epsilon, boolean centered, boolean rounded)
        implements UpdateRule {
    public RmsProp(double learningRate, double rho, double momentum, double epsilon) {
        this(learningRate, rho, momentum, epsilon, false, false);
    }

    /** Keras's defaults. */
    public static RmsProp ofKeras() {
        return new RmsProp(0.001, 0.9, 0.0, 1e-7, false, true);
    }

    @Override
    public double usualRate() {
        return ofKeras().learningRate();
    }

    @Override
    public void require() {
        UpdateRule.within("The learning rate", learningRate, Double.POSITIVE_INFINITY);
        UpdateRule.within("rho", rho, 1.0);
        UpdateRule.within("The momentum", momentum, Double.POSITIVE_INFINITY);
        UpdateRule.within("epsilon", epsilon, Double.POSITIVE_INFINITY);
    }

    @Override
    public RmsProp withLearningRate(double learningRate) {
        return new RmsProp(learningRate, rho, momentum, epsilon, centered, rounded);
    }

    /** The same with another rho. */
    public RmsProp withRho(double rho) {
        return new RmsProp(learningRate, rho, momentum, epsilon, centered, rounded);
    }

    /** The same with another epsilon. */
    public RmsProp withEpsilon(double epsilon) {
        return new RmsProp(learningRate, rho, momentum, epsilon, centered, rounded);
    }

    /** The same with another momentum. */
    public RmsProp withMomentum(double momentum) {
        return new RmsProp(learningRate, rho, momentum, epsilon, centered, rounded);
    }

    /** v, then m if there is momentum, then a if it is centered. */
    @Override
    public int memories() {
        return 1 + (momentum > 0.0 ? 1 : 0) + (centered ? 1 : 0);
    }

    @Override
    public void update(long step, double[] weights, double[] gradients, double[][] memory) {
        double[] moves = new double[weights.length];
        double[] v = memory[0];
        for (int at = 0; at < weights.length; at++) {
            double g = gradients[at];
            v[at] = rho * v[at] + g * g * (1.0 - rho);
            double a = centered ? mean(memory[memory.length - 1], at, g) : 0.0;
            moves[at] = learningRate * g / Math.sqrt(v[at] - a * a + epsilon);
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] -= momentum > 0.0 ? gathered(memory[1], at, moves[at]) : moves[at];
        }
    }

    private double mean(double[] a, int at, double g) {
        a[at] = rho * a[at] + (1.0 - rho) * g;
        return a[at];
    }

    private double gathered(double[] m, int at, double move) {
        m[at] = momentum * m[at] + move;
        return m[at];
    }
}
