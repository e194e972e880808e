package unrolled.engine.train;

/**
 * Gradient descent with momentum: m = momentum m - rate g; w += m. With Nesterov's momentum w += momentum m - rate g.
 *
 * @param momentum 0 for none
 * @param rounded whether the momentum is rounded to float32, as Keras on TensorFlow has it even where everything else is
 *     float64
 */
public record Sgd(double learningRate, double momentum, boolean nesterov, boolean rounded) implements UpdateRule {
    public Sgd(double learningRate, double momentum) {
        this(learningRate, momentum, false, false);
    }

    /** Keras's defaults. */
    public static Sgd ofKeras() {
        return new Sgd(0.01, 0.0, false, true);
    }

    @Override
    public double usualRate() {
        return ofKeras().learningRate();
    }

    @Override
    public void require() {
        UpdateRule.within("The learning rate", learningRate, Double.POSITIVE_INFINITY);
        UpdateRule.within("The momentum", momentum, Double.POSITIVE_INFINITY);
    }

    @Override
    public Sgd withLearningRate(double learningRate) {
        return new Sgd(learningRate, momentum, nesterov, rounded);
    }

    /** The same with another momentum. */
    public Sgd withMomentum(double momentum) {
        return new Sgd(learningRate, momentum, nesterov, rounded);
    }

    @Override
    public int memories() {
        return momentum > 0.0 ? 1 : 0;
    }

    @Override
    public void update(long step, double[] weights, double[] gradients, double[][] memory) {
        if (memories() == 0) {
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= learningRate * gradients[at];
            }
            return;
        }
        double kept = UpdateRule.cast(momentum, rounded);
        double[] m = memory[0];
        for (int at = 0; at < weights.length; at++) {
            double move = learningRate * gradients[at];
            m[at] = kept * m[at] - move;
            weights[at] += nesterov ? kept * m[at] - move : m[at];
        }
    }
}
