package unrolled.engine.loss;

import java.util.Optional;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.Index;

/** The loss of one batch, and its gradient with respect to what the model gave out; never changed. */
public final class Cost {
    private final double value;
    /** {@code [B][T or 1][N]}. */
    private final double[] gradient;

    private final boolean byLogits;
    private final Optional<Hits> hits;
    private final Recording recording;

    /** Takes {@code gradient} over, laid out as {@link Outputs} has it. */
    Cost(double value, double[] gradient, boolean byLogits, Optional<Hits> hits, Recording recording) {
        this.value = value;
        this.gradient = gradient;
        this.byLogits = byLogits;
        this.hits = hits;
        this.recording = recording;
    }

    /** The loss: a mean over the batch. */
    public double value() {
        return value;
    }

    /** How many outputs are right; empty if they are no chances. */
    public Optional<Hits> hits() {
        return hits;
    }

    /** Whether the gradient is by the logits, what the layer that made the outputs had before its activation. */
    public boolean isByLogits() {
        return byLogits;
    }

    /** The gradient with respect to output {@code n}, or to its logit, at a step with an output. */
    public double gradient(int slot, int step, int n) {
        if (!recording.hasOutput(step)) {
            throw new IndexOutOfBoundsException("There is no output at step " + step
                    + ": the model gives one at the last step, " + (recording.steps() - 1));
        }
        int width = recording.model().outputWidth();
        return gradient[at(Index.of("slot", slot, recording.batch()), step) + Index.of("output", n, width)];
    }

    /** Where the [N] numbers of a slot and step begin in {@link #gradients}. */
    public int at(int slot, int step) {
        int first = Outputs.first(recording);
        return (slot * (recording.steps() - first) + step - first)
                * recording.model().outputWidth();
    }

    public void requireOf(Recording recording) {
        if (recording != this.recording) {
            throw new IllegalArgumentException("The loss is of another recording: take that of this one");
        }
    }

    public double[] gradients() {
        return gradient;
    }
}
