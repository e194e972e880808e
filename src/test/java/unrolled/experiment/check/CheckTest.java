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
import unrolled.data.Column;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.Windows;
import unrolled.data.file.Bundled;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.Pin;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

class CheckTest {
    private final Experiment airline = Examples.airline();

    private static String sentence(Experiment experiment) {
        return Check.firstProblem(experiment).orElseThrow().text(Locale.ENGLISH);
    }

    @Test
    void theOpeningExperimentHasNoProblem() {
        assertEquals(List.of(), Check.problems(airline));
        assertEquals("[141, 3, 1]", airline.data().samples().shape());
    }

    @Test
    void aStatefulRunNeedsFullBatches() {
        Experiment wrong = airline.withRun("C", run -> run.withBatchSize(8));
        Problem problem = Check.firstProblem(wrong).orElseThrow();

        assertEquals(Field.BATCH_SIZE, problem.field());
        assertEquals("C", problem.run());
        assertEquals(
                "Run C is stateful: slot i goes on in slot i of the next batch, so every batch must be full. "
                        + "140 samples are no multiple of batch size 8: 4 would be left over.",
                problem.text(Locale.ENGLISH));
        Problem.Remedy remedy = problem.remedies().get(1);
        assertEquals("Use 136 samples: 5 are dropped", remedy.text(Locale.ENGLISH));
        assertEquals("136 Samples nutzen: 5 werden weggelassen", remedy.text(Locale.GERMAN));
        assertEquals(List.of(), Check.problems(remedy.mended()));
        assertEquals(
                OptionalInt.of(136),
                remedy.mended().run("C").orElseThrow().split().used());
        assertEquals(
                OptionalInt.of(140),
                remedy.mended().run("A").orElseThrow().split().used());
    }

    @Test
    void aStatelessRunMayEndWithASmallerBatch() {
        assertEquals(List.of(), Check.problems(airline.withRun("B", run -> run.withBatchSize(9))));
    }

    @Test
    void aBatchLargerThanAllSamplesIsMadeOneOfAll() {
        Problem problem = Check.firstProblem(airline.withRun("C", run -> run.withBatchSize(200)))
                .orElseThrow();
        assertTrue(problem.text(Locale.ENGLISH).endsWith("but batch size 200 is more than its 140 samples."));
        assertEquals(
                "Take batch size 140 and keep 140 samples",
                problem.remedy().orElseThrow().text(Locale.ENGLISH));
    }

    @Test
    void fewerSamplesThanARunUsesAreAllUsed() {
        Experiment shorter = airline.withData(airline.data().withLookBack(7)); // 137 samples: 1 too many for 4
        Problem problem = Check.firstProblem(shorter).orElseThrow();
        assertEquals(
                "Use 136 samples: one is dropped",
                problem.remedy().orElseThrow().text(Locale.ENGLISH));
    }

    @Test
    void numbersOutOfRangeAreNamedWithTheirRange() {
        assertEquals(
                "Look-back 1,000 and distance 1 need at least 1,001 rows, but the series has 144: "
                        + "choose a look-back of at most 143.",
                sentence(airline.withData(airline.data().withLookBack(1000))));
        assertEquals(
                "Look-back 144 and distance 1 need at least 145 rows, but the series has 144: "
                        + "choose a look-back of at most 143.",
                sentence(airline.withData(airline.data().withLookBack(144))));
        assertEquals(
                "Look-back should be at least 1, not -3.",
                sentence(airline.withData(airline.data().withLookBack(-3))));
        assertEquals(
                "A target at distance 200 needs more rows than the series has (144): "
                        + "choose a smaller distance, or a longer series.",
                sentence(airline.withData(airline.data().withDistance(200))));
        assertEquals(
                "2 target rows at distance 2147483647 need more rows than the series has (144): "
                        + "choose fewer target rows, a smaller distance, or a longer series.",
                sentence(airline.withData(
                        airline.data().withDistance(Integer.MAX_VALUE).withTargetRows(2))));
        assertEquals(
                "Run A: The batch size should be 1 to 4096, not 0.",
                sentence(airline.withRun("A", run -> run.withBatchSize(0))));
        assertEquals(
                "Run A: At least one sample should be trained on, not 0.",
                sentence(
                        airline.withRun("A", run -> run.withSplit(new Split(OptionalInt.empty(), OptionalInt.of(0))))));
        assertEquals(
                "An LSTM layer should have 1 to 1024 units, not 1000000000.",
                sentence(airline.withModel(Models.stacked(airline.model(), List.of(1_000_000_000)))));
        assertEquals(
                "The Dense layer should have 1 to 1024 units, not 0.",
                sentence(airline.withModel(
                        airline.model().withDense(Optional.of(new DenseChoice(0, Activation.LINEAR))))));
        assertEquals("An experiment should have 1 to 26 runs, not 0.", sentence(airline.withRuns(List.of())));
    }

