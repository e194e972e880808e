package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** With which state a validation begins, and with which the epoch after it. */
final class ValidationTelling {
    private ValidationTelling() {}

    static Optional<Told> tell(Scene scene) {
        Plan plan = scene.current().plan();
        int epoch = scene.current().nearest(scene.view().cursor().moment()).epoch();
        int validation = plan.pass(epoch).trains() ? epoch - 1 : epoch;
        if (validation < 1 || plan.pass(validation).kind() != Pass.Kind.VALIDATION || validation + 1 >= plan.epochs()) {
            return Optional.empty();
        }
        int layer = scene.view().cursor().layer();
        Optional<Border> into = Border.into(scene.current(), plan.batchIndex(validation, 0), 0, layer);
        Optional<Border> out = Border.into(scene.current(), plan.batchIndex(validation + 1, 0), 0, layer);
        return into.flatMap(in -> out.map(next -> Told.at(next, sentence(scene, in, next))));
    }

    private static String sentence(Scene scene, Border in, Border out) {
        String key = in.carry().kept() ? out.carry().kept() ? "polluted" : "validation.reset" : "validation.clean";
        return scene.say(
                key,
                scene.run().id(),
                scene.pass(in.trace(), in.into()),
                scene.c(in, in.begun()),
                scene.pass(out.trace(), out.into()),
                scene.c(out, out.begun()));
    }
}
