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
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Run;

/** What a run is called and what it does, in words. */
public final class RunNames {
    private RunNames() {}

    /** The user's name for the run, else one made of what it does. */
    public static String title(RunChoice run, Words words) {
        if (run.name().isBlank() && run.whatIf().of().isPresent()) {
            return words.of("run.branch", run.whatIf().of().get());
        }
        return run.name().isBlank()
                ? words.of(run.stateful() ? "run.stateful" : "run.stateless", run.batchSize())
                : ExampleNames.shown(run.name(), words);
    }

    /** What was set by hand, what enters its slots, and when their state becomes zero. */
    public static String subtitle(Run run, Words words) {
        return subtitle(run.choice(), run.plan(), run.samples().series().map(SeriesCut::of), words);
    }

    /**
     * That of a run which is not made yet.
     *
     * @param cut how its windows lie in the series; empty for samples that were cut elsewhere
     */
    public static String subtitle(RunChoice run, Plan plan, Optional<SeriesCut> cut, Words words) {
        List<String> parts = new ArrayList<>();
        Optional<String> pins = pins(run, plan, words);
        pins.ifPresent(parts::add);
        parts.addAll(own(run, words));
        List<String> resets = resets(run, words);
        if (!run.stateful()) {
            parts.add(words.of("run.zero"));
        } else if (run.reset().rule() != ResetRule.EVERY_BATCH) {
            new SlotWords(run, plan, words).sentence(cut).ifPresent(parts::add);
        }
        parts.addAll(resets);
        if (run.stateful() && resets.isEmpty() && pins.isEmpty()) {
            parts.add(words.of("run.never"));
        }
        run.origin().weights().ifPresent(other -> parts.add(words.of("run.weights", other)));
        String goesOn = isResetAtOnce(run, plan) ? "run.state.reset" : "run.state";
        run.origin().state().ifPresent(other -> parts.add(words.of(goesOn, other)));
        if (run.layout() == Layout.FEATURES) {
            parts.add(words.of("run.features"));
        }
        if (run.stateful() && SlotWords.shuffles(run)) {
            parts.add(words.of("run.shuffled"));
        }
        return String.join(" \u00b7 ", parts);
    }

    /** What it does not share with the others. */
    private static List<String> own(RunChoice run, Words words) {
        OwnChoice own = run.own();
        List<String> parts = new ArrayList<>();
        own.lookBack().ifPresent(steps -> parts.add(words.of("run.own.lookBack", steps)));
        own.stride().ifPresent(rows -> parts.add(words.of("run.own.stride", rows)));
        own.distance().ifPresent(rows -> parts.add(counted("run.own.distance", rows, words)));
        own.targetRows().ifPresent(rows -> parts.add(counted("run.own.targetRows", rows, words)));
        own.targets().ifPresent(names -> parts.add(words.of("run.own.targets", String.join(", ", names))));
        own.layers().ifPresent(layers -> parts.add(words.of("run.own.layers")));
        own.seed().ifPresent(seed -> parts.add(words.of("run.own.seed", String.valueOf(seed))));
        own.weights().ifPresent(weights -> parts.add(words.of("run.own.weights", weights.from())));
        return parts;
    }

    /** A sentence of its own for 0 and 1, where there is one. */
    private static String counted(String key, int count, Words words) {
        return count > 1 ? words.of(key, count) : words.of(key + "." + count);
    }

    /** Whether a stateful run forgets, in all slots, what it would go on from. */
    private static boolean isResetAtOnce(RunChoice run, Plan plan) {
        return run.reset().rule() != ResetRule.NEVER
                || plan.afterReset(0)
                || run.pins().contains(Pin.all(0, 0, 0));
    }

    /** What makes the state zero, besides being stateless and pins. */
    private static List<String> resets(RunChoice run, Words words) {
        List<String> resets = new ArrayList<>();
        if (run.stateful()) {
            rule(run, words).ifPresent(resets::add);
            if (run.reset().whereSeriesChanges()) {
                resets.add(words.of("run.resetSeries"));
            }
            long calls =
                    run.calls().stream().filter(Call.Reset.class::isInstance).count();
            if (calls > 0) {
                resets.add(words.of(calls == 1 ? "run.resetCall" : "run.resetCalls", calls));
            }
        }
        return resets;
    }

    /** Those that the run comes by: what somebody set by hand is said first, and so is not cut off. */
    private static Optional<String> pins(RunChoice run, Plan plan, Words words) {
        List<Pin> pins = run.pins().stream().filter(pin -> isIn(plan, pin)).toList();
        return pins.isEmpty() ? Optional.empty() : Optional.of(pins(pins, plan.slots(), words));
    }

    /** How many there are, and which slot they all reset if it is one of several. */
    private static String pins(List<Pin> pins, int of, Words words) {
        List<OptionalInt> pinned = pins.stream().map(Pin::slot).distinct().toList();
        String key = pins.size() == 1 ? "run.pin" : "run.pins";
        boolean oneSlot = of > 1 && pinned.size() == 1 && pinned.get(0).isPresent();
        return oneSlot ? words.of(key + ".slot", pins.size(), pinned.get(0).getAsInt()) : words.of(key, pins.size());
    }

    private static Optional<String> rule(RunChoice run, Words words) {
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

    /** Whether the run comes by a pin. */
    private static boolean isIn(Plan plan, Pin pin) {
        return plan.has(new Moment(pin.epoch(), pin.batch(), pin.step()))
                && pin.slot().orElse(0) < plan.slots(pin.epoch(), pin.batch());
    }
}
