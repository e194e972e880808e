package unrolled.run;

import java.util.List;
import java.util.stream.Stream;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * How many batches two runs of the same model over the same samples have in common: all before the first one in which a
 * pin, a changed number or a gate that is held is another one, and none if the runs differ in anything else that is computed with.
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
        RunEdits edits = new RunEdits(run.choice());
        RunEdits others = new RunEdits(other.choice());
        return Stream.of(edits, others)
                .flatMap(both -> both.places().stream())
                .filter(place -> plan.has(new Moment(place.epoch(), place.batch(), 0)))
                .filter(place -> !edits.in(place).equals(others.in(place)))
                .mapToLong(place -> plan.batchIndex(place.epoch(), place.batch()))
                .min()
                .orElse(plan.allBatches());
    }

    /** What is computed with, without what is compared batch by batch. */
    private static RunChoice computed(RunChoice run) {
        return run.withId("").withName("").withPins(List.of()).withWhatIf(WhatIf.NONE);
    }
}
