package unrolled.diagram.base;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.LayerNames;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** A run as a branch: what is changed in it, and the old future, which is the run that it came from. */
public final class Branch {
    private final Trace trace;
    private final Optional<Trace> old;

    private Branch(Trace trace, Optional<Trace> old) {
        this.trace = trace;
        this.old = old;
    }

    /** Of a run that is no branch nothing is changed, and there is no old future. */
    public static Branch of(View view, Trace trace) {
        Optional<String> id = trace.run().choice().whatIf().of();
        return new Branch(
                trace,
                id.flatMap(of -> view.begun().stream()
                        .filter(other -> other.run().id().equals(of))
                        .findFirst()));
    }

    /** What the run that it came from does. */
    public Optional<RunChoice> oldChoice() {
        return old.map(other -> other.run().choice());
    }

    /** Of a run alone, as if there were no old future. */
    public static Branch of(Trace trace) {
        return new Branch(trace, Optional.empty());
    }

    /** What the same batch was in the run that it came from, if it is there with the same slots and units. */
    public Optional<Recording> old(Block block) {
        Moment moment = new Moment(block.epoch(), block.batch(), 0);
        return old.filter(other -> other.plan().has(moment)
                        && other.plan().batchIndex(moment.epoch(), moment.batch()) < other.reached())
                .map(other -> other.block(moment).recording())
                .filter(before -> before.batch() == block.recording().batch()
                        && before.steps() == block.recording().steps());
    }

    /** What is changed at the step and in the slot of a place, in all layers; a gate where it begins to be held. */
    public List<Change> changes(Cursor place) {
        return in(place.moment(), change -> {
            boolean here = change.place().step() == place.moment().step();
            if (change.place() instanceof Change.Input input) {
                return here && input.slot() == place.slot();
            }
            if (change.place() instanceof Change.Hold hold) {
                return here && hold.slot() == place.slot();
            }
            return here && change.place() instanceof Change.Memory memory && memory.slot() == place.slot();
        });
    }

    /** Which weights are others from a batch on. */
    public List<Change> weights(Moment moment) {
        return in(moment, change -> change.place() instanceof Change.Weight);
    }

    /** Which weights were changed in the batch of a moment or before it, the oldest change first. */
    public List<Change> weightsUntil(Moment moment) {
        return trace.run().choice().whatIf().changes().stream()
                .filter(change -> change.place() instanceof Change.Weight)
                .filter(change -> trace.plan().has(first(change)))
                .filter(change ->
                        trace.plan().index(first(change)) <= trace.plan().index(moment))
                .sorted(Comparator.comparingLong(change -> trace.plan().index(first(change))))
                .toList();
    }

    /** What holds a gate of a unit at a place, if anything does: the one that begins last. */
    public Optional<Change> held(Cursor place, Quantity gate) {
        Moment moment = place.moment();
        Change.End at = new Change.End(moment.epoch(), moment.batch(), moment.step());
        return trace.run().choice().whatIf().changes().stream()
                .filter(change -> change.holdsAt(at))
                .filter(change -> change.place() instanceof Change.Hold hold
                        && hold.gate() == gate
                        && hold.layer() == place.layer()
                        && hold.slot() == place.slot()
                        && hold.unit() == place.unit())
                .reduce((one, other) -> other.begins().isBefore(one.begins()) ? one : other);
    }

    /** Whether a gate of any unit is held at the step and in the slot of a place. */
    public boolean holds(Cursor place) {
        Moment moment = place.moment();
        Change.End at = new Change.End(moment.epoch(), moment.batch(), moment.step());
        return trace.run().choice().whatIf().changes().stream()
                .anyMatch(change -> change.place() instanceof Change.Hold hold
                        && hold.slot() == place.slot()
                        && change.holdsAt(at));
    }

    /** Whether a gate is held anywhere. */
    public boolean holds() {
        return trace.run().choice().whatIf().changes().stream()
                .anyMatch(change -> change.place() instanceof Change.Hold);
    }

    /** Such as {@code held at 1 by hand until 2.15.3}. */
    public static String heldBy(Change change, Words words) {
        String value = words.figures(change.value(), 4);
        return change.until()
                .map(end -> words.of("cell.held.until", value, ChangeNames.until(end)))
                .orElseGet(() -> words.of("cell.held", value));
    }

    private static Moment first(Change change) {
        return new Moment(change.epoch(), change.batch(), 0);
    }

    private List<Change> in(Moment moment, Predicate<Change> wanted) {
        WhatIf whatIf = trace.run().choice().whatIf();
        if (whatIf.changes().isEmpty()) {
            return List.of();
        }
        return whatIf.changes().stream()
                .filter(change -> change.isIn(moment.epoch(), moment.batch()) && wanted.test(change))
                .toList();
    }

