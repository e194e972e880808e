package unrolled.engine.loss;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Model;

/**
 * What the outputs of a batch are measured by, as Keras on TensorFlow computes it: a mean over samples, steps and, but
 * for the categorical one, outputs.
 *
 * <p>Cross-entropies of a model that ends in a Dense or an Activation with sigmoid or softmax are computed from the logits
 * of that layer, its pre-activations, whichever of the two cross-entropies and activations it is and whatever
 * {@code fromLogits} says: so does Keras, also if above it stand layers that change nothing. Of other outputs
 * {@code fromLogits} says what they are; probabilities are kept 1e-7 away from 0 and 1.
 *
 * @param fromLogits whether outputs without sigmoid or softmax are logits, or probabilities
 */
public record Loss(Kind kind, boolean fromLogits) {
    /** Which formula it is, with t for a target. */
    public enum Kind {
        /** (y - t)^2. */
        MEAN_SQUARED_ERROR("mean_squared_error", "mse"),
        /** |y - t|. */
        MEAN_ABSOLUTE_ERROR("mean_absolute_error", "mae"),
        /** (y - t)^2 / 2 where |y - t| is at most 1, else |y - t| - 1/2. */
        HUBER("huber", "huber_loss"),
        /** - t log p - (1 - t) log(1 - p), with p = sigmoid(z) of logits z. */
        BINARY_CROSSENTROPY("binary_crossentropy", "bce"),
        /** - sum of t log p over the outputs, with p = softmax(z) of logits z; the targets should add up to 1. */
        CATEGORICAL_CROSSENTROPY("categorical_crossentropy", "cce");

        private final String kerasName;
        private final String shortName;

        Kind(String kerasName, String shortName) {
            this.kerasName = kerasName;
            this.shortName = shortName;
        }

        /** Whether outputs are chances, or logits of them: a cross-entropy. */
        public boolean comparesChances() {
            return this == BINARY_CROSSENTROPY || this == CATEGORICAL_CROSSENTROPY;
        }

        public String kerasName() {
            return kerasName;
        }

        /** The loss that Keras calls so: {@code mse}, {@code mean_squared_error} or {@code MeanSquaredError}. */
        public static Kind named(String keras) {
            String plain = plain(keras);
            for (Kind kind : values()) {
                if (plain.equals(plain(kind.kerasName)) || plain.equals(kind.shortName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("The loss '" + keras + "' is not known: use one of "
                    + Arrays.stream(values()).map(Kind::kerasName).collect(Collectors.joining(", ")));
        }

        private static String plain(String name) {
            return name.replace("_", "").toLowerCase(Locale.ROOT);
        }
    }

    /** A loss of outputs that are no logits. */
    public static Loss of(Kind kind) {
        return new Loss(kind, false);
    }

    /**
     * The loss of a batch and its gradient.
     *
     * @param targets {@code [B][T][N]} flat if the model gives a sequence, else {@code [B][N]}
     * @throws IllegalArgumentException if there are more or fewer targets than outputs
     */
    public Cost of(Recording recording, double[] targets) {
        boolean byLogits = kind.comparesChances() && Outputs.haveLogits(recording);
        double[] outputs = byLogits ? Outputs.logits(recording) : Outputs.of(recording);
        requireSize(recording, outputs.length, targets.length);
        double[] gradient = new double[targets.length];
        int width = recording.model().outputWidth();
        LossTerms terms = new LossTerms(outputs, targets, gradient, width);
        double sum = 0.0;
        for (int at = 0; at < targets.length; at += width) {
            sum += position(terms, at, byLogits || fromLogits);
        }
        double count = kind == Kind.CATEGORICAL_CROSSENTROPY ? targets.length / width : targets.length;
        for (int at = 0; at < gradient.length; at++) {
            gradient[at] /= count;
        }
        return new Cost(sum / count, gradient, byLogits, hits(recording, targets), recording);
    }

    private Optional<Hits> hits(Recording recording, double[] targets) {
        return kind.comparesChances()
                ? Optional.of(Hits.of(
                        Outputs.of(recording), targets, recording.model().outputWidth()))
                : Optional.empty();
    }

    private static void requireSize(Recording recording, int expected, int found) {
        if (found != expected) {
            Model model = recording.model();
            String steps = model.outputsSequence() ? "[" + recording.steps() + "]" : "";
            throw new IllegalArgumentException("The targets should be [" + recording.batch() + "]" + steps + "["
                    + model.outputWidth() + "] like the outputs, " + expected + " numbers, but have " + found
                    + (model.outputsSequence() ? ": give one for every step, or let the model return the last" : ""));
        }
    }

    /** The loss of the slot and step whose numbers begin at {@code at}. */
    private double position(LossTerms terms, int at, boolean logits) {
        return switch (kind) {
            case MEAN_SQUARED_ERROR -> terms.squaredErrors(at);
            case MEAN_ABSOLUTE_ERROR -> terms.absoluteErrors(at);
            case HUBER -> terms.huberErrors(at);
            case BINARY_CROSSENTROPY -> logits ? terms.binaryOfLogits(at) : terms.binaryOfProbabilities(at);
            case CATEGORICAL_CROSSENTROPY ->
                logits ? terms.categoricalOfLogits(at) : terms.categoricalOfProbabilities(at);
        };
    }
}
