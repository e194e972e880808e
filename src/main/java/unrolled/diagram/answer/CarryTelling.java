package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.experiment.Call;
import unrolled.experiment.Reset;
import unrolled.experiment.RunChoice;
import unrolled.run.Carry;
import unrolled.run.Trace;

/** What becomes of the state at the border into the batch where one stands: kept, or cut, and by what. */
final class CarryTelling {
    private final Scene scene;
    private final Border border;

    private CarryTelling(Scene scene, Border border) {
        this.scene = scene;
        this.border = border;
    }

    static Optional<Told> tell(Scene scene) {
        return Optional.of(always(scene));
    }

    static Told always(Scene scene) {
        return scene.border()
                .map(border -> Told.at(border, new CarryTelling(scene, border).sentence()))
                .orElseGet(() -> Told.of(scene.say("single")));
    }

    private RunChoice run() {
        return border.trace().run().choice();
    }

    private String sentence() {
        return switch (border.carry()) {
            case KEPT, INHERITED, START, SET -> kept();
            case STATELESS -> scene.say("stateless", begins(), lost(), Scene.added(goesOn()));
            case RESET -> resets();
            case CALLED -> scene.say("called", begins(), lost(), Scene.added(between()));
            case SERIES -> scene.say("series", border.slot(), begins(), lost());
            case PINNED -> scene.say("pinned", begins(), lost(), Scene.added(after()));
        };
    }

    private String kept() {
        if (border.begun() != border.left()) {
            return scene.say("set", begins(), c(border.begun()), c(border.left()));
        }
        String key = border.isOfPass() ? "kept.pass" : run().batchSize() > 1 ? "kept.slot" : "kept";
        String bold = isResetWithin() && !border.isOfPass() ? "kept.here" : key;
        return scene.say(bold, begins(), c(border.left()), ended(), Scene.added(other()), Scene.added(onlyReset()));
    }

    /** As {@code batch 2}, {@code slot 1 of batch 2} or {@code epoch 2}. */
    private String begins() {
        return inSlot(scene.beside(border, border.into()));
    }

    private String ended() {
        return inSlot(scene.beside(border, border.before()));
    }

    private String inSlot(String what) {
        return run().batchSize() == 1 ? what : scene.say("slot", border.slot(), what);
    }

    private String c(double value) {
        return scene.c(border, value);
    }

    private String lost() {
        return scene.say("lost", c(border.left()), ended());
    }

    /** What the first stateless run has at this border, if there is one beside a stateful one. */
    private String other() {
        return scene.others().stream()
                .map(Trace::run)
                .filter(other -> !other.choice().stateful())
                .findFirst()
                .map(other -> scene.say("other.stateless", other.id()))
                .orElse("");
    }

    /** What a stateful run that follows has there. */
    private String goesOn() {
        return scene.others().stream()
                .filter(other -> other.run().choice().stateful())
                .flatMap(other ->
                        Border.into(other, scene.view().inRun(other.run().id())).stream())
                .filter(there -> there.carry() == Carry.KEPT)
                .findFirst()
                .map(there -> scene.say(
                        "other.stateful",
                        there.trace().run().id(),
                        there.into().batch() + 1,
                        scene.c(there, there.begun())))
                .orElse("");
    }

    /** When the state of a stateful run is reset, as far as its rule and its calls say so. */
    private String onlyReset() {
        Reset reset = run().reset();
        long calls = run().calls().stream().filter(Call.Reset.class::isInstance).count();
        String rule = reset.rule().name();
        return switch (reset.rule()) {
            case NEVER ->
                calls == 0 && run().pins().isEmpty()
                        ? scene.say("reset.none")
                        : calls > 0 ? scene.say(calls == 1 ? "reset.call" : "reset.calls", calls) : "";
            case EVERY_EPOCH, EVERY_PASS -> scene.say("reset." + rule);
            case EVERY_N -> scene.say("reset." + rule, 1 + reset.every(), 1 + 2L * reset.every());
            case EVERY_BATCH -> "";
        };
    }

    private String resets() {
        return switch (run().reset().rule()) {
            case EVERY_BATCH -> scene.say("reset.here.batch", begins(), lost());
            case EVERY_N -> scene.say("reset.here.n", run().reset().every(), begins(), lost());
            default -> scene.say("reset.here", begins(), lost(), Scene.added(between()));
        };
    }

    /** Whether something resets the state within a pass. */
    private boolean isResetWithin() {
        return switch (run().reset().rule()) {
            case EVERY_BATCH, EVERY_N -> true;
            default -> !run().pins().isEmpty() || run().reset().whereSeriesChanges();
        };
    }

    private String between() {
        return isResetWithin() ? "" : scene.say("between");
    }

    private String after() {
        return border.next()
                .filter(next -> next.carry() == Carry.KEPT && !next.isOfPass())
                .map(next -> scene.say("after", next.into().batch() + 1))
                .orElse("");
    }
}
