package unrolled.run;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.model.Model;

/**
 * One to many: a model that goes on from its own output, one step at a time with the state kept.
 *
 * @param steps every step in order, each a batch of one slot and one step
 */
public record Generation(List<Recording> steps) {
    public Generation {
        steps = List.copyOf(steps);
    }

    /**
     * Feeds {@code prime [P][F]} step by step, and then every output as the next input.
     *
     * @param outputs how many outputs there should be, beginning with that of the last step of prime
     * @throws IllegalArgumentException if there is nothing to begin with, or the model gives out another width than it
     *     takes in
     */
    public static Generation of(Model model, double[][] prime, int outputs) {
        if (model.outputWidth() != model.features()) {
            throw new IllegalArgumentException("A model that goes on from its outputs should give out "
                    + model.features() + " numbers, as many as it takes in, but gives " + model.outputWidth());
        }
        if (prime.length == 0 || outputs < 1) {
            throw new IllegalArgumentException("A generation needs at least one given input and one output but has "
                    + prime.length + " inputs and " + outputs + " outputs");
        }
        List<Recording> steps = new ArrayList<>();
        Workspace workspace = new Workspace();
        State state = State.zero(model, 1);
        double[] x = prime[0];
        for (int step = 0; step < prime.length - 1 + outputs; step++) {
            Recording recording = Forward.run(model, x, 1, 1, state, Resets.NONE, workspace);
            steps.add(recording);
            state = recording.end();
            x = step + 1 < prime.length ? prime[step + 1] : output(recording, model.outputWidth());
        }
        return new Generation(steps);
    }

    private static double[] output(Recording recording, int width) {
        double[] output = new double[width];
        for (int n = 0; n < width; n++) {
            output[n] = recording.output(0, 0, n);
        }
        return output;
    }
}
