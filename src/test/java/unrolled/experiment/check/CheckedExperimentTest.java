package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;

/** What of an experiment can be run although something of it cannot, and how such an experiment may be edited. */
class CheckedExperimentTest {
    private static final Experiment AIRLINE = Examples.airline();
    /** Slots that would be left over in run C. */
    private static final Experiment BROKEN = AIRLINE.withRun("C", run -> run.withBatchSize(3));

    private static Optional<List<String>> runnable(Experiment experiment) {
        return CheckedExperiment.of(experiment)
                .runnable()
                .map(some -> some.runs().stream().map(RunChoice::id).toList());
    }

    private static Optional<Field> refused(Experiment before, Experiment after) {
        return CheckedExperiment.of(before).refuses(CheckedExperiment.of(after)).map(Problem::field);
    }

    private static Origin weightsOf(String id) {
        return new Origin(Optional.of(id), Optional.empty());
    }

    @Test
    void theRunsWithoutAProblemCanBeRun() {
        assertEquals(Optional.of(AIRLINE), CheckedExperiment.of(AIRLINE).runnable());
        assertEquals(Optional.of(List.of("A", "B")), runnable(BROKEN));
        assertEquals(
                Field.BATCH_SIZE,
                CheckedExperiment.of(BROKEN).problem("C").orElseThrow().field());
    }

    @Test
    void whatWaitsForARunThatCannotBeRunCannotBeRun() {
        Experiment waiting = BROKEN.withRun("B", run -> run.withOrigin(weightsOf("C")))
                .withRun("A", run -> run.withOrigin(weightsOf("B")));
        assertEquals(Optional.empty(), runnable(waiting));
        assertEquals(
                List.of(
                        "Run A waits for run B, which cannot be run yet.",
                        "Run B waits for run C, which cannot be run yet."),
                CheckedExperiment.of(waiting).waiting().stream()
                        .map(waits -> waits.text(Locale.ENGLISH))
                        .toList());
        assertEquals(
                Optional.of(List.of("A")), runnable(BROKEN.withRun("B", run -> run.withWhatIf(WhatIf.branch("C")))));
    }

    @Test
    void withoutDataOrModelNothingCanBeRun() {
        assertEquals(Optional.empty(), runnable(AIRLINE.withModel(Models.stacked(AIRLINE.model(), List.of()))));
        assertEquals(Optional.empty(), runnable(AIRLINE.withData(AIRLINE.data().withLookBack(200))));
        assertEquals(Optional.empty(), runnable(AIRLINE.withRuns(List.of())));
    }

    @Test
    void everyRunIsCheckedThoughAnotherHasANumberOutOfRange() {
        Experiment two = BROKEN.withRun("A", run -> run.withBatchSize(0));
        List<Problem> problems = Check.problems(two);
        assertEquals(List.of("A", "C"), problems.stream().map(Problem::run).toList());
        Experiment mended = problems.get(1).remedies().get(0).mended();
        assertEquals(OptionalInt.empty(), mended.run("C").orElseThrow().split().used(), "141 samples are 47 times 3");
        assertEquals(0, mended.run("A").orElseThrow().batchSize(), "which is for somebody to choose");
        Experiment state = AIRLINE.withRun("B", run -> run.withBatchSize(0))
                .withRun("A", run -> run.withOrigin(new Origin(Optional.empty(), Optional.of("B"))));
        assertTrue(CheckedExperiment.of(state).problem("A").isPresent());
    }

    @Test
    void anEditMayNotBreakWhatHasNoProblem() {
        assertEquals(Optional.of(Field.BATCH_SIZE), refused(AIRLINE, BROKEN));
        assertEquals(Optional.of(Field.BATCH_SIZE), refused(BROKEN, BROKEN.withRun("A", run -> run.withBatchSize(0))));
        assertEquals(
                Optional.of(Field.UNITS),
                refused(BROKEN, BROKEN.withModel(Models.stacked(AIRLINE.model(), List.of(0)))));
    }

    @Test
    void whatHasAProblemCanBeEditedFreely() {
        assertEquals(Optional.empty(), refused(BROKEN, AIRLINE));
        assertEquals(Optional.empty(), refused(BROKEN, BROKEN.withTitle("still wrong")));
        assertEquals(Optional.empty(), refused(BROKEN, BROKEN.withRun("C", run -> run.withBatchSize(9))));
        Experiment noModel = BROKEN.withModel(Models.stacked(AIRLINE.model(), List.of()));
        assertEquals(Optional.empty(), refused(noModel, BROKEN), "one after the other");
    }
}
