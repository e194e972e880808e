package unrolled.engine.loss;

import unrolled.engine.kernel.Elementary;
import unrolled.engine.model.Activation;

/**
 * What each loss makes of the outputs and targets of one slot and step, before any mean is taken: the sum over the
 * outputs is returned, the gradient with respect to each output written.
 *
 * <p>The formulas are those of Keras 3 on TensorFlow: {@code sigmoid_cross_entropy_with_logits} and
 * {@code softmax_cross_entropy_with_logits} of logits, {@code clip_by_value} and logarithms of probabilities.
 */
final class LossTerms {
    /** Probabilities are kept so far away from 0 and 1. */
    private static final double EPSILON = 1e-7;

    /** y, or logits z. */
    private final double[] outputs;

    private final double[] targets;
    private final double[] gradient;
    private final int width;

    /** Reads {@code outputs} and {@code targets} and writes {@code gradient}, all {@code [slots and steps][width]}. */
    LossTerms(double[] outputs, double[] targets, double[] gradient, int width) {
        this.outputs = outputs;
        this.targets = targets;
        this.gradient = gradient;
        this.width = width;
    }

    double squaredErrors(int from) {
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double error = outputs[n] - targets[n];
            sum += error * error;
            gradient[n] = 2.0 * error;
        }
        return sum;
    }

    /** The slope at 0 is 0, as TensorFlow has it. */
    double absoluteErrors(int from) {
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double error = outputs[n] - targets[n];
            sum += Math.abs(error);
            gradient[n] = Math.signum(error);
        }
        return sum;
    }

    double huberErrors(int from) {
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double error = outputs[n] - targets[n];
            double size = Math.abs(error);
            sum += size <= 1.0 ? 0.5 * error * error : size - 0.5;
            gradient[n] = size <= 1.0 ? error : Math.signum(error);
        }
        return sum;
    }

    /** log(1 + e^z) - t z, and sigmoid(z) - t. */
    double binaryOfLogits(int from) {
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double z = outputs[n];
            double t = targets[n];
            sum = Math.max(z, 0.0) - z * t + StrictMath.log1p(Elementary.exp(-Math.abs(z))) + sum;
            gradient[n] = Elementary.sigmoid(z) - t;
        }
        return sum;
    }

    /** t (log of the sum of all e^z - z), and softmax(z) - t, as TensorFlow has it for targets that add up to 1. */
    double categoricalOfLogits(int from) {
        double largest = Activation.largest(outputs, from, width);
        double powers = 0.0;
        for (int n = from; n < from + width; n++) {
            gradient[n] = Elementary.exp(outputs[n] - largest);
            powers += gradient[n];
        }
        double log = StrictMath.log(powers);
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double t = targets[n];
            sum += t == 0.0 ? 0.0 : t * (log - (outputs[n] - largest));
            gradient[n] = gradient[n] / powers - t;
        }
        return sum;
    }

    double binaryOfProbabilities(int from) {
        double sum = 0.0;
        for (int n = from; n < from + width; n++) {
            double p = clipped(outputs[n]);
            double t = targets[n];
            sum -= t * StrictMath.log(p) + (1.0 - t) * StrictMath.log(1.0 - p);
            gradient[n] = passes(outputs[n]) ? (1.0 - t) / (1.0 - p) - t / p : 0.0;
        }
        return sum;
    }

    /** Of outputs that are made to add up to 1 first. */
    double categoricalOfProbabilities(int from) {
        double total = 0.0;
        for (int n = from; n < from + width; n++) {
            total += outputs[n];
        }
        double sum = 0.0;
        double mean = 0.0;
        for (int n = from; n < from + width; n++) {
            double share = outputs[n] / total;
            double p = clipped(share);
            sum -= targets[n] * StrictMath.log(p);
            gradient[n] = passes(share) ? -targets[n] / p : 0.0;
            mean += gradient[n] * share;
        }
        for (int n = from; n < from + width; n++) {
            gradient[n] = (gradient[n] - mean) / total;
        }
        return sum;
    }

    private static double clipped(double p) {
        return Math.max(EPSILON, Math.min(1.0 - EPSILON, p));
    }

    /** Whether a probability was left as it is, so that it changes the loss; NaN is. */
    private static boolean passes(double p) {
        return !(p < EPSILON || p > 1.0 - EPSILON);
    }
}
