package unrolled.io.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unrolled.Models;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.json.JsonValue;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** A trace cut to some moments, units and columns holds what stands in the whole one, and nothing else. */
class TraceSelectionTest {
    /** Two epochs of five batches of three steps, in two layers. */
    private final Experiment experiment = BundledExperiments.opening()
            .withModel(Models.stacked(BundledExperiments.opening().model(), List.of(2, 5)))
            .withRuns(List.of(BundledExperiments.opening().runs().get(0).withSamples(OptionalInt.of(5))));

    private final Trace trace = Trace.of(Runs.all(experiment).get(0));

    private static TraceSelection moments(Moment from, Moment to, long every) {
        return new TraceSelection(new MomentRange(from, to), every, UnitChoice.ALL, TraceColumn.ALL);
    }

    private static TraceSelection columns(UnitChoice units, TraceColumn... columns) {
        return new TraceSelection(MomentRange.ALL, 1, units, Set.of(columns));
    }

    private List<Map<String, String>> rows(TraceSelection selection) {
        return TraceFixture.rows(TraceFixture.text(experiment, List.of(trace), selection, TraceFormat.CSV));
    }

    private List<String> places(TraceSelection selection) {
        return rows(selection).stream()
                .map(row -> row.get("epoch") + "/" + row.get("batch") + "/" + row.get("step"))
                .distinct()
                .toList();
    }

    @Test
    void bothEndsAreIncluded() {
        assertEquals(List.of("1/5/3", "2/1/1", "2/1/2"), places(moments(new Moment(0, 4, 2), new Moment(1, 0, 1), 1)));
        assertEquals(List.of("1/1/1"), places(moments(Moment.FIRST, Moment.FIRST, 1)));
        assertEquals(List.of("2/5/3"), places(moments(new Moment(1, 4, 2), MomentRange.ALL.to(), 1)));
    }

    /** The end of an epoch is found although nobody says how many batches it has. */
    @Test
    void anEpochGoesToItsEnd() {
        List<String> places = places(moments(Moment.FIRST, new Moment(0, Integer.MAX_VALUE, Integer.MAX_VALUE), 1));
        assertEquals(15, places.size());
        assertEquals("1/5/3", places.get(14));
    }

    @Test
    void everySoManyCountsFromTheFirstThatIsChosen() {
        assertEquals(List.of("1/1/2", "1/3/1", "1/4/3"), places(moments(new Moment(0, 0, 1), new Moment(0, 4, 1), 5)));
        assertEquals(
                2 * 15, places(moments(Moment.FIRST, MomentRange.ALL.to(), 1)).size());
        assertEquals(List.of("1/1/1"), places(moments(Moment.FIRST, MomentRange.ALL.to(), Long.MAX_VALUE)));
        assertThrows(IllegalArgumentException.class, () -> moments(Moment.FIRST, Moment.FIRST, 0));
    }

    @Test
    void beyondTheRunThereIsNothing() {
        assertEquals(List.of(), places(moments(new Moment(2, 0, 0), MomentRange.ALL.to(), 1)));
    }

    @Test
    void unitsAreChosenInEveryLayerThatHasThem() {
        UnitChoice units = UnitChoice.of(List.of(new UnitChoice.Span(1, 1), new UnitChoice.Span(3, 4)));
        List<String> chosen = rows(columns(units, TraceColumn.C)).stream()
                .limit(4)
                .map(row -> row.get("layer") + ":" + row.get("unit"))
                .toList();
        assertEquals(List.of("1:1", "2:1", "2:3", "2:4"), chosen);
    }

    @Test
    void columnsKeepTheirOrder() {
        Map<String, String> row = rows(columns(UnitChoice.ALL, TraceColumn.LOSS, TraceColumn.H, TraceColumn.C))
                .get(0);
        assertEquals(
                "[run, epoch, batch, step, sample, slot, layer, unit, c, h, loss]",
                row.keySet().toString());
    }

    @Test
    void withoutGatesAndStatesASlotIsOneRow() {
        List<Map<String, String>> rows = rows(columns(UnitChoice.ALL, TraceColumn.X, TraceColumn.OUTPUT));
        assertEquals(2 * 15, rows.size());
        assertEquals(
                "[run, epoch, batch, step, sample, slot, x_0, output_0]",
                rows.get(0).keySet().toString());
    }

    @Test
    void whatIsChosenIsAsInTheWhole() {
        List<Map<String, String>> all = rows(TraceSelection.ALL);
        for (Map<String, String> row : rows(moments(new Moment(0, 2, 1), new Moment(1, 3, 0), 4))) {
            assertEquals(1, all.stream().filter(row::equals).count());
        }
    }

    @Test
    void jsonNamesTheUnitsThatAreChosen() {
        UnitChoice units = UnitChoice.of(List.of(new UnitChoice.Span(1, 3)));
        String text = TraceFixture.text(experiment, List.of(trace), columns(units, TraceColumn.H), TraceFormat.JSON);
        JsonValue moment = JsonValue.parse("trace", text).field("moments").first();
        assertFalse(moment.optional("input").isPresent());
        List<JsonValue> layers = moment.field("layers").list();
        assertEquals(1, layers.get(0).field("units").size());
        assertEquals(3, layers.get(1).field("units").size());
        assertEquals(3, layers.get(1).field("h").size());
        assertFalse(layers.get(1).optional("c").isPresent());
    }
}
