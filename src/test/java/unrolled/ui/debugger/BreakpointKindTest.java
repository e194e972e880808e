package unrolled.ui.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.TextRange;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.run.plan.Moment;

/** A breakpoint of any kind is written as it can be read again. */
class BreakpointKindTest {
    private static final View VIEW =
            new View(Examples.traces(Examples.airline()), Cursor.start("C").at(new Moment(1, 4, 2)), Comparison.NONE);

    @Test
    void whatIsWrittenIsReadAgain() {
        List<When> all = List.of(
                new When.Begins("x > 0.9"),
                new When.Holds("f[3] < 0.5 && x > 0.8"),
                new When.ChangesMost("c"),
                new When.ChangesSign("h[0]"),
                new When.At(new Moment(1, 20, 2)),
                new When.EveryMoment(100),
                new When.EveryBatch(1),
                new When.EpochBegins(),
                new When.Reset(),
                new When.Saturated(Quantity.O, 0, 0.000125),
                new When.NotFinite());
        assertEquals(BreakpointKind.values().length, all.size());
        for (When when : all) {
            BreakpointKind.Written written = BreakpointKind.of(when);
            assertEquals(Optional.of(when), written.kind().when(written.text(), VIEW));
        }
    }

    @Test
    void whatIsNotSaidIsMeantAsWhereWeStand() {
        assertEquals(Optional.of(new When.At(new Moment(1, 4, 2))), BreakpointKind.MOMENT.when(" ", VIEW));
        assertEquals(Optional.of(new When.EveryBatch(1)), BreakpointKind.EVERY_BATCH.when("", VIEW));
        assertEquals(Optional.of(new When.Saturated(Quantity.F, 0, 0.01)), BreakpointKind.SATURATED.when("f", VIEW));
        assertEquals(
                Optional.of(new When.Saturated(Quantity.I, 1, 0.2)), BreakpointKind.SATURATED.when("L2.i 0.2", VIEW));
    }

    @Test
    void whatCannotBeMeantIsNoBreakpoint() {
        assertEquals(Optional.empty(), BreakpointKind.EVERY_STEP.when("often", VIEW));
        assertEquals(Optional.empty(), BreakpointKind.SATURATED.when("g 0.1", VIEW));
        assertEquals(Optional.empty(), BreakpointKind.BEGINS.when(" ", VIEW));
        assertThrows(ExpressionException.class, () -> BreakpointKind.MOMENT.when("3.1.1", VIEW));
    }

    @Test
    void howNearAGateMustComeIsWrongAtItsNumber() {
        for (String near : List.of("0.7", "0.5", "0", "3")) {
            ExpressionException wrong =
                    assertThrows(ExpressionException.class, () -> BreakpointKind.SATURATED.when("L1.f " + near, VIEW));
            assertEquals(new TextRange(5, 5 + near.length()), wrong.place());
            assertEquals(
                    "Write how near to 0 or 1 the gate must come: a number between 0 and 0.5, not " + near + ".",
                    wrong.text(Locale.ENGLISH));
        }
    }
}
