package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;

/** What keeps the state at a border where it is cut, and cuts it where it is kept. */
record CarryTurns(Site site) {
    /** The least that keeps it there. */
    Optional<Turn> keeping(Carry carry) {
        return switch (carry) {
            case STATELESS -> kept(site.say("turn.stateful"), run -> run.withStateful(true));
            case RESET -> kept(site.say("turn.never"), run -> run.withReset(ResetRule.NEVER));
            case SERIES ->
                kept(
                        site.say("turn.acrossSeries"),
                        run -> run.withReset(run.reset().whereSeriesChanges(false)));
            case CALLED -> kept(site.say("turn.uncalled"), this::uncalled);
            case PINNED ->
                kept(
                        site.say("turn.keep"),
                        run -> run.keeping(pin(), site.place().slot()));
            case START -> goingOn();
            case KEPT, INHERITED, SET -> Optional.empty();
        };
    }

    /** With a change, and with what else resets there, or forbids the change, out of the way if need be. */
    private Optional<Turn> kept(String text, UnaryOperator<RunChoice> change) {
        String id = site.run().id();
        UnaryOperator<RunChoice> filled =
                run -> run.withSamples(filled(site.run().samples().count()));
        UnaryOperator<RunChoice> never = run -> run.withReset(ResetRule.NEVER);
        return Stream.<UnaryOperator<RunChoice>>of(
                        change,
                        run -> filled.apply(change.apply(run)),
                        run -> never.apply(change.apply(run)),
                        run -> filled.apply(never.apply(change.apply(run))))
                .map(way -> site.turn(text, site.experiment().withRun(id, way)))
                .flatMap(Optional::stream)
                .filter(turn -> keeps(turn.turned()))
                .findFirst();
    }

    /** As many samples as fill the batches. */
    private OptionalInt filled(int count) {
        int used = site.choice().used(count);
        return OptionalInt.of(used - used % site.choice().batchSize());
    }

    Optional<Turn> cutting(Carry carry) {
        return carry == Carry.INHERITED
                ? site.turn(
                        site.say("turn.fresh"),
                        run -> run.withOrigin(new Origin(run.origin().weights(), Optional.empty())))
                : site.turn(
                        site.say("turn.cut"),
                        run -> run.with(Pin.one(
                                pin().epoch(),
                                pin().batch(),
                                pin().step(),
                                site.place().slot())));
    }

    private Pin pin() {
        Moment moment = site.moment();
        return Pin.all(moment.epoch(), moment.batch(), moment.step());
    }

    private boolean keeps(Experiment tried) {
        String id = site.run().id();
        Run run = Runs.all(tried).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return run.plan().has(site.moment())
                && run.carryInto(
                                site.moment().epoch(),
                                site.moment().batch(),
                                site.place().slot())
                        .kept();
    }

    /** Without the calls of reset right before this pass. */
    private RunChoice uncalled(RunChoice run) {
        List<Call> calls = new ArrayList<>(run.calls());
        int before = site.plan().pass(site.moment().epoch()).call() - 1;
        for (int call = before; call >= 0 && calls.get(call) instanceof Call.Reset; call--) {
            calls.remove(call);
        }
        return run.withCalls(calls);
    }

    /** A copy that begins with what this run leaves, which a stateless one does not. */
    private Optional<Turn> goingOn() {
        String id = site.run().id();
        String copy = site.experiment().freeId();
        Experiment turned = site.experiment()
                .withRun(id, run -> run.withStateful(true))
                .withCopyOf(id)
                .withRun(
                        copy,
                        run -> run.withName("")
                                .withReset(ResetRule.NEVER)
                                .withOrigin(new Origin(run.origin().weights(), Optional.of(id))));
        OptionalInt filled = filled(site.run().samples().count());
        String text = site.say(site.choice().stateful() ? "turn.goingOn" : "turn.statefulGoingOn", id);
        return site.turn(text, turned, copy)
                .or(() -> site.turn(
                        text,
                        turned.withRun(id, run -> run.withSamples(filled))
                                .withRun(copy, run -> run.withSamples(filled)),
                        copy));
    }
}