    @Test
    void columnsMustBeThereAndHoldNumbers() {
        assertEquals(
                "Column 'month' holds words, not numbers: choose another column.",
                sentence(airline.withData(airline.data().withFeatures(List.of("month")))));
        assertEquals(
                "The series 'airline-passengers' has no column 'people': choose one that it has.",
                sentence(airline.withData(airline.data().withTargets(List.of("people")))));
        assertEquals(
                "Choose 1 to 4096 columns as features.",
                sentence(airline.withData(airline.data().withFeatures(List.of()))));
    }

    @Test
    void aTitleOrANameWithoutEndIsShortened() {
        Experiment titled = airline.withTitle("x".repeat(200_000));
        assertEquals("The title of the experiment has 200000 characters, but 300 are the most.", sentence(titled));
        Experiment named = airline.withRun("B", run -> run.withName("n".repeat(200_000)));
        assertEquals("The name of run B has 200000 characters, but 80 are the most.", sentence(named));
        for (Experiment endless : List.of(titled, named)) {
            Problem.Remedy remedy =
                    Check.firstProblem(endless).orElseThrow().remedy().orElseThrow();
            assertEquals("Shorten it", remedy.text(Locale.ENGLISH));
            assertEquals(List.of(), Check.problems(remedy.mended()));
        }
        Experiment lettered = airline.withRuns(List.of(Examples.run("q".repeat(200_000), 1, true)));
        assertEquals(
                "The letter of run " + "q".repeat(39)
                        + "\u2026 has 200000 characters, but 40 are the most: give it another.",
                sentence(lettered));
    }

    @Test
    void aColumnThatCannotBeScaledIsNamedAndCanBeTakenAsItIs() {
        Table table =
                Table.of("far", List.of(Column.of("near", 1, 2, 3, 4, 5), Column.of("far", -1e308, 0, 0, 0, 1e308)));
        Experiment wide = airline.withData(
                        DataChoice.of(table).withTargets(List.of("far")).withScaling(Scaling.MIN_MAX))
                .withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
        Problem problem = Check.firstProblem(wide).orElseThrow();
        assertEquals(Field.TARGET, problem.field());
        assertEquals(
                "The values of column 'far' go from -1.0E308 to 1.0E308, farther apart than the largest double, so"
                        + " they cannot be scaled: take them as they are, or choose another column.",
                problem.text(Locale.ENGLISH));
        Problem.Remedy remedy = problem.remedy().orElseThrow();
        assertEquals("Take the values as they are", remedy.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.problems(remedy.mended()));
    }

    @Test
    void everyTargetMustBeThereAndHoldNumbers() {
        List<String> targets = List.of("passengers", "month", "people");
        List<Problem> problems = Check.problems(airline.withData(airline.data().withTargets(targets)));
        assertEquals(
                List.of(Field.TARGET, Field.TARGET),
                problems.stream().map(Problem::field).toList());
        assertEquals(
                "Column 'month' holds words, not numbers: choose another column.",
                problems.get(0).text(Locale.ENGLISH));
        assertEquals(
                "Choose 1 to 4096 columns as targets.",
                sentence(airline.withData(airline.data().withTargets(List.of()))));
    }

    @Test
    void aCopyTakesTheNextFreeLetterAndStandsBesideTheRun() {
        Experiment copied = airline.withCopyOf("A");
        assertEquals(
                List.of("A", "D", "B", "C"),
                copied.runs().stream().map(RunChoice::id).toList());
    }

    @Test
    void keepingACarryOfOneSlotLeavesTheOtherSlotsReset() {
        RunChoice run = Examples.run("C", 4, true).with(Pin.all(0, 3, 0)).keeping(Pin.all(0, 3, 0), 2);
        assertEquals(List.of(Pin.one(0, 3, 0, 0), Pin.one(0, 3, 0, 1), Pin.one(0, 3, 0, 3)), run.pins());
        assertEquals(List.of(), run.keepingAll(Pin.all(0, 3, 0)).pins());
    }

    @Test
    void aSeriesPredictsItsFirstNumericColumn() {
        DataChoice choice = DataChoice.of(Bundled.table("heating-demand"));
        assertEquals(List.of("temperature"), choice.features());
        assertEquals(List.of("temperature"), choice.targets());
    }

    @Test
    void aMemorySeriesPredictsWhatOneWindowCannotKnow() {
        Table memory = GeneratedTables.of(Generated.of(Generated.Kind.MEMORY));
        Windows samples = DataChoice.of(memory).samples(true);
        int sample = 40;
        double[] x = memory.column("x").numbers();
        assertEquals(sample + 2, samples.targetRow(sample));
        assertEquals(x[sample - 1], samples.target(sample, 2, 0), "one row before the window begins");
    }
}
