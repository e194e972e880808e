package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.check.Check;

/** What is otherwise in a run: a branch that holds changes. */
class WhatIfTest {
    private static final ChangeText.Here HERE = new ChangeText.Here(0, 1, 2, 3, 0);

    private final Experiment airline = Examples.airline();
    private final Change c = new Change(0, 1, new Change.Memory(Quantity.C, 2, 0, 0, 2), 0.5);

    private RunChoice run(Experiment experiment, String id) {
        return experiment.run(id).orElseThrow();
    }

    @Test
    void theFirstChangeBranchesAndTheNextOneIsAdded() {
        Experiment branched = airline.branching("A", run -> run.with(c));
        assertEquals(
                List.of("A", "D", "B", "C"),
                branched.runs().stream().map(RunChoice::id).toList());
        assertEquals(run(airline, "A"), run(branched, "A"));
        assertEquals(
                new WhatIf(Optional.of("A"), List.of(c)), run(branched, "D").whatIf());

        Change other = new Change(0, 2, new Change.Input(0, 0, 0), 1);
        Experiment more = branched.branching("D", run -> run.with(other));
        assertEquals(4, more.runs().size());
        assertEquals(List.of(c, other), run(more, "D").whatIf().changes());
    }

    @Test
    void aResetOfOneSlotIsAWhatIfToo() {
        Experiment branched = airline.branching("C", run -> run.with(Pin.one(0, 1, 1, 2)));
        assertEquals(List.of(Pin.one(0, 1, 1, 2)), run(branched, "D").pins());
        assertTrue(run(branched, "D").whatIf().isBranch());
    }

    @Test
    void aLayerIsNamedAsInTitlesOrAsInWatches() {
        ModelChoice model = Models.stacked(airline.model(), List.of(4, 2));
        assertEquals(ChangeText.read("L2 c[1] = 3", HERE, model), ChangeText.read("L2.c[1] = 3", HERE, model));
        assertEquals(ChangeText.read("D1 bias[0] = 3", HERE, model), ChangeText.read("D1.bias[0] = 3", HERE, model));
        assertTrue(ChangeText.read("L2.c[1] = 3", HERE, model).isPresent());
        assertTrue(ChangeText.read("D1.bias[0] = 3", HERE, model).isPresent());
    }

    @Test
    void theSameNumberIsChangedOnce() {
        RunChoice run = run(airline, "A").with(c).with(c.withValue(0.75));
        assertEquals(List.of(c.withValue(0.75)), run.whatIf().changes());
        assertEquals(List.of(), run.without(c.withValue(0.75)).whatIf().changes());
    }

    @Test
    void aBranchOutlivesTheRunThatItCameFrom() {
        Experiment alone = airline.branching("A", run -> run.with(c)).without("A");
        assertEquals(new WhatIf(Optional.empty(), List.of(c)), run(alone, "D").whatIf());
        assertEquals(List.of(), Check.problems(alone));
    }

    @Test
    void aChangeOfWhatThereIsNotIsSaidAndTakenBackWithOneClick() {
        Change unit = new Change(0, 1, new Change.Memory(Quantity.H, 2, 0, 0, 4), 0.5);
        Experiment wrong = airline.withRun("A", run -> run.with(unit));
        Problem problem = Check.firstProblem(wrong).orElseThrow();
        assertEquals(
                "Run A changes h[4], which does not exist: the units of that layer go from 0 to 3.",
                problem.text(Locale.ENGLISH));
        assertEquals(airline, problem.remedy().orElseThrow().mended());
    }

