package unrolled.diagram.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.order.LongPass;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;

/** A card of a tape: the values in the order of reading, what comes again, what is left out, and how far it gets. */
class TapeCardTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final TapeWords WORDS = new TapeWords(LOOK.words());
    private static final TapePlace START = new TapePlace(0, 0);
    private static final Experiment AIRLINE = Examples.airline();

    private static Run run(String id) {
        return Runs.all(AIRLINE).stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Figure card(Run run, int rows) {
        OrderCounts counts = OrderCounts.whole(run).orElseThrow();
        String sentence = counts.allGoOn() ? "" : WORDS.found(run, counts);
        return TapeCard.of(
                new ShownTape(run, counts, WORDS.asItIs(run), sentence, true, START, rows, false), 600, LOOK);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void valuesStandAsTheStateSeesThemAndRepeatsAreMarked() {
        Figure card = card(run("A"), 11);
        List<String> texts = texts(card);
        assertTrue(
                texts.containsAll(List.of("112", "118", "132", "129", "121", "as it is: stride 1")), texts.toString());
        assertEquals(6, texts.stream().filter("again"::equals).count());
        assertEquals(3, texts.stream().filter("overlaps by 2"::equals).count());
        assertTrue(texts.contains("278 of 278 overlap by 2"));
        assertTrue(texts.contains("row 5 after 12 values"));
        assertTrue(texts.contains("2 rows are seen again at all 278 borders; a row comes up to 3 times."));
    }

    @Test
    void inOrderTheStaircaseClimbsARowAStep() {
        Remedied after = Remedied.of(AIRLINE, "A", Remedy.STRIDE).orElseThrow();
        List<String> texts = texts(card(after.run(), 11));
        assertTrue(texts.contains("row 11 after 12 values"));
        assertEquals(3, texts.stream().filter("goes on"::equals).count());
        assertEquals(0, texts.stream().filter("again"::equals).count());
        assertEquals(11, TapeCard.climbs(after.run(), START, 600));
        assertEquals(5, TapeCard.climbs(run("A"), START, 600));
    }

    @Test
    void aRowThatIsLeftOutIsNamedInEverySlot() {
        List<String> texts = texts(card(run("C"), 0));
        assertTrue(
                texts.containsAll(List.of("gap of 1", "1 row is left out at all 272 borders (dashed: its number).")));
        assertEquals(4 * 3, texts.stream().filter("gap of 1"::equals).count());
    }

    @Test
    void aBoxLeadsToTheStepThatReadsIt() {
        Figure card = card(run("A"), 11);
        Moment second = new Moment(0, 1, 0);
        TapeSpot spot = card.items().stream()
                .filter(item -> item.subject() instanceof TapeSpot at
                        && at.place().equals(Optional.of(new Cursor("A", second, 0, 0, 0)))
                        && at.label().startsWith("Row"))
                .map(item -> (TapeSpot) item.subject())
                .findFirst()
                .orElseThrow();
        assertEquals("Row 1: 118, read again in batch 2, t 1; this state has seen it before.", spot.label());
    }

    @Test
    void longWindowsGetNarrowBoxesAndTwoBatchesStandSideBySide() {
        Experiment longer = AIRLINE.withData(AIRLINE.data().withLookBack(24));
        Run run = Runs.all(longer).get(0);
        TapeShape shape = TapeShape.of(24, 400);
        assertEquals(2, shape.parts());
        assertTrue(shape.part(1).right() <= 400 - TapeShape.LEFT + 0.01);
        assertTrue(texts(card(run, 30)).contains("overlaps by 23"));
    }

    @Test
    void priceAndProofAreCounted() {
        Remedied stride = Remedied.of(AIRLINE, "A", Remedy.STRIDE).orElseThrow();
        Remedied streams = Remedied.of(AIRLINE, "C", Remedy.INTERLEAVE).orElseThrow();
        assertEquals("Set stride to 3", WORDS.button(stride));
        assertEquals("47 samples, not 140", WORDS.price(run("A"), stride));
        assertEquals("Interleave 4 streams", WORDS.button(streams));
        assertEquals("44 samples, not 140, in 11 batches; slot 1 begins at row 33", WORDS.price(run("C"), streams));
        Optional<LongPass> proof = LongPass.of(streams.run(), () -> false);
        assertEquals(
                "Each slot equals one long pass over its stream: difference 0 in 1,056 numbers.",
                WORDS.proof(streams.run(), proof));
        assertEquals(
                "Between two resets it equals one long pass: difference 0 in 24 numbers.",
                WORDS.proof(stride.run(), Optional.of(new LongPass(24, 0, 2, 3, true))));
        assertEquals(
                "Nothing is carried, so the order of the batches is no matter; the memory is 3 rows long.",
                WORDS.reset(run("A")));
    }
}
