package unrolled.diagram.base;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Reset;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The sentences that say what a mark stands for, with its numbers. */
public final class Labels {
    private static final int MOST_NUMBERS = 8;

    /** Of these carries a click makes others. */
    private static final Set<Carry> CLICKED = EnumSet.of(Carry.KEPT, Carry.STATELESS, Carry.PINNED);

    private Labels() {}

    /** A moment as people say it: {@code epoch 1 · batch 2 · t 3}. */
    public static String moment(Trace trace, Moment moment, Words words) {
        String pass = PassNames.of(trace.plan(), moment.epoch(), words);
        return words.of("moment", pass, moment.batch() + 1, moment.step() + 1);
    }

    public static String place(Trace trace, Cursor place, Words words) {
        Moment moment = place.moment();
        return words.of(
                "place",
                trace.run().id(),
                PassNames.of(trace.plan(), moment.epoch(), words),
                moment.batch() + 1,
                moment.step() + 1,
                SampleNames.of(trace.run(), trace.plan().sample(moment.epoch(), moment.batch(), place.slot())),
                place.slot());
    }

    public static String input(Trace trace, Cursor place, Words words) {
        var recording = trace.block(place.moment()).recording();
        String numbers = recording.recorded().inputs()
                ? numbersAndFarthest(
                        trace.run().samples().features(),
                        f -> recording.x(place.slot(), place.moment().step(), f),
                        words)
                : words.of("notRecorded");
        return words.of("tip.input", place(trace, place, words), numbers);
    }

    public static String output(Trace trace, Cursor place, Words words) {
        var recording = trace.block(place.moment()).recording();
        int step = place.moment().step();
        String numbers = numbersAndFarthest(
                trace.run().model().outputWidth(), n -> recording.output(place.slot(), step, n), words);
        return words.of("tip.output", place(trace, place, words), numbers);
    }

    /** What a Dense in between gave out, by its name and its place among the layers of the model. */
    public static String dense(Trace trace, Cursor place, String name, int layer, Words words) {
        var recording = trace.block(place.moment()).recording();
        int step = place.moment().step();
        int units = trace.run().model().layers().get(layer).units();
        String numbers = numbers(units, n -> recording.layerOutput(layer, place.slot(), step, n), words);
        return words.of("tip.dense", place(trace, place, words), name, numbers);
    }

    public static String state(Trace trace, Cursor place, Words words) {
        Recording recording = trace.block(place.moment()).recording();
        return words.of(
                "tip.state",
                place(trace, place, words),
                place.layer() + 1,
                numbers(recording, Quantity.C, place, words),
                numbers(recording, Quantity.H, place, words));
    }

    private static String numbers(Recording recording, Quantity quantity, Cursor place, Words words) {
        if (!recording.recorded().has(quantity)) {
            return words.of("notRecorded");
        }
        int units = recording.start().units(place.layer());
        int step = place.moment().step();
        return numbers(units, u -> recording.at(quantity, place.layer(), place.slot(), step, u), words);
    }

    /**
     * What becomes of the state at the border into a batch, and how the rows go on there.
     *
     * @param clicks whether a click changes something here, which is said then
     */
    public static String carry(Trace trace, Cursor place, boolean clicks, Words words) {
        Moment moment = place.moment();
        Carry carry = trace.run().carryInto(moment.epoch(), moment.batch(), place.slot());
        Reset reset = trace.run().choice().reset();
        String what = "tip.carry." + carry + (carry == Carry.RESET ? "." + reset.rule() : "");
        String is = words.of(what, moment.batch() + 1, place.slot(), reset.every());
        String said = clicks && CLICKED.contains(carry) ? is + " " + words.of(what + ".click") : is;
        return new OrderWords(words)
                .sentence(trace.run(), place)
                .map(order -> said + "\n" + order)
                .orElse(said);
    }

    /**
     * What a reset pin does.
     *
     * @param clicks whether a click takes it away, which is said then
     */
    public static String pin(int step, boolean clicks, Words words) {
        String is = words.of("tip.pin", step + 1);
        return clicks ? is + " " + words.of("tip.pin.click") : is;
    }

    public static String numbers(int count, IntToDoubleFunction values, Words words) {
        return told(count, v -> words.signed(values.applyAsDouble(v), 4), words);
    }

    /** The same, and under them the one farthest from zero, of numbers that are not all told. */
    private static String numbersAndFarthest(int count, IntToDoubleFunction values, Words words) {
        String numbers = numbers(count, values, words);
        return isMany(count) ? words.of("tip.farthest", numbers, farthest(count, values, words)) : numbers;
    }

    /** Whether so many numbers are not all told. */
    public static boolean isMany(int count) {
        return count > MOST_NUMBERS;
    }

    /** The number that is farthest from zero, behind its place: {@code [24] +0.9998}. */
    public static String farthest(int count, IntToDoubleFunction values, Words words) {
        int farthest = 0;
        for (int v = 1; v < count; v++) {
            if (Math.abs(values.applyAsDouble(v)) > Math.abs(values.applyAsDouble(farthest))) {
                farthest = v;
            }
        }
        return "[" + farthest + "] " + words.signed(values.applyAsDouble(farthest), 4);
    }

    /** The first numbers, each told in some way, and how many of all these are. */
    public static String told(int count, IntFunction<String> number, Words words) {
        StringBuilder text = new StringBuilder();
        for (int v = 0; v < Math.min(count, MOST_NUMBERS); v++) {
            text.append(v == 0 ? "" : "   ").append(number.apply(v));
        }
        return text + (isMany(count) ? "   \u2026 " + words.of("someOf", MOST_NUMBERS, count) : "");
    }

    /** A number for a small box, of about three figures; {@code fine} gives numbers below 1 one decimal more. */
    public static String shortNumber(double value, boolean signed, boolean fine, Words words) {
        double size = Math.abs(value);
        if (size >= 99_999.5) {
            int exponent = (int) Math.floor(Math.log10(size));
            return words.plain(value / Math.pow(10, exponent), 1) + "e" + exponent;
        }
        int digits = fine && size < 0.9995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        return signed ? words.signed(value, digits) : words.plain(value, digits);
    }
}
