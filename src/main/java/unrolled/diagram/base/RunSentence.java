package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.experiment.Call;
import unrolled.experiment.Layout;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** The parts of the sentence that says what a run does. */
record RunSentence(RunChoice run, Plan plan, Words words) {
    /** What it does not share with the others. */
    List<String> own() {
        OwnChoice own = run.own();
        List<String> parts = new ArrayList<>();
        own.lookBack().ifPresent(steps -> parts.add(words.of("run.own.lookBack", steps)));
        own.stride().ifPresent(rows -> parts.add(words.of("run.own.stride", rows)));
        own.distance().ifPresent(rows -> parts.add(counted("run.own.distance", rows)));
        own.targetRows().ifPresent(rows -> parts.add(counted("run.own.targetRows", rows)));
        own.targets().ifPresent(names -> parts.add(words.of("run.own.targets", String.join(", ", names))));
        own.layers().ifPresent(layers -> parts.add(words.of("run.own.layers")));
        own.seed().ifPresent(seed -> parts.add(words.of("run.own.seed", String.valueOf(seed))));
        own.weights().ifPresent(weights -> parts.add(words.of("run.own.weights", weights.from())));
        return parts;
    }

    /** A sentence of its own for 0 and 1, where there is one. */
    private String counted(String key, int count) {
        return count > 1 ? words.of(key, count) : words.of(key + "." + count);
    }

    /** What enters its slots, or that their state is cut. */
    List<String> slots(Optional<SeriesCut> cut) {
        if (!run.stateful()) {
            return List.of(words.of("run.zero"));
        }
        return run.reset().rule() == ResetRule.EVERY_BATCH
                ? List.of()
                : new SlotWords(run, plan, words).sentence(cut).stream().toList();
    }

    /** What makes the state of a stateful run zero, besides pins. */
    List<String> resets() {
        if (!run.stateful()) {
            return List.of();
        }
        List<String> resets = new ArrayList<>();
        rule().ifPresent(resets::add);
        if (run.reset().whereSeriesChanges()) {
            resets.add(words.of("run.resetSeries"));
        }
        long calls = run.calls().stream().filter(Call.Reset.class::isInstance).count();
        if (calls > 0) {
            resets.add(words.of(calls == 1 ? "run.resetCall" : "run.resetCalls", calls));
        }
        return resets.isEmpty() && pins().isEmpty() ? List.of(words.of("run.never")) : resets;
    }

    private Optional<String> rule() {
        int every = run.reset().every();
        return switch (run.reset().rule()) {
            case NEVER -> Optional.empty();
            case EVERY_EPOCH -> Optional.of(words.of("run.resetEpoch"));
            case EVERY_PASS -> Optional.of(words.of("run.resetPass"));
            case EVERY_BATCH -> Optional.of(words.of("run.resetBatch"));
            case EVERY_N ->
                Optional.of(
                        every == 1
                                ? words.of("run.resetBatch")
                                : words.of("run.resetN", 1, 1L + every, 1 + 2L * every));
        };
    }

    /** Those that the run comes by: what somebody set by hand is said first, and so is not cut off. */
    List<String> pins() {
        List<Pin> pins = run.pins().stream().filter(this::isIn).toList();
        return pins.isEmpty() ? List.of() : List.of(pins(pins));
    }

    /** How many there are, and which slot they all reset if it is one of several. */
    private String pins(List<Pin> pins) {
        List<OptionalInt> pinned = pins.stream().map(Pin::slot).distinct().toList();
        String key = pins.size() == 1 ? "run.pin" : "run.pins";
        boolean oneSlot =
                plan.slots() > 1 && pinned.size() == 1 && pinned.get(0).isPresent();
        return oneSlot ? words.of(key + ".slot", pins.size(), pinned.get(0).getAsInt()) : words.of(key, pins.size());
    }

    /** Whether the run comes by a pin. */
    private boolean isIn(Pin pin) {
        return plan.has(new Moment(pin.epoch(), pin.batch(), pin.step()))
                && pin.slot().orElse(0) < plan.slots(pin.epoch(), pin.batch());
    }

    /** What it begins with, how its look-back enters, and whether slots go on from samples that are shuffled. */
    List<String> begins() {
        List<String> parts = new ArrayList<>();
        run.origin().weights().ifPresent(other -> parts.add(words.of("run.weights", other)));
        String goesOn = isResetAtOnce() ? "run.state.reset" : "run.state";
        run.origin().state().ifPresent(other -> parts.add(words.of(goesOn, other)));
        if (run.layout() == Layout.FEATURES) {
            parts.add(words.of("run.features"));
        }
        if (run.stateful() && run.shuffles()) {
            parts.add(words.of("run.shuffled"));
        }
        return parts;
    }

    /** Whether a stateful run forgets, in all slots, what it would go on from. */
    private boolean isResetAtOnce() {
        return run.reset().rule() != ResetRule.NEVER
                || plan.afterReset(0)
                || run.pins().contains(Pin.all(0, 0, 0));
    }
}
