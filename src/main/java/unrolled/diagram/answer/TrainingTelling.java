package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.run.Carry;

/** That the state goes on in training too, but no gradient goes back over a border. */
final class TrainingTelling {
    private TrainingTelling() {}

    static Optional<Told> tell(Scene scene) {
        if (!scene.pass().trains()) {
            return Optional.empty();
        }
        return scene.border()
                .map(border -> border.carry() == Carry.RESET
                        ? border.next().orElse(border) // as an epoch may begin
                        : border)
                .filter(border -> border.carry() == Carry.KEPT)
                .map(border -> Told.at(
                        border,
                        scene.say(
                                "training",
                                scene.beside(border, border.into()),
                                scene.c(border, border.begun()),
                                steps(scene, border))));
    }

    private static String steps(Scene scene, Border border) {
        int steps = border.trace().plan().steps(border.into().index());
        return scene.say(steps == 1 ? "step.one" : "steps", steps);
    }
}
