package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Watch;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Every number of a picture has an expression that reads exactly it, wherever somebody stands. */
class NumberNameTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    /** In run C, which has batches of four. */
    private static final Cursor THERE = new Cursor("C", new Moment(1, 5, 2), 3, 0, 2);

    private static Scope standing(String run) {
        return new Scope(TRACES, Cursor.start(run), Lock.BATCH);
    }

    private static double read(NumberName name, Scope scope) {
        String expression = name.at(THERE, scope);
        Cursor there = scope.cursor().at(THERE.moment());
        return ((Value.Scalar) new Watch(Expression.parse(expression), scope.at(there)).value()).number();
    }

    @Test
    void everyNumberOfAUnitIsReadExactly() {
        Trace trace = TRACES.get(2);
        var block = trace.block(THERE.moment());
        Recording recording = block.recording();
        List<NumberName> all = NumberName.at(THERE, trace);
        assertEquals(
                List.of(
                        "c[2]", "h[2]", "f[2]", "i[2]", "g[2]", "o[2]", "z.f[2]", "z.i[2]", "z.g[2]", "z.o[2]", "x[0]",
                        "y[0]"),
                all.stream().map(NumberName::brief).toList());
        Scope scope = standing("C");
        assertEquals(recording.at(Quantity.C, 0, 3, 2, 2), read(all.get(0), scope));
        assertEquals(recording.at(Quantity.F, 0, 3, 2, 2), read(all.get(2), scope));
        assertEquals(Forward.terms(recording, block.model(), 0, 3, 2, 1, 2).z(), read(all.get(6), scope));
        assertEquals(recording.x(3, 2, 0), read(all.get(10), scope));
        assertEquals(recording.output(3, 2, 0), read(all.get(11), scope));
    }

    @Test
    void whatCouldBeAnotherOneIsNamed() {
        NumberName c = NumberName.of(Quantity.C, 2);
        assertEquals("c[2]@3", c.at(THERE, standing("C")));
        assertEquals("C.c[2]@3", c.at(THERE, standing("A")));
        Cursor alone = new Cursor("A", new Moment(0, 5, 2), 0, 0, 2);
        assertEquals("c[2]", c.at(alone, standing("A")));
        assertEquals("cell state", c.meaning(Locale.ENGLISH));
        assertEquals("Summe vor dem Gate", NumberName.sum(Quantity.F, 0).meaning(Locale.GERMAN));
    }

    @Test
    void weightsAreNamedAsKerasCountsThem() {
        var model = TRACES.get(2).run().model();
        NumberName kernel = NumberName.weight(model, 0, 0, List.of(0, 5), "");
        assertEquals("L1.kernel[0, 5]", kernel.brief());
        assertEquals(model.lstms().get(0).kernel().at(0, 5), read(kernel, standing("C")));
        NumberName bias = NumberName.weight(model, 1, 1, List.of(0, 0), "");
        assertEquals("C.D1.bias[0]", bias.at(THERE, standing("A")));
        assertEquals(
                "update(C.L1.recurrent_kernel[2, 5])",
                NumberName.weight(model, 0, 1, List.of(2, 5), "update").at(THERE, standing("A")));
    }
}
