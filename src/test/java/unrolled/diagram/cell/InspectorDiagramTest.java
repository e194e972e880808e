package unrolled.diagram.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.View;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.Tidy;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The numbers of the inspector are those of the engine. */
class InspectorDiagramTest {
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Style LOOK = new Style(Theme.LIGHT, WORDS);
    private static final Experiment STACKED =
            Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 3)));
    private static final List<Trace> TRACES = Examples.traces(STACKED);

    private static List<String> texts(Cursor cursor) {
        Figure figure = InspectorDiagram.of(new View(TRACES, cursor), 322, LOOK);
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @ParameterizedTest
    @CsvSource({"A, 0, 0, 0, 0, 0, 0", "A, 0, 7, 2, 0, 0, 3", "C, 1, 3, 1, 2, 1, 2", "B, 1, 139, 2, 0, 1, 0"})
    void everyNumberIsTheEngines(String run, int epoch, int batch, int step, int slot, int layer, int unit) {
        Cursor cursor = new Cursor(run, new Moment(epoch, batch, step), slot, layer, unit);
        List<String> texts = texts(cursor);
        Trace trace = TRACES.stream()
                .filter(t -> t.run().id().equals(run))
                .findFirst()
                .orElseThrow();
        var recording = trace.block(cursor.moment()).recording();
        for (Quantity quantity : Quantity.values()) {
            String number = WORDS.signed(recording.at(quantity, layer, slot, step, unit), 4);
            assertTrue(texts.stream().anyMatch(text -> text.contains(number)), quantity + " " + number + " " + texts);
        }
        double x = trace.run().samples().input(trace.plan().sample(epoch, batch, slot), step, 0);
        assertTrue(texts.contains(WORDS.signed(x, 4)), texts.toString());
        if (recording.hasOutput(step)) {
            assertTrue(texts.contains(WORDS.signed(recording.output(slot, step, 0), 4)), texts.toString());
        }
    }

    @Test
    void gateThatIsHeldHasNoSumButWhoHoldsIt() {
        Change.Hold hold = new Change.Hold(Quantity.O, 1, 0, 0, 2, Optional.empty());
        Experiment branched = STACKED.branching("A", run -> run.with(new Change(0, 7, hold, 0.75)));
        View view = new View(Examples.traces(branched), new Cursor("D", new Moment(0, 8, 0), 0, 0, 2));
        Figure figure = InspectorDiagram.of(view, 322, LOOK);
        List<String> texts = figure.texts().stream().map(TextMark::text).toList();
        assertTrue(texts.contains("+0.7500"), texts.toString());
        assertTrue(texts.contains("held at 0.75, by hand"), texts.toString());
        assertTrue(figure.boundsOf(Target.at(Target.Part.CHANGE, view.cursor())).isPresent());
    }

    @Test
    void outputOfEveryStepHasItsTargetBesideIt() {
        Experiment airline = Examples.airline();
        List<Trace> sequences =
                Examples.traces(airline.withModel(airline.model().withReturnSequences(true)));
        Cursor first = Cursor.start("A");
        List<String> texts = InspectorDiagram.of(new View(sequences, first), 322, LOOK).texts().stream()
                .map(TextMark::text)
                .toList();
        double next = sequences.get(0).run().samples().input(1, 0, 0); // the row after the first is predicted
        assertTrue(texts.contains("target " + WORDS.signed(next, 4)), texts.toString());
        assertFalse(texts(first).stream().anyMatch(text -> text.startsWith("target")), "only the last step has one");
    }

    @Test
    void sumsAddUpToThePreActivation() {
        Cursor cursor = new Cursor("C", new Moment(1, 3, 1), 2, 1, 2);
        UnitNumbers unit = UnitNumbers.at(new View(TRACES, cursor));
        for (Quantity gate : UnitNumbers.GATES) {
            var terms = unit.terms(gate);
            assertEquals(terms.z(), terms.input() + terms.recurrent() + terms.bias(), 1e-12);
            assertTrue(texts(cursor).contains(WORDS.signed(terms.z(), 3)), gate.name());
        }
    }

    @Test
    void placeIsSaidAsPeopleCount() {
        List<String> texts = texts(new Cursor("C", new Moment(1, 3, 1), 2, 1, 2));
        assertEquals("Run C \u00b7 epoch 2 \u00b7 batch 4 \u00b7 t 2 of 3", texts.get(0));
        assertEquals("sample 14 \u00b7 slot 2 \u00b7 L2 \u00b7 unit 2", texts.get(1));
    }

    @Test
    void allIsInsideTheFigure() {
        Figure figure = InspectorDiagram.of(new View(TRACES, Cursor.start("A")), 322, LOOK);
        for (TextMark text : figure.texts()) {
            assertTrue(text.bounds().right() <= 322 && text.bounds().x() >= 0, text.toString());
            assertTrue(text.y() <= figure.height(), text.toString());
        }
    }

    @Test
    void numbersOfInputsThatAreNotScaledDoNotOverlap() {
        Experiment airline = Examples.airline();
        double[] millions = IntStream.range(0, 60)
                .mapToDouble(row -> 1e6 + 1e5 * StrictMath.sin(row))
                .toArray();
        DataChoice data = DataChoice.of(Table.of("sales", List.of(Column.of("sales", millions))))
                .withScaling(Scaling.NONE);
        RunChoice run = RunChoice.predicting("A", 1, true, 1);
        List<Trace> traces = Examples.traces(airline.withData(data).withRuns(List.of(run)));
        Cursor cursor = Cursor.start("A").at(new Moment(0, 3, 2));
        Tidy.check(InspectorDiagram.of(new View(traces, cursor), 290, LOOK), "inspector");
    }

    private static View trained(Call call, Moment moment) {
        RunChoice run = RunChoice.predicting("A", 4, true, 1)
                .withSamples(OptionalInt.of(140))
                .withCalls(List.of(call));
        List<Trace> traces = Examples.traces(STACKED.withRuns(List.of(run)));
        return new View(traces, new Cursor("A", moment, 2, 1, 1));
    }

    @Test
    void trainingShowsLossAndGradientsOfTheChosenUnit() {
        Moment moment = new Moment(1, 3, 1);
        View view = trained(new Call.Fit(2, false, false), moment);
        Figure figure = InspectorDiagram.of(view, 322, LOOK);
        List<String> texts = figure.texts().stream().map(TextMark::text).toList();
        var block = view.current().block(moment);
        assertTrue(texts.contains(WORDS.figures(block.cost().orElseThrow().value(), 5)), texts.toString());
        for (Quantity quantity : Quantity.values()) {
            double gradient = block.gradients().orElseThrow().at(quantity, 1, 2, 1, 1);
            String number = (gradient > 0 ? "+" : "") + WORDS.figures(gradient, 3);
            assertTrue(texts.contains(number), quantity + " " + number + " " + texts);
        }
        for (TextMark text : figure.texts()) {
            assertTrue(text.bounds().right() <= 322 && text.y() <= figure.height(), text.toString());
        }
    }

    @Test
    void anEvaluationHasALossButNoGradients() {
        Figure figure = InspectorDiagram.of(trained(new Call.Evaluate(Part.ALL), new Moment(0, 3, 1)), 322, LOOK);
        List<String> texts = figure.texts().stream().map(TextMark::text).toList();
        assertTrue(texts.contains("loss of the batch"), texts.toString());
        assertTrue(texts.stream().noneMatch(text -> text.startsWith("dL/d")), texts.toString());
    }
}
