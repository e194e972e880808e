package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scale;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.EditName;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** On which rows a scale is fitted, and what is said of it where that is more than the train part sees. */
class ScalingCheckTest {
    /** Rows 0 to 19, the value being the row; a run trains on the first so many samples. */
    private static Experiment experiment(int train, int lookBack, int stride, int distance) {
        double[] rows = new double[20];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        DataChoice data = DataChoice.of(Table.of("t", List.of(Column.of("x", rows))))
                .withLookBack(lookBack)
                .withStride(stride)
                .withDistance(distance);
        RunChoice run = RunChoice.predicting("A", 1, false, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(train)))
                .withCalls(List.of(new Call.Fit(1, true, false)));
        return Examples.airline().withData(data).withRuns(List.of(run));
    }

    private static Experiment fittedOn(int rows, Experiment experiment) {
        return experiment.withData(experiment.data().withScalingRows(OptionalInt.of(rows)));
    }

    private static SeenRows seen(Experiment experiment) {
        return SeenRows.of(experiment, experiment.runs().get(0));
    }

    @Test
    void theTrainPartSeesUpToTheTargetOfItsLastSample() {
        assertEquals(8, seen(experiment(5, 3, 1, 1)).train(), "sample 4 has rows 4 to 6, and row 7 to predict");
        assertEquals(7, seen(experiment(5, 3, 1, 0)).train(), "the target stands in the last row of the window");
        assertEquals(12, seen(experiment(3, 3, 4, 1)).train(), "sample 2 has rows 8 to 10, and row 11 to predict");
        assertEquals(13, seen(experiment(5, 3, 1, 6)).train());
    }

    @Test
    void theTestPartBeginsBehindWhatTheTrainPartSees() {
        assertEquals(OptionalInt.of(8), seen(experiment(5, 3, 1, 1)).firstOfTest(), "sample 5 is to predict row 8");
        assertEquals(OptionalInt.of(12), seen(experiment(3, 3, 4, 1)).firstOfTest(), "sample 3 begins in row 12");
        assertEquals(OptionalInt.of(5), seen(experiment(1, 2, 5, 0)).firstOfTest(), "rows 2 to 4 are nobody's");
        assertEquals(
                OptionalInt.of(7),
                seen(experiment(1, 2, 3, 5)).firstOfTest(),
                "sample 0 is to predict row 6; row 7 is the second of sample 2");
        assertEquals(OptionalInt.empty(), seen(experiment(17, 3, 1, 1)).firstOfTest(), "all 17 samples are trained on");
    }

    @Test
    void everyStepOfASequenceHasATargetToSee() {
        Experiment experiment = experiment(1, 2, 5, 9); // the only sample to test has rows 5 and 6
        Experiment every = experiment.withModel(experiment.model().withReturnSequences(true));
        assertEquals(OptionalInt.of(15), seen(experiment).firstOfTest(), "9 rows after row 6");
        assertEquals(OptionalInt.of(14), seen(every).firstOfTest(), "9 rows after row 5");
        Experiment features = every.withRun("A", run -> run.withLayout(Layout.FEATURES));
        assertEquals(OptionalInt.of(15), seen(features).firstOfTest(), "there is but one step");
    }

    @Test
    void aScaleThatKnowsTheTestPartIsSaidWithWhatTheTrainPartSees() {
        Experiment all = experiment(5, 3, 1, 1);
        assertEquals(List.of(), Check.problems(all));
        Problem warning = Check.warnings(all).get(0);
        assertEquals(
                "The scaling is fitted on 20 rows, also on some that only the test part sees (run A): it knows already "
                        + "what is tested there.",
                warning.text(Locale.ENGLISH));
        Problem.Remedy remedy = warning.remedy().orElseThrow();
        assertEquals(
                "Fit it on the first 8 rows, up to the last one that the train part of run A sees",
                remedy.text(Locale.ENGLISH));
        assertEquals(fittedOn(8, all), remedy.mended());
        assertEquals(List.of(), Check.warnings(remedy.mended()));
        assertEquals(new Scale(0, 7), remedy.mended().data().scale("x"));
        assertEquals(1, Check.warnings(fittedOn(9, all)).size(), "row 8 is tested");
    }

    @Test
    void theSmallestTrainPartDecidesAndEveryRunIsNamed() {
        Experiment one = experiment(5, 3, 1, 1);
        Experiment two = one.withCopyOf("A")
                .withRun("B", run -> run.withSplit(new Split(OptionalInt.empty(), OptionalInt.of(2))));
        Problem warning = Check.warnings(two).get(0);
        assertEquals(
                List.of(20, Sentence.of(Problem.class, "warning.in.runs", List.of("A", "B"))),
                warning.sentence().arguments());
        assertEquals(fittedOn(5, two), warning.remedy().orElseThrow().mended());
        assertEquals(
                List.of(6, Sentence.of(Problem.class, "warning.in.run", List.of("B"))),
                Check.warnings(fittedOn(6, two)).get(0).sentence().arguments());
    }

    @Test
    void whereNothingIsTestedOrScaledNothingIsSaid() {
        Experiment all = experiment(5, 3, 1, 1);
        assertEquals(List.of(), Check.warnings(all.withData(all.data().withScaling(Scaling.NONE))));
        assertEquals(
                List.of(),
                Check.warnings(all.withRun(
                        "A", run -> run.withSplit(Split.NONE).withCalls(List.of(new Call.Predict(Part.ALL, 1))))));
    }

    @Test
    void rowsThatThereAreNotAreRefusedWithARemedy() {
        Experiment all = experiment(5, 3, 1, 1);
        for (int rows : new int[] {-3, 0, 21}) {
            Problem problem = Check.firstProblem(fittedOn(rows, all)).orElseThrow();
            assertEquals(Problem.Field.SCALING_ROWS, problem.field());
            assertEquals(
                    "The scaling should be fitted on 1 to 20 rows, not on " + rows + ".", problem.text(Locale.ENGLISH));
            assertEquals(Optional.of(all), problem.remedy().map(Problem.Remedy::mended));
        }
        assertEquals(Optional.empty(), Check.firstProblem(fittedOn(20, all)));
    }

    @Test
    void aScaleThatIsTooFineForTheOtherRowsIsRefusedWithTwoRemedies() {
        Table table = Table.of("t", List.of(Column.of("x", 0, 1e-14, 1, 2, 3, 1e300)));
        Experiment fine = fittedOn(2, Examples.airline().withData(DataChoice.of(table)));
        Problem problem = Check.firstProblem(fine).orElseThrow();
        assertEquals(
                "Fitted on the first 2 rows, the scale of column 'x' is too fine for all others: its values go from 0.0 "
                        + "to 1.0E300, which leads beyond the largest double.",
                problem.text(Locale.ENGLISH));
        assertEquals(
                List.of("Fit it on all 6 rows", "Take the values as they are"),
                problem.remedies().stream().map(r -> r.text(Locale.ENGLISH)).toList());
        problem.remedies()
                .forEach(remedy -> assertEquals(
                        List.of(),
                        Check.problems(remedy.mended()).stream()
                                .filter(rest -> rest.run().isEmpty())
                                .toList()));
    }

    @Test
    void theRowsHaveANameInTheHistory() {
        Experiment all = experiment(5, 3, 1, 1);
        assertEquals(
                "rows that the scaling is fitted on",
                EditName.of(all, fittedOn(8, all)).text(Locale.ENGLISH));
    }
}
