package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a run walks through the samples.
 *
 * @param id a letter that stays when the run is renamed or moved
 * @param name what the user calls it; empty for a name made of what it does
 * @param samples the first so many samples are used and the others dropped; empty for all
 * @param pins resets at moments of their own; a pin at a moment that the run does not have waits until it has one
 */
public record RunChoice(
        String id,
        String name,
        int batchSize,
        boolean stateful,
        int epochs,
        ResetRule reset,
        OptionalInt samples,
        List<Pin> pins) {
    public RunChoice {
        pins = List.copyOf(pins);
    }

    public RunChoice withId(String id) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withName(String name) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withBatchSize(int batchSize) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withStateful(boolean stateful) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withEpochs(int epochs) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withReset(ResetRule reset) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withSamples(OptionalInt samples) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
    }

    public RunChoice withPins(List<Pin> pins) {
        return new RunChoice(id, name, batchSize, stateful, epochs, reset, samples, pins);
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

    /** How many of so many samples this run uses. */
    public int used(int count) {
        return Math.min(samples.orElse(count), count);
    }
}
