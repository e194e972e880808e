package unrolled.diagram.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Words;
import unrolled.diagram.veil.Asking;
import unrolled.diagram.veil.Cover;
import unrolled.diagram.veil.Veil;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Layout;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What the text of a moment says, in both languages, and what its table has. */
class TextTwinTest {
    private static final Moment SECOND = new Moment(0, 1, 0);
    private static final Experiment AIRLINE = Examples.airline();
    private static final List<Trace> TRACES = Examples.traces(AIRLINE);

    private static TextTwin twin(List<Trace> traces, Cursor cursor, Locale locale) {
        return TextTwin.of(new View(traces, cursor), Veil.NONE, BarChoice.FIRST, Words.in(locale));
    }

    private static TextTwin twin(Experiment experiment, Moment moment) {
        return twin(Examples.traces(experiment), Cursor.start("A").at(moment), Locale.ENGLISH);
    }

    private static Experiment only(RunChoice run) {
        return AIRLINE.withRuns(List.of(run));
    }

    private static TextTwin veiled(Cover cover) {
        View view = new View(TRACES, Cursor.start("A").at(SECOND));
        return TextTwin.of(view, new Veil(cover, Asking.NONE), BarChoice.FIRST, Words.in(Locale.ENGLISH));
    }

    private static void assertSays(String said, TextTwin twin) {
        assertTrue(twin.here().contains(said), twin.here());
    }

    @Test
    void everyRunHasAParagraphWithTheReasonOfItsBorder() {
        assertEquals(
                """
                Run A, epoch 1, batch 2, step 1 of 3, slot 0 (sample 1). \
                Stateful, and not reset here: the state of slot 0 is carried into batch 2. \
                Overlaps by 2: the batch goes back to row 1, so that this state sees 2 rows again. \
                In: passengers 0.03. \
                c = [−0.0158, −0.0152, +0.0272, +0.0165], h = [−0.0079, −0.0076, +0.0137, +0.0083]. \
                Nothing comes out before step 3.

                Run B, epoch 1, batch 2, step 1 of 3, slot 0 (sample 1). \
                Stateless: Keras clears the state before every batch, so batch 2 begins with c = h = 0. \
                In: passengers 0.03. \
                c = [−0.0045, −0.0036, +0.0067, +0.0043], h = [−0.0022, −0.0018, +0.0034, +0.0022]. \
                Nothing comes out before step 3.""",
                twin(TRACES.subList(0, 2), Cursor.start("A").at(SECOND), Locale.ENGLISH)
                        .here());
    }

    @Test
    void theSameIsSaidInGerman() {
        assertEquals(
                """
                Lauf B, Epoche 1, Batch 2, Schritt 3 von 3, Slot 0 (Sample 1). \
                Der Zustand kam aus Schritt 2. \
                Hinein: passengers 0,05. \
                c = [−0,0181; −0,0164; +0,0296; +0,0183], h = [−0,0090; −0,0083; +0,0150; +0,0092]. \
                Heraus: +0,03.""",
                twin(TRACES.subList(1, 2), Cursor.start("B").at(new Moment(0, 1, 2)), Locale.GERMAN)
                        .here());
    }

    @Test
    void theSlotOfTheCursorIsTold() {
        Cursor third = Cursor.start("C").at(SECOND).inSlot(2);
        String said = twin(TRACES.subList(2, 3), third, Locale.ENGLISH).here();
        assertTrue(said.startsWith("Run C, epoch 1, batch 2, step 1 of 3, slot 2 (sample 6). "), said);
        assertTrue(said.contains("the state of slot 2 is carried into batch 2"), said);
    }

    @Test
    void aResetSaysByWhomItIsMade() {
        RunChoice run = Examples.run("A", 1, true).withReset(ResetRule.EVERY_EPOCH);
        assertSays("reset_states() is called here, as before every epoch", twin(only(run), new Moment(1, 0, 0)));
        RunChoice pinned = run.with(Pin.all(0, 1, 0)).with(Pin.all(0, 1, 2));
        assertSays("You cut the carry here: slot 0 begins batch 2", twin(only(pinned), SECOND));
        assertSays(
                "The state is reset here, before step 3. That reset was set by hand: step 3 begins with c = h = 0.",
                twin(only(pinned), new Moment(0, 1, 2)));
    }

    @Test
    void whatSomebodyChangedIsSaid() {
        Experiment branch =
                only(Examples.run("A", 1, true).with(new Change(0, 1, new Change.Memory(Quantity.C, 0, 0, 0, 2), 0.5)));
        assertSays("You changed c[2] = 0.5 at", twin(branch, SECOND));
    }

    @Test
    void aRunThatHasNoSuchMomentSaysSo() {
        String said = twin(TRACES, Cursor.start("A").at(new Moment(1, 100, 0)), Locale.ENGLISH)
                .here();
        assertTrue(
                said.contains("Run C has no such moment; this is its last one before it.\nRun C, epoch 2, batch 35"),
                said);
    }

