package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.data.Missing;
import unrolled.data.Table;
import unrolled.data.Treatment;
import unrolled.data.file.Csv;

/** Every entry of the history is called by what it changed. */
class EditNameTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static String name(Experiment after) {
        return EditName.of(AIRLINE, after).text(Locale.ENGLISH);
    }

    @Test
    void whatChangedInTheSeriesOrTheModelIsSaid() {
        assertEquals("look-back", name(AIRLINE.withData(AIRLINE.data().withLookBack(7))));
        assertEquals("LSTM units", name(AIRLINE.withModel(Models.stacked(AIRLINE.model(), List.of(5)))));
        assertEquals("title", name(AIRLINE.withTitle("mine")));
    }

    @Test
    void whatChangedInARunIsSaidWithItsLetter() {
        assertEquals("batch size of run C", name(AIRLINE.withRun("C", run -> run.withBatchSize(2))));
        assertEquals("reset in run A", name(AIRLINE.withRun("A", run -> run.with(Pin.all(0, 3, 1)))));
        assertEquals("run D added", name(AIRLINE.withCopyOf("A")));
        assertEquals("run B removed", name(AIRLINE.without("B")));
    }

    @Test
    void whatARunHasOfItsOwnIsSaid() {
        OwnChoice own = OwnChoice.NOTHING.withLookBack(OptionalInt.of(25));
        assertEquals("own look-back of run B", name(AIRLINE.withRun("B", run -> run.withOwn(own))));
        assertEquals("target rows", name(AIRLINE.withData(AIRLINE.data().withTargetRows(3))));
        GivenWeights given = GivenWeights.of("there", AIRLINE.model().build(1));
        assertEquals("given weights", name(AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(given)))));
    }

    /** Two stations, of which one did not measure once. */
    @Test
    void howASeriesIsTreatedIsSaid() {
        Table table = Csv.parse("rain", "station,mm\nOslo,1\nBonn,4\nOslo,\nBonn,3\nOslo,2\nBonn,8\nOslo,5\n");
        Experiment rain = AIRLINE.withData(DataChoice.of(table, "mm").withLookBack(1));
        assertEquals("missing values as the last value", treated(rain, usual -> usual.withMissing(Missing.LAST)));
        assertEquals("rows turned round, oldest first", treated(rain, usual -> usual.withReverse(true)));
        Treatment.Only oslo = new Treatment.Only("station", "Oslo");
        assertEquals("only the series Oslo", treated(rain, usual -> usual.withOnly(Optional.of(oslo))));
        Experiment one = rain.withData(rain.data().withTreatment(Treatment.USUAL.withOnly(Optional.of(oslo))));
        assertEquals("all series", EditName.of(one, rain).text(Locale.ENGLISH));
        assertEquals("series", EditName.of(AIRLINE, rain).text(Locale.ENGLISH));
    }

    private static String treated(Experiment experiment, UnaryOperator<Treatment> change) {
        DataChoice data = experiment.data().withTreatment(change.apply(Treatment.USUAL));
        return EditName.of(experiment, experiment.withData(data)).text(Locale.ENGLISH);
    }

    @Test
    void ofSeveralRunsNoneIsNamed() {
        Experiment both = AIRLINE.withRun("A", run -> run.withBatchSize(2)).withRun("C", run -> run.withBatchSize(2));
        assertEquals("several runs", name(both));
    }

    @Test
    void germanIsSpokenToo() {
        Experiment after = AIRLINE.withRun("C", run -> run.withBatchSize(2));
        assertEquals("Batchgröße von Lauf C", EditName.of(AIRLINE, after).text(Locale.GERMAN));
    }

    @Test
    void everythingThatIsOtherwiseIsListed() {
        Experiment other = AIRLINE.withTitle("theirs")
                .withData(AIRLINE.data().withLookBack(7))
                .withCopyOf("C")
                .without("B")
                .withRun("A", run -> run.withBatchSize(2).withName("first"));
        assertEquals(
                List.of("title", "look-back", "run D added", "run B removed", "name of run A", "batch size of run A"),
                names(other));
        assertEquals(List.of(), names(AIRLINE.withTitle(AIRLINE.title())));
        List<RunChoice> turned = new ArrayList<>(AIRLINE.runs());
        Collections.reverse(turned);
        assertEquals(List.of("order of the runs"), names(AIRLINE.withRuns(turned)));
    }

    private static List<String> names(Experiment after) {
        return EditName.all(AIRLINE, after).stream()
                .map(name -> name.text(Locale.ENGLISH))
                .toList();
    }
}
