package unrolled.ui.debugger;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;

/** The kinds of breakpoints that can be chosen, each with what has to be written for it. */
public enum BreakpointKind {
    BEGINS("f[3] < 0.1"),
    HOLDS("f[3] < 0.5 && x > 0.8"),
    MOST("c[2]"),
    SIGN("c[2]"),
    HERE(""),
    EVERY_STEP("100"),
    EVERY_BATCH("10"),
    EPOCH(""),
    RESET(""),
    SATURATED("f 0.01"),
    NOT_FINITE("");

    private static final double NEAR = 0.01;
    private static final Pattern GATE = Pattern.compile("([ifo])(?:\\s+(0?\\.\\d{1,12}))?");

    private final String example;

    BreakpointKind(String example) {
        this.example = example;
    }

    /** What could be written; empty where nothing has to be. */
    String example() {
        return example;
    }

    public String title(ResourceBundle words) {
        return words.getString("breakpoint." + name());
    }

    /** The breakpoint that a text means where we stand; empty if it is none. Expressions are checked later. */
    public Optional<When> when(String text, Cursor cursor) {
        String written = text.strip();
        return switch (this) {
            case BEGINS -> some(written).map(When.Begins::new);
            case HOLDS -> some(written).map(When.Holds::new);
            case MOST -> some(written).map(When.ChangesMost::new);
            case SIGN -> some(written).map(When.ChangesSign::new);
            case HERE -> Optional.of(new When.At(cursor.moment()));
            case EVERY_STEP -> count(written).map(When.EveryMoment::new);
            case EVERY_BATCH -> count(written).map(When.EveryBatch::new);
            case EPOCH -> Optional.of(new When.EpochBegins());
            case RESET -> Optional.of(new When.Reset());
            case SATURATED -> saturated(written, cursor.layer());
            case NOT_FINITE -> Optional.of(new When.NotFinite());
        };
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A whole number from 1 on; 1 where nothing is written. */
    private static Optional<Integer> count(String text) {
        if (text.isEmpty()) {
            return Optional.of(1);
        }
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<When> saturated(String text, int layer) {
        Matcher gate = GATE.matcher(text);
        if (!gate.matches()) {
            return Optional.empty();
        }
        double near = gate.group(2) == null ? NEAR : Double.parseDouble(gate.group(2));
        Quantity quantity = Quantity.valueOf(gate.group(1).toUpperCase(Locale.ROOT));
        return near > 0 && near < 0.5 ? Optional.of(new When.Saturated(quantity, layer, near)) : Optional.empty();
    }
}
