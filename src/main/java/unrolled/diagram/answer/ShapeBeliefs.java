package unrolled.diagram.answer;

import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.run.Run;

/** What is so of units, time steps, features and weights, and of what depends on none of them. */
final class ShapeBeliefs {
    private ShapeBeliefs() {}

    private static Lstm first(Scene scene) {
        return scene.current().run().model().lstms().get(0);
    }

    static String units(BeliefText text) {
        Scene scene = text.scene();
        Lstm lstm = first(scene);
        Object[] numbers = {scene.run().id(), lstm.units(), lstm.features(), lstm.weightCount()};
        return text.really(numbers) + text.more(lstm.useBias() ? "bias" : "none", numbers);
    }

    /** With as many numbers as a sample has; a single one is no matter of order. */
    static String features(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        Lstm lstm = first(scene);
        int inputs = Math.max(2, run.plan().steps() * run.samples().features());
        return text.really(
                lstm.units(),
                inputs,
                Lstm.weightCount(1, lstm.units(), lstm.useBias()),
                Lstm.weightCount(inputs, lstm.units(), lstm.useBias()));
    }

    static String outputs(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        int steps = run.plan().steps();
        boolean sequence = run.model().outputsSequence();
        return text.really(run.id(), steps) + text.more(sequence ? "sequence" : "last", steps);
    }

    static String anySteps(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        int slots = run.plan().slots();
        return text.really(
                run.id(),
                run.plan().steps(),
                run.model().weightCount(),
                slots,
                first(scene).units(),
                run.samples().features());
    }

    static String otherBatch(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        return text.really(run.id(), run.choice().batchSize(), run.model().weightCount());
    }

    static String saved(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        Model model = run.model();
        long state = 2L
                * run.plan().slots()
                * model.lstms().stream().mapToLong(Lstm::units).sum();
        return text.really(run.id(), model.weightCount(), state);
    }

    /** The columns of the forget gate in the kernel, second here and third in ONNX. */
    static String gates(BeliefText text) {
        Scene scene = text.scene();
        int units = first(scene).units();
        return text.really(scene.run().id(), 4 * units, units, 2 * units - 1, 2 * units, 3 * units - 1);
    }

    static String sigmoid(BeliefText text) {
        Scene scene = text.scene();
        return text.really(
                scene.run().id(),
                scene.words().plain(Activation.SIGMOID.of(1), 3),
                scene.words().plain(Activation.HARD_SIGMOID.of(1), 3),
                scene.words().plain(Activation.HARD_SIGMOID_OF_KERAS_2.of(1), 3),
                first(scene).recurrentActivation().activation().kerasName(),
                scene.words().plain(first(scene).recurrentActivation().of(1), 3));
    }
}