    /** Lines for the label of a state box: what was there before, where it is otherwise now. */
    public String oldState(Cursor place, Words words) {
        int units = trace.run().model().lstms().get(place.layer()).units();
        Block block = trace.block(place.moment());
        return old(block)
                .filter(before -> differs(before, block.recording(), place, Quantity.C)
                        || differs(before, block.recording(), place, Quantity.H))
                .map(before -> words.of(
                        "whatif.tip.state",
                        oldId(),
                        Labels.numbers(units, unit -> at(before, Quantity.C, place, unit), words),
                        Labels.numbers(units, unit -> at(before, Quantity.H, place, unit), words)))
                .orElse("");
    }

    /** Lines for the label of a state box: which gates of its layer are held there. */
    public String heldGates(Cursor place, Words words) {
        LayerNames names = LayerNames.of(trace.run().model());
        StringBuilder lines = new StringBuilder();
        for (Change change : trace.run().choice().whatIf().changes()) {
            boolean holds = change.place() instanceof Change.Hold hold
                    && held(place.onUnit(hold.unit()), hold.gate())
                            .filter(change::equals)
                            .isPresent();
            if (holds) {
                lines.append('\n').append(ChangeText.name(change.place(), names));
                lines.append(' ').append(heldBy(change, words));
            }
        }
        return lines.toString();
    }

    /** Whether a step leaves anything else in a layer than it did. */
    public boolean differs(Recording before, Recording now, Cursor place, Quantity quantity) {
        int units = trace.run().model().lstms().get(place.layer()).units();
        boolean same = true;
        for (int unit = 0; unit < units; unit++) {
            same &= Double.compare(at(before, quantity, place, unit), at(now, quantity, place, unit)) == 0;
        }
        return !same;
    }

    private static double at(Recording recording, Quantity quantity, Cursor place, int unit) {
        return recording.at(
                quantity, place.layer(), place.slot(), place.moment().step(), unit);
    }

    public String oldInput(Cursor place, Words words) {
        Recording now = trace.block(place.moment()).recording();
        int step = place.moment().step();
        int features = trace.run().samples().features();
        String shown = Labels.numbers(features, f -> now.x(place.slot(), step, f), words);
        return old(trace.block(place.moment()))
                .map(before -> Labels.numbers(features, f -> before.x(place.slot(), step, f), words))
                .filter(numbers -> !numbers.equals(shown))
                .map(numbers -> words.of("whatif.tip.input", oldId(), numbers))
                .orElse("");
    }

    public String oldOutput(Cursor place, Words words) {
        Recording now = trace.block(place.moment()).recording();
        int step = place.moment().step();
        int outputs = trace.run().model().outputWidth();
        String shown = Labels.numbers(outputs, n -> now.output(place.slot(), step, n), words);
        return old(trace.block(place.moment()))
                .map(before -> Labels.numbers(outputs, n -> before.output(place.slot(), step, n), words))
                .filter(numbers -> !numbers.equals(shown))
                .map(numbers -> words.of("whatif.tip.output", oldId(), numbers))
                .orElse("");
    }

    /** What a change sets, and what stood there in the run that it came from. */
    public String label(Change change, Words words) {
        ChangeNames names =
                new ChangeNames(trace.plan(), LayerNames.of(trace.run().model()), words);
        boolean held = change.place() instanceof Change.Hold;
        String changed = words.of(held ? "whatif.tip.held" : "whatif.tip", names.whole(change));
        Moment begins =
                new Moment(change.epoch(), change.batch(), change.place().step());
        Optional<Double> before = trace.plan().has(begins) ? before(change, trace.block(begins)) : Optional.empty();
        return before.map(value -> changed + "\n" + words.of("whatif.tip.old", oldId(), words.figures(value, 4)))
                .orElse(changed);
    }

    private Optional<Double> before(Change change, Block block) {
        if (change.place() instanceof Change.Weight weight) {
            return old.filter(other -> old(block).isPresent())
                    .map(other ->
                            weight.at(other.block(block.epoch(), block.batch()).model()));
        }
        return old(block).map(before -> {
            if (change.place() instanceof Change.Input input) {
                return before.x(input.slot(), input.step(), input.feature());
            }
            if (change.place() instanceof Change.Hold hold) {
                return before.at(hold.gate(), hold.layer(), hold.slot(), hold.step(), hold.unit());
            }
            Change.Memory m = (Change.Memory) change.place();
            return before.at(m.quantity(), m.layer(), m.slot(), m.step(), m.unit());
        });
    }

    private String oldId() {
        return old.map(other -> other.run().id()).orElse("");
    }
}
