package unrolled.ui.debugger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.analysis.View;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.MomentText;
import unrolled.debug.expression.TextRange;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;

/** The kinds of breakpoints that can be chosen, each with what has to be written for it. */
public enum BreakpointKind {
    BEGINS("f[3] < 0.1"),
    HOLDS("f[3] < 0.5 && x > 0.8"),
    MOST("c[2]"),
    SIGN("c[2]"),
    MOMENT("1.50.3"),
    EVERY_STEP("100"),
    EVERY_BATCH("10"),
    EPOCH(""),
    RESET(""),
    SATURATED("f 0.01"),
    NOT_FINITE("");

    private static final double NEAR = 0.01;
    private static final Pattern GATE =
            Pattern.compile("(?:L([1-9]\\d{0,3})\\.)?([ifo])(?:\\s+(\\d{0,9}(?:\\.\\d{1,24})?))?");

    private final String example;

    BreakpointKind(String example) {
        this.example = example;
    }

    /** A kind with what is written for it. */
    record Written(BreakpointKind kind, String text) {}

    /** As what a breakpoint is written. */
    static Written of(When when) {
        if (when instanceof When.Begins begins) {
            return new Written(BEGINS, begins.condition());
        }
        if (when instanceof When.Holds holds) {
            return new Written(HOLDS, holds.condition());
        }
        if (when instanceof When.ChangesMost most) {
            return new Written(MOST, most.numbers());
        }
        if (when instanceof When.ChangesSign sign) {
            return new Written(SIGN, sign.number());
        }
        if (when instanceof When.At at) {
            return new Written(MOMENT, MomentText.of(at.moment()));
        }
        if (when instanceof When.EveryMoment every) {
            return new Written(EVERY_STEP, String.valueOf(every.n()));
        }
        if (when instanceof When.EveryBatch every) {
            return new Written(EVERY_BATCH, String.valueOf(every.n()));
        }
        if (when instanceof When.Saturated saturated) {
            return new Written(SATURATED, text(saturated));
        }
        BreakpointKind bare =
                when instanceof When.EpochBegins ? EPOCH : when instanceof When.Reset ? RESET : NOT_FINITE;
        return new Written(bare, "");
    }

    private static String text(When.Saturated when) {
        String gate = when.gate().name().toLowerCase(Locale.ROOT);
        return "L" + (when.layer() + 1) + "." + gate + " "
                + new BigDecimal(Double.toString(when.threshold())).toPlainString();
    }

    /** What could be written; empty where nothing has to be. */
    String example() {
        return example;
    }

    public String title(ResourceBundle words) {
        return words.getString("breakpoint." + name());
    }

    /**
     * The breakpoint that a text means where we stand; empty if it is none. Expressions are checked later.
     *
     * @throws ExpressionException if it is meant as a moment that the run does not have
     */
    public Optional<When> when(String text, View view) {
        String written = text.strip();
        return switch (this) {
            case BEGINS -> some(written).map(When.Begins::new);
            case HOLDS -> some(written).map(When.Holds::new);
            case MOST -> some(written).map(When.ChangesMost::new);
            case SIGN -> some(written).map(When.ChangesSign::new);
            case MOMENT -> Optional.of(moment(text, view));
            case EVERY_STEP -> count(written).map(When.EveryMoment::new);
            case EVERY_BATCH -> count(written).map(When.EveryBatch::new);
            case EPOCH -> Optional.of(new When.EpochBegins());
            case RESET -> Optional.of(new When.Reset());
            case SATURATED -> saturated(written, view.cursor().layer());
            case NOT_FINITE -> Optional.of(new When.NotFinite());
        };
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A moment of the run; the present one where nothing is written. */
    private static When moment(String text, View view) {
        var here = view.cursor().moment();
        return new When.At(
                text.isBlank() ? here : new MomentText(text, view.current().plan(), here).moment());
    }

    /** A whole number from 1 on; 1 where nothing is written. */
    private static Optional<Integer> count(String text) {
        if (text.isEmpty()) {
            return Optional.of(1);
        }
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** @param here the layer that is meant where none is named */
    private static Optional<When> saturated(String text, int here) {
        Matcher gate = GATE.matcher(text);
        if (!gate.matches()) {
            return Optional.empty();
        }
        int layer = gate.group(1) == null ? here : Integer.parseInt(gate.group(1)) - 1;
        double near = gate.group(3) == null ? NEAR : Double.parseDouble(gate.group(3));
        if (!(near > 0 && near < 0.5)) {
            TextRange number = new TextRange(gate.start(3), gate.end(3));
            throw new ExpressionException(number, "near.range", gate.group(3));
        }
        Quantity quantity = Quantity.valueOf(gate.group(2).toUpperCase(Locale.ROOT));
        return Optional.of(new When.Saturated(quantity, layer, near));
    }
}