    @Test
    void aChangeAtAMomentThatTheRunDoesNotHaveWaits() {
        Change late = new Change(7, 9000, new Change.Memory(Quantity.H, 20, 9, 0, 3), 0.5);
        assertEquals(List.of(), Check.problems(airline.withRun("A", run -> run.with(late))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x[1] = 1         | Run A changes x[1], which does not exist: features go from 0 to 0.",
                "L2 c[0] = 1      | Run A changes L2 c[0], which does not exist: the topmost LSTM is L1.",
                "kernel[0, 16] = 1 | Run A changes kernel[0, 16], which does not exist: these weights are [1][16], counted from 0.",
                "Dense recurrent_kernel[0, 0] = 1 | Run A changes Dense recurrent_kernel[0, 0], which does not exist: the model has no such weights.",
                "i[4] = 1         | Run A changes i[4], which does not exist: the units of that layer go from 0 to 3.",
                "L3 g[0] = 1      | Run A changes L3 g[0], which does not exist: the topmost LSTM is L1.",
                "f[1] = 1.5       | Run A would hold f[1] at 1.5: this gate is from 0, closed, to 1, open.",
                "c[0] = NaN       | Run A would set c[0] to NaN: it should be a finite number.",
            })
    void placesAndValuesAreChecked(String text, String sentence) {
        Change change = ChangeText.read(text, HERE, airline.model()).orElseThrow();
        Experiment wrong = airline.withRun("A", run -> run.with(change));
        assertEquals(sentence, Check.firstProblem(wrong).orElseThrow().text(Locale.ENGLISH));
    }

    @Test
    void aGateIsHeldToTheEndOfTheRunOrUntilAMomentThatIsNotBeforeItsBeginning() {
        Change held = ChangeText.read("f[1] = 1", HERE, airline.model()).orElseThrow();
        assertEquals(new Change(0, 1, new Change.Hold(Quantity.F, 2, 3, 0, 1, Optional.empty()), 1), held);
        assertEquals(List.of(), Check.problems(airline.withRun("A", run -> run.with(held))));
        Change same = held.withUntil(new Change.End(0, 1, 2));
        assertEquals(List.of(), Check.problems(airline.withRun("A", run -> run.with(same))));
        for (Change.End end : List.of(new Change.End(0, 1, 1), new Change.End(0, 0, 9), new Change.End(-1, 4, 0))) {
            Experiment wrong = airline.withRun("A", run -> run.with(held.withUntil(end)));
            assertEquals(
                    "Run A would hold f[1] until " + (end.epoch() + 1) + "." + (end.batch() + 1) + "."
                            + (end.step() + 1)
                            + ", but only from 1.2.3 on (epoch.batch.step, from 1): it should not end before it begins.",
                    Check.firstProblem(wrong).orElseThrow().text(Locale.ENGLISH));
        }
    }

    @Test
    void aHoldThatBeginsWhereOneBeganTakesItsPlaceAndOneThatBeginsLaterStandsBesideIt() {
        Change held = ChangeText.read("f[1] = 1", HERE, airline.model()).orElseThrow();
        Change shorter = held.withUntil(new Change.End(0, 4, 0)).withValue(0);
        Change later = ChangeText.read("f[1] = 0.5", new ChangeText.Here(0, 3, 0, 3, 0), airline.model())
                .orElseThrow();
        RunChoice run = run(airline, "A").with(held).with(later).with(shorter);
        assertEquals(List.of(shorter, later), run.whatIf().changes());
        assertEquals(List.of(later), run.without(shorter).whatIf().changes());
    }

    @Test
    void changesAreReadAsTheyAreWritten() {
        ModelChoice stack = Models.stacked(airline.model(), List.of(4, 3));
        assertEquals(
                Optional.of(new Change(0, 1, new Change.Memory(Quantity.C, 2, 3, 1, 2), -0.5)),
                ChangeText.read(" L2 c[ 2 ]=-0,5 ", HERE, stack));
        assertEquals(
                Optional.of(new Change(0, 1, new Change.Weight(0, Change.Table.RECURRENT_KERNEL, 3, 5), 0.25)),
                ChangeText.read("recurrent kernel[3, 5] = 0.25", HERE, stack));
        for (String name : List.of(
                "x[0]", "L2 h[2]", "L2 f[2]", "L1 o[3]", "L1 kernel[0, 15]", "Dense kernel[2, 0]", "Dense bias[0]")) {
            Change read = ChangeText.read(name + " = 1", HERE, stack).orElseThrow();
            assertEquals(name, ChangeText.name(read.place(), LayerNames.of(stack)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "c[2]",
                "c[2] =",
                "c[2] = much",
                "c[1, 2] = 1",
                "kernel[3] = 1",
                "z[2] = 1",
                "Dense f[1] = 1",
                "c[-1] = 1"
            })
    void whatIsNoChangeIsNotRead(String text) {
        assertFalse(ChangeText.read(text, HERE, airline.model()).isPresent());
    }
}
