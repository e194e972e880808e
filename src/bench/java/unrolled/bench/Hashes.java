package unrolled.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Weights;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.Traces;

/**
 * One line for every bundled experiment: how many numbers its runs record, and the hash of all their bits. Two versions
 * of the program that print the same lines compute the same numbers.
 */
final class Hashes {
    /** Of a run that is longer, only so many batches at its beginning and at its end are hashed. */
    private static final long MOST_BATCHES = 1_000;

    private static final String LONGEST = "ten-million";

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long numbers;

    private Hashes() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    /** @param unrounded whether Adam takes the betas of every run as they are, and not through float32 */
    static void print(boolean unrounded) throws NoSuchAlgorithmException {
        System.out.println();
        System.out.println("Hashes of all recorded numbers" + (unrounded ? ", with unrounded betas" : ""));
        System.out.printf(Locale.ROOT, "%-30s %15s  %s%n", "experiment", "numbers", "SHA-256, first half");
        for (String name : BundledExperiments.names()) {
            Hashes hashes = new Hashes();
            Experiment experiment = BundledExperiments.named(name);
            hashes.add(unrounded ? withUnroundedBetas(experiment) : experiment, name.equals(LONGEST));
            System.out.printf(Locale.ROOT, "%-30s %15d  %s%n", name, hashes.numbers, hashes.hash());
        }
    }

    private static Experiment withUnroundedBetas(Experiment experiment) {
        return experiment.withRuns(experiment.runs().stream()
                .map(run -> run.withTraining(unrounded(run.training())))
                .toList());
    }

    private static Training unrounded(Training training) {
        Optimizer optimizer = training.optimizer();
        return optimizer.rule() instanceof Adam adam
                ? new Training(
                        training.loss(), new Optimizer(unrounded(adam), optimizer.clipping(), optimizer.weightDecay()))
                : training;
    }

    private static Adam unrounded(Adam adam) {
        return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon(), adam.amsgrad(), false);
    }

    private void add(Experiment experiment, boolean endsOnly) {
        List<Trace> traces = Traces.of(experiment);
        for (int at = 0; at < traces.size(); at++) {
            RunChoice run = experiment.runs().get(at);
            text(run.id());
            long all = traces.get(at).plan().allBatches();
            if (endsOnly) {
                walk(traces.get(at), 0, Math.min(MOST_BATCHES, all));
                walk(traces.get(at), Math.max(0, all - MOST_BATCHES), all);
            } else {
                walk(traces.get(at), 0, all);
            }
        }
    }

    private void walk(Trace trace, long from, long to) {
        trace.walk(from, to, Progress.SILENT, block -> {
            add(block);
            return true;
        });
    }

    private void add(Block block) {
        Recording recording = block.recording();
        array(recording.x());
        state(recording.start());
        for (int layer = 0; layer < recording.start().layers(); layer++) {
            for (int step = 0; step < recording.steps(); step++) {
                for (int slot = 0; slot < recording.batch(); slot++) {
                    array(recording.input(layer, slot, step));
                    for (Quantity quantity : Quantity.values()) {
                        for (int unit = 0; unit < recording.start().units(layer); unit++) {
                            number(recording.at(quantity, layer, slot, step, unit));
                        }
                    }
                }
            }
        }
        outputs(block);
        block.training().ifPresent(this::add);
        state(block.after().state());
    }

    /** What the model gives out, the loss, and its gradient with respect to each of them. */
    private void outputs(Block block) {
        Recording recording = block.recording();
        block.cost().ifPresent(cost -> number(cost.value()));
        for (int step = 0; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch() && recording.hasOutput(step); slot++) {
                for (int n = 0; n < recording.outputWidth(); n++) {
                    number(recording.output(slot, step, n));
                    if (block.cost().isPresent()) {
                        number(block.cost().get().gradient(slot, step, n));
                    }
                }
            }
        }
    }

    private void add(TrainingStep step) {
        Gradients gradients = step.gradients();
        Recording recording = step.recording();
        array(gradients.weights().values());
        state(gradients.start());
        for (int at = 0; at < recording.steps(); at++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                gradients(gradients, recording, slot, at);
            }
        }
        learner(step.before());
        learner(step.after());
    }

    private void gradients(Gradients gradients, Recording recording, int slot, int step) {
        int features = recording.x().length / recording.batch() / recording.steps();
        for (int feature = 0; feature < features; feature++) {
            number(gradients.input(slot, step, feature));
        }
        for (int layer = 0; layer < recording.start().layers(); layer++) {
            for (int unit = 0; unit < recording.start().units(layer); unit++) {
                for (Quantity quantity : Quantity.values()) {
                    number(gradients.at(quantity, layer, slot, step, unit));
                }
                for (Quantity gate : List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O)) {
                    number(gradients.preactivation(gate, layer, slot, step, unit));
                }
            }
        }
    }

    private void learner(TrainState learner) {
        array(Weights.of(learner.model()).values());
        learner.optimizer().memory().forEach(memory -> array(memory.values()));
    }

    private void state(State state) {
        for (int layer = 0; layer < state.layers(); layer++) {
            for (int slot = 0; slot < state.batch(); slot++) {
                for (int unit = 0; unit < state.units(layer); unit++) {
                    number(state.c(layer, slot, unit));
                    number(state.h(layer, slot, unit));
                }
            }
        }
    }

    private void array(double[] values) {
        for (double value : values) {
            number(value);
        }
    }

    private void number(double value) {
        if (buffer.remaining() < Double.BYTES) {
            flush();
        }
        buffer.putLong(Double.doubleToLongBits(value));
        numbers++;
    }

    private void text(String text) {
        flush();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private String hash() {
        flush();
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