    @Test
    void layersAreNamedWhereThereAreSeveralAndSoAreDensesInBetween() {
        Experiment deep = only(Examples.run("A", 1, true))
                .withModel(AIRLINE.model()
                        .withLayers(List.of(
                                new LstmChoice(2, Activation.TANH, RecurrentActivation.SIGMOID, true, true),
                                LstmChoice.of(2),
                                new DenseChoice(3, Activation.LINEAR),
                                new DenseChoice(1, Activation.LINEAR))));
        TextTwin twin = twin(deep, new Moment(0, 0, 2));
        assertTrue(
                twin.here().matches("(?s).* L1: c = .* L2: c = .* D1 = \\[[^;]*, [^;]*, [^;]*]\\. Out: .*"),
                twin.here());
        List<String> kinds =
                twin.table().rows().stream().map(TwinRow::what).distinct().toList();
        assertEquals(
                List.of(
                        "full bar x",
                        "full bar c",
                        "full bar h",
                        "full bar D1.y",
                        "full bar y",
                        "x",
                        "L1.c",
                        "L1.h",
                        "L2.c",
                        "L2.h",
                        "D1.y",
                        "y"),
                kinds);
    }

    @Test
    void ofManyUnitsTheFirstAreToldAndTheFarthestAndTheTableHasAll() {
        Experiment wide = only(Examples.run("A", 1, true)).withModel(Models.stacked(AIRLINE.model(), List.of(12)));
        TextTwin twin = twin(wide, SECOND);
        assertTrue(twin.here().matches("(?s).*, … \\(8 of 12\\)] \\(farthest from 0: \\[\\d+] .*"), twin.here());
        assertEquals(
                36,
                twin.table().rows().stream()
                        .filter(row -> row.what().equals("c"))
                        .count());
    }

    @Test
    void whereTheLookBackEntersAsFeaturesEachIsNamedByItsStep() {
        RunChoice run = Examples.run("A", 1, true).withLayout(Layout.FEATURES);
        assertSays("In: passengers t 1 0.03, passengers t 2 0.05, passengers t 3 0.05.", twin(only(run), SECOND));
    }

    @Test
    void theTableHasAHeaderAndARowForEachWholeNumber() {
        TextTwin twin = twin(TRACES.subList(0, 1), Cursor.start("A").at(SECOND), Locale.GERMAN);
        List<String> lines = twin.table().text().lines().toList();
        assertEquals("Lauf\tEpoche\tBatch\tSchritt\tSlot\tSample\twas\tEinheit\tWert", lines.get(0));
        assertEquals("A\t\t\t\t\t\tvoller Balken x\t\t1", lines.get(1));
        assertEquals("A\t1\t2\t1\t0\t1\tx\tpassengers\t0.02702702702702703", lines.get(5));
        double c = TRACES.get(0).block(0, 1).recording().at(Quantity.C, 0, 0, 0, 0);
        assertEquals(c, Double.parseDouble(lines.get(6).split("\t", -1)[8]), "to the last bit");
        assertEquals(1 + 4 + 3 * (1 + 2 * 4) + 1, lines.size());
    }

    @Test
    void aTableHasAllSlotsOfTheBatchesOfAllRuns() {
        TextTwin twin = twin(TRACES, Cursor.start("A").at(SECOND), Locale.ENGLISH);
        Stream<String> outputs = twin.table().rows().stream()
                .filter(row -> row.what().equals("y"))
                .map(row -> row.run() + row.where().get(3));
        assertEquals(List.of("A0", "B0", "C0", "C1", "C2", "C3"), outputs.toList());
        assertEquals(
                3 + 3 + 12,
                twin.batches().lines().filter(line -> !line.isEmpty()).count());
    }

    @Test
    void whileSomethingIsHiddenNothingIsRead() {
        Cover outputs = new Cover(Set.of(), Map.of(), Set.of(Part.OUTPUT), true);
        Cover future = new Cover(Set.of("A"), Map.of("A", SECOND), Set.of(), true);
        for (TextTwin twin : List.of(veiled(outputs), veiled(future))) {
            assertFalse(twin.isOpen());
            assertEquals("Hidden until you have answered.", twin.here());
            assertEquals("Hidden until you have answered.", twin.batches());
            assertEquals(List.of(), twin.table().rows());
        }
    }

    @Test
    void runsThatALessonDoesNotShowAreNotRead() {
        TextTwin twin = veiled(new Cover(Set.of("B"), Map.of(), Set.of(), true));
        assertTrue(twin.isOpen());
        assertFalse(twin.here().contains("Run C"), twin.here());
        assertFalse(twin.batches().contains("Run C"));
        assertTrue(twin.table().rows().stream().noneMatch(row -> row.run().equals("C")));
    }

    @Test
    void batchesThatAreTooLargeAreNotCopied() {
        Experiment large = only(Examples.run("A", 140, true)).withModel(Models.stacked(AIRLINE.model(), List.of(260)));
        TextTwin twin = twin(large, Moment.FIRST);
        assertTrue(twin.isTooLarge());
        assertEquals("The batches that stand here have 218,960 numbers: too many to be copied.", twin.why());
        assertEquals(twin.why(), twin.batches());
        assertEquals(List.of(), twin.table().rows());
        assertTrue(twin.here().contains("(8 of 260)"), twin.here());
    }
}
