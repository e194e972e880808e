package unrolled.run;

import java.util.List;
import java.util.stream.Stream;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;

/**
 * How many batches two runs of the same model over the same samples have in common: all before the first one in which a
 * pin or a changed number is another one, and none if the runs differ in anything else that is computed with.
 */
final class CommonPrefix {
    private CommonPrefix() {}

    /** So many batches from the first one on are the same to the last bit, if both runs begin with the same. */
    static long batches(Run run, Run other) {
        boolean computed = run instanceof EngineRun && other instanceof EngineRun;
        if (!computed || !computed(run.choice()).equals(computed(other.choice()))) {
            return 0;
        }
        Plan plan = run.plan();
        return Stream.of(run.choice(), other.choice())
                .flatMap(CommonPrefix::touched)
                .filter(batch -> plan.has(new Moment(batch.epoch(), batch.number(), 0)))
                .filter(batch -> !batch.in(run.choice()).equals(batch.in(other.choice())))
                .mapToLong(batch -> plan.batchIndex(batch.epoch(), batch.number()))
                .min()
                .orElse(plan.allBatches());
    }

    /** What is computed with, without what is compared batch by batch. */
    private static RunChoice computed(RunChoice run) {
        return run.withId("").withName("").withPins(List.of()).withWhatIf(WhatIf.NONE);
    }

    private static Stream<Batch> touched(RunChoice run) {
        return Stream.concat(
                run.pins().stream().map(pin -> new Batch(pin.epoch(), pin.batch())),
                run.whatIf().changes().stream().map(change -> new Batch(change.epoch(), change.batch())));
    }

    /** A batch that a pin or a change names; a run need not have it. */
    private record Batch(int epoch, int number) {
        Touch in(RunChoice run) {
            List<Pin> pins = run.pins().stream()
                    .filter(pin -> pin.epoch() == epoch && pin.batch() == number)
                    .toList();
            return new Touch(pins, BatchEdits.in(run, epoch, number));
        }
    }

    /** What the user did to a batch. */
    private record Touch(List<Pin> pins, BatchEdits otherwise) {}
}
