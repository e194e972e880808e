package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;

/**
 * What a run does with the samples: a sequence of calls, as in a Keras script.
 *
 * @param id a letter that stays when the run is renamed or moved
 * @param name what the user calls it; empty for a name made of what it does
 * @param order in which its calls take the samples of a part, those that do not shuffle them
 * @param training the loss and the optimizer that the model is compiled with
 * @param pins resets at moments of their own; a pin at a moment that the run does not have waits until it has one
 * @param whatIf numbers that are otherwise than they would be; they wait in the same way
 * @param own what it does not share with the experiment's other runs
 */
public record RunChoice(
        String id,
        String name,
        int batchSize,
        boolean stateful,
        Reset reset,
        Split split,
        Layout layout,
        SampleOrder order,
        List<Call> calls,
        Training training,
        Origin origin,
        List<Pin> pins,
        WhatIf whatIf,
        OwnChoice own) {
    /** Mean squared error and Adam, as Keras has it. */
    public static final Training KERAS =
            new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));

    public RunChoice {
        calls = List.copyOf(calls);
        pins = List.copyOf(pins);
    }

    /** A run that predicts all samples so many times, never reset. */
    public static RunChoice predicting(String id, int batchSize, boolean stateful, int epochs) {
        return new RunChoice(
                id,
                "",
                batchSize,
                stateful,
                Reset.NEVER,
                Split.NONE,
                Layout.TIME_STEPS,
                SampleOrder.IN_TURN,
                List.of(new Call.Predict(Part.ALL, epochs)),
                KERAS,
                Origin.NEW,
                List.of(),
                WhatIf.NONE,
                OwnChoice.NOTHING);
    }

    public RunChoice withId(String id) {
        return new RunChoice(
                id,
                name,
                batchSize,
                stateful,
                reset,
                split,
                layout,
                order,
                calls,
                training,
                origin.without(id),
                pins,
                whatIf.without(id),
                own);
    }

    public RunChoice withName(String name) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withBatchSize(int batchSize) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withStateful(boolean stateful) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withReset(ResetRule rule) {
        return withReset(new Reset(rule, reset.every(), reset.whereSeriesChanges()));
    }

    public RunChoice withReset(Reset reset) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withSplit(Split split) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withLayout(Layout layout) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withOrder(SampleOrder order) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    /** With other calls; pins and changes go with the calls that they are in. */
    public RunChoice withCalls(List<Call> calls) {
        MovedCalls moved = new MovedCalls(this.calls, calls);
        return new RunChoice(
                id,
                name,
                batchSize,
                stateful,
                reset,
                split,
                layout,
                order,
                calls,
                training,
                origin,
                moved.pins(pins),
                moved.whatIf(whatIf),
                own);
    }

    public RunChoice withTraining(Training training) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withLoss(Loss loss) {
        return withTraining(new Training(loss, training.optimizer()));
    }

    public RunChoice withOptimizer(Optimizer optimizer) {
        return withTraining(new Training(training.loss(), optimizer));
    }

    public RunChoice withOrigin(Origin origin) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withPins(List<Pin> pins) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withWhatIf(WhatIf whatIf) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    public RunChoice withOwn(OwnChoice own) {
        return new RunChoice(
                id, name, batchSize, stateful, reset, split, layout, order, calls, training, origin, pins, whatIf, own);
    }

    /** With one number changed; an earlier change of the same number at the same moment goes. */
    public RunChoice with(Change change) {
        return withWhatIf(whatIf.with(change));
    }

    public RunChoice without(Change change) {
        return withWhatIf(whatIf.without(change));
    }

    /** Uses the first so many samples, or all of them. */
    public RunChoice withSamples(OptionalInt used) {
        return withSplit(new Split(used, split.train()));
    }

    /** With another call in the place of one. */
    public RunChoice withCall(int index, Call call) {
        List<Call> changed = new ArrayList<>(calls);
        changed.set(index, call);
        return withCalls(changed);
    }

    public RunChoice with(Pin pin) {
        if (pins.contains(pin)) {
            return this;
        }
        List<Pin> more = new ArrayList<>(pins);
        more.add(pin);
        return withPins(more);
    }

    /** Without any reset of a slot before that step; a pin for all slots becomes one for each of the others. */
    public RunChoice keeping(Pin moment, int slot) {
        List<Pin> rest = new ArrayList<>();
        for (Pin pin : pins) {
            boolean here =
                    pin.epoch() == moment.epoch() && pin.batch() == moment.batch() && pin.resets(moment.step(), slot);
            if (!here) {
                rest.add(pin);
            } else if (pin.slot().isEmpty()) {
                for (int other = 0; other < batchSize; other++) {
                    if (other != slot) {
                        rest.add(Pin.one(pin.epoch(), pin.batch(), pin.step(), other));
                    }
                }
            }
        }
        return withPins(rest);
    }

    /** Without any reset pin before that step, of whatever slot. */
    public RunChoice keepingAll(Pin moment) {
        return withPins(pins.stream()
                .filter(pin ->
                        pin.epoch() != moment.epoch() || pin.batch() != moment.batch() || pin.step() != moment.step())
                .toList());
    }

    /** With every call of fit changed. */
    public RunChoice withEachFit(UnaryOperator<Call.Fit> change) {
        return withCalls(calls.stream()
                .map(call -> call instanceof Call.Fit fit ? change.apply(fit) : call)
                .toList());
    }

    /** Whether one of its calls takes the samples in an order of its own. */
    public boolean shuffles() {
        return calls.stream().anyMatch(call -> call instanceof Call.Fit fit && fit.shuffle());
    }

    /** Whether any of its calls changes the weights. */
    public boolean trains() {
        return calls.stream().anyMatch(Call.Fit.class::isInstance);
    }

    /** The most slots that a batch of it has, of so many samples. */
    public int slots(int count) {
        return calls.stream()
                .flatMap(call -> call.parts().stream())
                .mapToInt(part -> Math.min(batchSize, split.count(part, count)))
                .max()
                .orElse(0);
    }

    /** How many samples of a part its calls walk over, of so many that there are. */
    public int walked(Part part, int count) {
        return order.walked(split.count(part, count), batchSize);
    }

    /** How many of so many samples this run uses. */
    public int used(int count) {
        return split.used(count);
    }
}
