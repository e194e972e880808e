package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;

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
        OwnChoice own = OwnChoice.NOTHING.withLookBack(java.util.OptionalInt.of(25));
        assertEquals("own look-back of run B", name(AIRLINE.withRun("B", run -> run.withOwn(own))));
        assertEquals("target rows", name(AIRLINE.withData(AIRLINE.data().withTargetRows(3))));
        GivenWeights given = GivenWeights.of("there", AIRLINE.model().build(1));
        assertEquals(
                "given weights", name(AIRLINE.withModel(AIRLINE.model().withWeights(java.util.Optional.of(given)))));
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
