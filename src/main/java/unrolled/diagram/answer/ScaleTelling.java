package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** How many time steps there are, how many are computed, and which of them this one is; the last is shown. */
final class ScaleTelling {
    private ScaleTelling() {}

    static Optional<Told> tell(Scene scene) {
        Trace trace = scene.current();
        Plan plan = trace.plan();
        Moment here = trace.nearest(scene.view().cursor().moment());
        long reached = plan.firstMoment(trace.reached());
        String key = reached < plan.moments() ? "scale.some" : "scale.all";
        Cursor end = scene.view().cursor().at(trace.lastReached());
        return Optional.of(Told.at(
                end,
                scene.say(
                        key,
                        scene.words().grouped(plan.moments()),
                        scene.words().grouped(reached),
                        scene.words().grouped(plan.index(here) + 1))));
    }
}
