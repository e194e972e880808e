package unrolled.diagram.answer;

import java.util.stream.IntStream;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** What is so of what resets a state, what changes it, and what goes over a border. */
final class ResetBeliefs {
    private ResetBeliefs() {}

    static String resets(BeliefText text) {
        Scene scene = text.scene();
        RunChoice run = scene.run();
        String key = run.stateful() ? run.reset().rule().name() : "stateless";
        int every = run.reset().rule() == ResetRule.EVERY_N ? run.reset().every() : 0;
        return text.really() + text.more(key, run.id(), every);
    }

    static String validation(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        Plan plan = run.plan();
        int[] validations = IntStream.range(0, plan.epochs())
                .filter(epoch -> plan.pass(epoch).kind() == Pass.Kind.VALIDATION)
                .toArray();
        if (validations.length == 0) {
            return text.really() + text.more("none", run.id());
        }
        long trained = IntStream.of(validations)
                .filter(epoch -> run.carryInto(epoch, 0, 0).kept())
                .count();
        long polluted = IntStream.of(validations)
                .filter(epoch -> epoch + 1 < plan.epochs()
                        && run.carryInto(epoch + 1, 0, 0).kept())
                .count();
        return text.really() + text.more("run", run.id(), validations.length, trained, polluted);
    }

    static String gradients(BeliefText text) {
        Scene scene = text.scene();
        Run run = scene.current().run();
        return text.really(run.id(), run.plan().steps());
    }

    static String shuffle(BeliefText text) {
        Scene scene = text.scene();
        Plan plan = scene.current().plan();
        long shuffled =
                IntStream.range(0, plan.epochs()).filter(plan::isShuffled).count();
        return text.really(scene.run().id(), shuffled, plan.epochs());
    }

    static String lastBatch(BeliefText text) {
        Scene scene = text.scene();
        int samples = scene.current().run().samples().count();
        int size = scene.run().batchSize();
        return text.really(samples, samples / size, size, samples % size);
    }

    static String updates(BeliefText text) {
        Scene scene = text.scene();
        int samples = scene.current().run().samples().count();
        int size = scene.run().batchSize() == 1 ? 4 : scene.run().batchSize();
        return text.really(samples, samples / size, size);
    }

    static String initial(BeliefText text) {
        return text.really() + begun(text);
    }

    static String pytorch(BeliefText text) {
        return text.really() + begun(text);
    }

    /** With what the batch of the cursor begins. */
    private static String begun(BeliefText text) {
        Scene scene = text.scene();
        return scene.border()
                .map(border -> text.more(
                        "run", scene.run().id(), scene.beside(border, border.into()), scene.c(border, border.begun())))
                .orElse("");
    }
}
