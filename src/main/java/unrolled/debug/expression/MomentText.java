package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * A moment as people write it, counted from 1: {@code 1.50000.3} is the third step of batch 50000 of epoch 1,
 * {@code 1.50000} its first step, and {@code 50000} that of a batch of the epoch in which they stand.
 */
public final class MomentText {
    private static final Pattern SEPARATOR = Pattern.compile("[./\u00b7]");
    private static final Pattern WHOLE = Pattern.compile("\\s*\\d+\\s*[./\u00b7]\\s*\\d+\\s*[./\u00b7]\\s*\\d+\\s*");
    private static final int MOST_PARTS = 3;
    private static final int MOST_DIGITS = 9;

    private final String text;
    private final Plan plan;
    private final Moment here;
    private final List<TextRange> parts = new ArrayList<>();

    /** @param here where somebody stands */
    public MomentText(String text, Plan plan, Moment here) {
        this.text = text;
        this.plan = plan;
        this.here = here;
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        while (separator.find()) {
            parts.add(trimmed(from, separator.start()));
            from = separator.end();
        }
        parts.add(trimmed(from, text.length()));
    }

    /** How many epochs there are, batches in the epoch that is meant, and steps in that batch. */
    public record Most(int epochs, int batches, int steps) {}

    /** A moment as it is written whole. */
    public static String of(Moment moment) {
        return (moment.epoch() + 1) + "." + (moment.batch() + 1) + "." + (moment.step() + 1);
    }

    /** Whether a text is meant as a moment, and not as a condition: three numbers. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    private TextRange trimmed(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (end > first && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(first, end);
    }

    /** What there is, as far as what is written says in which epoch and batch; where it does not, where somebody stands. */
    public Most most() {
        int epoch = parts.size() > 1 ? near(number(parts.get(0)), plan.epochs()) : here.epoch();
        int batches = plan.batches(epoch);
        TextRange last = parts.get(Math.min(1, parts.size() - 1));
        boolean isWritten = number(last) > 0;
        int batch = near(isWritten ? number(last) : here.batch() + 1, batches);
        return new Most(plan.epochs(), batches, plan.steps(epoch, batch));
    }

    /** Counted from 0. */
    private static int near(int number, int most) {
        return Math.max(0, Math.min(number, most) - 1);
    }

    /**
     * The moment.
     *
     * @throws ExpressionException if the run has none that is written so
     */
    public Moment moment() {
        return moment(false);
    }

    /**
     * The last moment of what is written: where there is no step, that of the batch.
     *
     * @throws ExpressionException if the run has none that is written so
     */
    Moment last() {
        return moment(true);
    }

    private Moment moment(boolean last) {
        if (parts.size() > MOST_PARTS) {
            TextRange more = parts.get(MOST_PARTS).to(parts.get(parts.size() - 1));
            throw new ExpressionException(more, "moment.parts", shown(more));
        }
        int epoch = parts.size() > 1 ? number(0, "moment.epoch", plan.epochs()) : here.epoch();
        int batch = number(Math.min(1, parts.size() - 1), "moment.batch", plan.batches(epoch));
        int steps = plan.steps(epoch, batch);
        int unwritten = last ? steps - 1 : 0;
        return new Moment(epoch, batch, parts.size() < MOST_PARTS ? unwritten : number(2, "moment.step", steps));
    }

    /** The number in a place, counted from 0. */
    private int number(int place, String key, int most) {
        TextRange part = parts.get(place);
        int number = number(part);
        if (number < 0) {
            throw new ExpressionException(part, "moment.number", shown(part));
        }
        if (number == 0 || number > most) {
            throw new ExpressionException(part, key, most, shown(part));
        }
        return number - 1;
    }

    private Object shown(TextRange part) {
        boolean nothing = part.from() == part.to();
        return nothing
                ? ExpressionException.part("end")
                : ExpressionException.shown(text.substring(part.from(), part.to()));
    }

    /** The number that is written; less than 0 if it is none, very large if nothing counts so far. */
    private int number(TextRange part) {
        String digits = text.substring(part.from(), part.to());
        if (!Tokens.areDigits(digits)) {
            return -1;
        }
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
