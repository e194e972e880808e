package unrolled.debug.expression;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.experiment.Change;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Until when a gate should be held, as it is written behind a change: {@code f[1] = 1 until 2.15.3}, that step included;
 * without a step, to the end of that batch.
 *
 * @param change what stands before it, or the whole text
 * @param end that moment; empty if none is written
 * @param words where the word and the moment stand
 */
public record HeldUntil(String change, Optional<Moment> end, TextRange words) {
    private static final Pattern UNTIL = Pattern.compile("\\s*\\b(until)\\b\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The end in a text.
     *
     * @param here where the change is made
     * @throws ExpressionException if the run has no moment that is written so; the place is that in the whole text
     */
    public static HeldUntil read(String text, Plan plan, Moment here) {
        Matcher until = UNTIL.matcher(text);
        if (!until.find()) {
            return new HeldUntil(text, Optional.empty(), new TextRange(text.length(), text.length()));
        }
        try {
            Moment end = new MomentText(text.substring(until.end()), plan, here).last();
            TextRange words = new TextRange(until.start(1), text.length());
            return new HeldUntil(text.substring(0, until.start()), Optional.of(end), words);
        } catch (ExpressionException wrong) {
            throw wrong.movedBy(until.end());
        }
    }

    /**
     * The change that ends there.
     *
     * @throws ExpressionException if that is none of a gate, or if it would end before it begins
     */
    public Change on(Change whole) {
        if (end.isEmpty()) {
            return whole;
        }
        if (!(whole.place() instanceof Change.Hold)) {
            throw new ExpressionException(words, "until.gate");
        }
        Change held = whole.withUntil(
                new Change.End(end.get().epoch(), end.get().batch(), end.get().step()));
        if (held.endsBeforeItBegins()) {
            Moment begins =
                    new Moment(whole.epoch(), whole.batch(), whole.place().step());
            throw new ExpressionException(words, "until.before", MomentText.of(end.get()), MomentText.of(begins));
        }
        return held;
    }
}
