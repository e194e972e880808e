package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.DifferenceStrip;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextMark;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The difference of two runs as a lane, in the heat map and in words; runs A, B and C of the airline passengers. */
class DifferenceLaneTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Style GERMAN = new Style(Theme.DARK, Words.in(Locale.GERMAN));
    private static final Experiment AIRLINE = Examples.airline();
    private static final List<Trace> TRACES = Examples.traces(AIRLINE);
    private static final Moment SECOND = new Moment(0, 1, 0);

    private static View view(List<Trace> traces, String against, Lock lock) {
        return new View(traces, Cursor.start("A").at(SECOND), new Comparison(lock, Optional.of(against)));
    }

    private static Figure lanes(View view, double zoom) {
        return LanesDiagram.of(view, new Viewport(1400, 1500, 600, 0, zoom), LOOK);
    }

    private static Target spot(Part part, Moment moment) {
        return new Target(part, Cursor.start("A").at(moment), () -> "");
    }

    private static Bounds bounds(Figure figure, Part part, Moment moment) {
        return figure.boundsOf(spot(part, moment)).orElseThrow();
    }

    private static List<String> texts(Figure figure, Bounds inside) {
        return figure.texts().stream()
                .filter(text ->
                        inside.contains(text.bounds().centerX(), text.bounds().centerY()))
                .map(TextMark::text)
                .toList();
    }

    /** The bars of a state box, in the colours of less and of more than zero. */
    private static long bars(Figure figure, Bounds inside) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof BoxMark box
                        && inside.contains(box.bounds())
                        && box.isPlain()
                        && (box.fill().equals(Theme.LIGHT.sign(1)) || box.fill().equals(Theme.LIGHT.sign(-1))))
                .count();
    }

    @Test
    void whatIsAlikeToTheLastBitIsAZeroWithoutABar() {
        Figure figure = lanes(view(TRACES, "B", Lock.BATCH), 1);
        Bounds alike = bounds(figure, Part.DIFFERENCE, new Moment(0, 0, 2));
        assertEquals(List.of("0"), texts(figure, alike));
        assertEquals(0, bars(figure, alike));
        assertEquals(List.of("0"), texts(figure, bounds(figure, Part.OUTPUT_DIFFERENCE, new Moment(0, 0, 2))));
        Bounds apart = bounds(figure, Part.DIFFERENCE, SECOND);
        assertEquals(List.of(), texts(figure, apart));
        assertEquals(8, bars(figure, apart), "four units, c and h");
    }

    @Test
    void runsThatDifferInTheirOutputsOnlyAreNotSaidToBeAlike() {
        RunChoice one = RunChoice.predicting("A", 4, true, 1).withSamples(OptionalInt.of(140));
        RunChoice other = one.with(new Change(0, 0, new Change.Weight(1, Change.Table.BIAS, 0, 0), 0.5));
        View view = view(traces(one, other), "B", Lock.BATCH);
        List<String> texts = lanes(view, 1).texts().stream().map(TextMark::text).toList();
        assertTrue(texts.stream().anyMatch(text -> text.contains("full bars")), texts.toString());
    }

    @Test
    void runsWithoutACommonMomentAreNotSaidToBeAlike() {
        RunChoice run =
                RunChoice.predicting("A", 1, true, 1).withSplit(new Split(OptionalInt.of(140), OptionalInt.of(100)));
        RunChoice test = run.withCalls(List.of(new Call.Predict(unrolled.experiment.Part.TEST, 1)));
        RunChoice train = run.withCalls(List.of(new Call.Predict(unrolled.experiment.Part.TRAIN, 1)));
        View view = view(traces(test, train), "B", Lock.SAMPLE);
        List<String> texts = lanes(view, 1).texts().stream().map(TextMark::text).toList();
        assertTrue(
                texts.contains("by sample \u00b7 run B has none of the moments that are seen here"), texts.toString());
    }

    @Test
    void hoveringGivesBothNumbersAndTheDifference() {
        Figure figure = lanes(view(TRACES, "B", Lock.BATCH), 1);
        Bounds box = bounds(figure, Part.DIFFERENCE, SECOND);
        List<String> lines = figure.at(box.centerX(), box.centerY())
                .orElseThrow()
                .label()
                .lines()
                .toList();
        double a = TRACES.get(0).block(SECOND).recording().at(Quantity.C, 0, 0, 0, 0);
        double b = TRACES.get(1).block(SECOND).recording().at(Quantity.C, 0, 0, 0, 0);
        assertEquals("Run B \u00b7 epoch 1 \u00b7 batch 2 \u00b7 t 1 \u00b7 sample 1 \u00b7 slot 0", lines.get(1));
        assertTrue(lines.get(2).startsWith("A.c = " + LOOK.words().signed(a, 4)), lines.get(2));
        assertTrue(lines.get(3).startsWith("B.c = " + LOOK.words().signed(b, 4)), lines.get(3));
        assertTrue(lines.get(4).startsWith("A \u2212 B = " + LOOK.words().signed(a - b, 4)), lines.get(4));
    }

    @Test
    void smallDifferencesAreNeverWrittenAsZero() {
        Words words = LOOK.words();
        assertEquals("0", DifferenceWords.shortNumber(0, words));
        assertEquals("+3e\u221217", DifferenceWords.shortNumber(2.8e-17, words));
        assertEquals("\u22120.004", DifferenceWords.shortNumber(-0.004, words));
        assertEquals("\u22123e\u22124", DifferenceWords.shortNumber(-0.0003, words));
        assertEquals("+0.25", DifferenceWords.shortNumber(0.25, words));
        assertEquals("NaN", DifferenceWords.shortNumber(Double.NaN, words));
        Theme theme = Theme.LIGHT;
        assertEquals(theme.paper(), theme.difference(0, 0.5));
        assertFalse(theme.paper().equals(theme.difference(1e-300, 0.5)));
        assertEquals(theme.alarm(), theme.difference(Double.NaN, 0.5));
    }

    @Test
    void comparedRunsStandTogetherAboveTheirDifference() {
        Figure figure = lanes(view(TRACES, "C", Lock.SAMPLE), 0.8);
        double difference = bounds(figure, Part.DIFFERENCE, SECOND).y();
        double own = bounds(figure, Part.STATE, SECOND).y();
        double four = figure.boundsOf(new Target(Part.RUN, Cursor.start("C"), () -> ""))
                .orElseThrow()
                .y();
        double other = figure.boundsOf(new Target(Part.RUN, Cursor.start("B"), () -> ""))
                .orElseThrow()
                .y();
        assertTrue(four < own && own < difference && difference < other);
    }

    @Test
    void aRunThatFollowsBySampleIsFramedInTheSlotOfTheSample() {
        Figure figure = lanes(view(TRACES, "C", Lock.SAMPLE), 1);
        Bounds framed = figure.boundsOf(new Target(Part.STATE, new Cursor("C", Moment.FIRST, 1, 0, 0), () -> ""))
                .orElseThrow();
        List<Bounds> frames = figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof BoxMark box && box.stroke().dash() == Dash.DASHED)
                .map(mark -> mark.bounds())
                .filter(frame -> frame.contains(framed.centerX(), framed.centerY()))
                .toList();
        assertEquals(1, frames.size());
        assertEquals(600, framed.x(), 1, "sample 1 stands in the column of the cursor");
    }

    /** How far the frame of the moment stands out at the left of the box that it is around. */
    private static double framePad(Figure figure, Bounds box) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof BoxMark frame
                        && frame.stroke().equals(Stroke.of(Theme.LIGHT.accent(), 2.2))
                        && frame.bounds().contains(box.centerX(), box.centerY()))
                .mapToDouble(frame -> box.x() - ((BoxMark) frame).bounds().x())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7, 3, 4})
    void theFrameIsAsNearToItsBoxInTheDifferenceAsInTheRun(double zoom) {
        Figure figure = LanesDiagram.of(view(TRACES, "B", Lock.BATCH), new Viewport(1400, 4000, 600, 0, zoom), LOOK);
        double pad = 3 * Math.max(0.7, Math.min(1, zoom));
        assertEquals(pad, framePad(figure, bounds(figure, Part.STATE, SECOND)), 1e-9);
        assertEquals(pad, framePad(figure, bounds(figure, Part.DIFFERENCE, SECOND)), 1e-9);
    }

    @Test
    void theDifferenceKeepsItsScaleWhereverOneHasScrolled() {
        Set<String> said = new HashSet<>();
        for (int batch = 2; batch < 130; batch += 9) {
            View view = new View(
                    TRACES,
                    Cursor.start("A").at(new Moment(0, batch, 0)),
                    new Comparison(Lock.BATCH, Optional.of("B")));
            lanes(view, 1).texts().stream()
                    .map(TextMark::text)
                    .filter(text -> text.contains("full bars"))
                    .forEach(said::add);
        }
        assertEquals(1, said.size(), said.toString());
    }

    @Test
    void stackedLayersAreNamedInTheDifferenceToo() {
        Experiment stacked = AIRLINE.withModel(Models.stacked(AIRLINE.model(), List.of(4, 3)));
        Figure figure = lanes(view(Examples.traces(stacked), "B", Lock.BATCH), 1);
        Bounds upper = figure.boundsOf(new Target(Part.DIFFERENCE, new Cursor("A", SECOND, 0, 1, 0), () -> ""))
                .orElseThrow();
        assertEquals(List.of("L2"), texts(figure, new Bounds(0, upper.y(), 58, upper.height())));
    }

    @Test
    void fromAfarEqualMomentsArePaper() {
        Figure figure = lanes(view(TRACES, "B", Lock.BATCH), 0.2);
        Bounds equal = bounds(figure, Part.DIFFERENCE, Moment.FIRST);
        var raster = figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof RasterMark && mark.bounds().x() == equal.x())
                .filter(mark -> Math.abs(mark.bounds().y() - equal.y()) < 1e-9)
                .map(RasterMark.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(Theme.LIGHT.paper(), raster.ink(0, 0));
        assertEquals(Theme.LIGHT.paper(), raster.ink(2, 3));
        assertEquals(0, raster.ink(3, 0).argb(), "the border between two batches");
        assertFalse(raster.ink(4, 0).equals(Theme.LIGHT.paper()));
    }

    @Test
    void theStripOfTheHeatMapIsPaperUntilTheRunsPart() {
        View view = view(TRACES, "B", Lock.BATCH);
        RunPair pair = view.pair().orElseThrow();
        DifferenceStrip strip = new DifferenceStrip(TRACES.get(0), new Summary.Choice(Quantity.H, 0, 0, 840));
        assertFalse(strip.gather(pair), "280 batches are gathered at once");
        assertEquals(Optional.of(SECOND), strip.first());
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(0, strip.at(unit, 2));
            assertFalse(strip.at(unit, 3) == 0);
        }
        HeatMapLayout layout = new HeatMapLayout(view, 1300, 158);
        List<Summary> summaries = TRACES.stream()
                .map(trace -> trace.summary(new Summary.Choice(Quantity.H, 0, 0, 840), Progress.SILENT))
                .toList();
        Figure figure = HeatMapDiagram.of(summaries, Optional.of(strip), layout, LOOK);
        assertTrue(figure.texts().stream().anyMatch(text -> text.text().equals("A \u2212 B")));
        assertEquals(
                3,
                figure.items().stream()
                        .filter(item -> item.mark() instanceof RasterMark raster && raster.columns() == 840)
                        .count(),
                "of A, of B and of the difference; C has fewer moments");
        assertEquals(
                "A", layout.at(700, layout.difference().centerY()).orElseThrow().run());
    }

    @Test
    void theFirstDifferenceIsSaidWithItsNumbers() {
        assertEquals(
                "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: A goes on from its state (c\u2032[2] = 0.0226), "
                        + "B begins from zero: it is stateless. Until here both are alike to the last bit.",
                said(view(TRACES, "B", Lock.BATCH), LOOK));
        assertEquals(
                "Epoche 1 \u00b7 Batch 2 \u00b7 t 1, Slot 0: In diesem Slot steht ein anderes Sample, da die "
                        + "Batchgr\u00f6\u00dfe in A 1 ist und in C 4: Sample 1 in A, Sample 4 in C. Bis hierher sind beide gleich bis aufs letzte Bit.",
                said(view(TRACES, "C", Lock.BATCH), GERMAN));
    }

    @Test
    void everyCauseHasItsSentence() {
        RunChoice one = RunChoice.predicting("A", 4, true, 1).withSamples(OptionalInt.of(140));
        assertEquals(
                "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: the inputs differ in width: 1 in A, 3 in B.",
                said(one, one.withLayout(Layout.FEATURES)).replace("predict", "epoch 1"));
        assertEquals(
                "predict \u00b7 batch 2 \u00b7 t 1, slot 0: call 1 is predict (all samples) in A, but fit (1 epoch) in B. "
                        + "Hence different weights, after different numbers of updates: 0 in A, 1 in B. Until here both are alike to the last bit.",
                said(one, one.withCalls(List.of(new Call.Fit(1, false, false)))));
        Change.Hold hold = new Change.Hold(Quantity.F, 1, 2, 0, 3, Optional.empty());
        String held = said(one, one.with(new Change(0, 3, hold, 1)));
        assertTrue(held.contains("t 2, slot 2: held by hand: f[3] = 1 in B."), held);
        String state = said(one.with(Pin.one(0, 3, 0, 2)), one);
        assertTrue(state.contains("slot 2: B goes on from its state") && state.contains("A begins from zero"), state);
    }

    private static String said(RunChoice one, RunChoice other) {
        return said(view(traces(one, other), "B", Lock.BATCH), LOOK);
    }

    private static List<Trace> traces(RunChoice one, RunChoice other) {
        return Examples.traces(AIRLINE.withRuns(List.of(one.withId("A"), other.withId("B"))));
    }

    private static String said(View view, Style look) {
        RunPair pair = view.pair().orElseThrow();
        return new PartingWords(pair, look.words()).sentence(FirstDifference.of(pair, Progress.SILENT));
    }
}
