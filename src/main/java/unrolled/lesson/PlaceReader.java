package unrolled.lesson;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.ValueType;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Reads places of an experiment, parts of its picture, and expressions with their places; all of them must be there. */
final class PlaceReader {
    private static final String RUN = "([A-Z][0-9]*)";
    private static final String MOMENT = "([0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9})(?:/([0-9]{1,9}))?";
    private static final Pattern PLACE = Pattern.compile(RUN + " +" + MOMENT + "(?: +L([1-9]))?");
    private static final Pattern PART =
            Pattern.compile("(?:" + RUN + "\\.)?([a-z]+)(?:\\[([0-9]{1,6})\\])?(?:@" + MOMENT + ")?");
    private static final Pattern LIVE =
            Pattern.compile("(?s)(.*?)(?:\\s*@\\s*(?:" + MOMENT + "|(picked)))?(?:\\s+in\\s+" + RUN + ")?\\s*");

    private final Stage stage;
    private final Lock lock;

    PlaceReader(Stage stage, Lock lock) {
        this.stage = stage;
        this.lock = lock;
    }

    /** Where a page stands, as {@code A 1.2.3}, with {@code /1} for another slot than the first and {@code L2} for another layer. */
    Cursor place(LessonField field) {
        Matcher place = PLACE.matcher(field.text());
        if (!place.matches()) {
            throw new LessonException(field.line(), "place", LessonException.shown(field.text()));
        }
        int layer = place.group(4) == null ? 0 : Integer.parseInt(place.group(4)) - 1;
        Cursor run = Cursor.start(place.group(1)).inLayer(layer);
        return there(run, place.group(2), place.group(3), field.line());
    }

    /** A part of the picture, as {@code A.carry@1.2.1}; what is not said is that of the page. */
    Part part(String text, Cursor page, int line) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new LessonException(line, "part", LessonException.shown(text));
        }
        Part.Kind kind = kind(part.group(2), line);
        Cursor run = part.group(1) == null ? page : page.inRun(part.group(1));
        OptionalInt number =
                part.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(part.group(3)));
        return new Part(kind, there(run, part.group(4), part.group(5), line), number);
    }

    private static Part.Kind kind(String word, int line) {
        for (Part.Kind kind : Part.Kind.values()) {
            if (WordList.word(kind).equals(word)) {
                return kind;
            }
        }
        throw new LessonException(line, "part.kind", WordList.words(Part.Kind.class), LessonException.shown(word));
    }

    /**
     * An expression, as {@code c[2] @ 1.2.1 in A}; what is not said is that of the page.
     *
     * @param page empty where each box that can be picked is meant
     */
    LiveExpression live(String text, Optional<Cursor> page, Cursor near, int line) {
        Matcher live = LIVE.matcher(text);
        if (!live.matches()) {
            throw new LessonException(line, "expression.none");
        }
        boolean picked = live.group(4) != null;
        Optional<Cursor> run =
                live.group(5) == null ? page : Optional.of(page.orElse(near).inRun(live.group(5)));
        Optional<Cursor> place = live.group(2) == null && live.group(5) == null
                ? page
                : Optional.of(there(run.orElse(near), live.group(2), live.group(3), line));
        LiveExpression expression =
                new LiveExpression(expression(live.group(1), line), lock, picked ? Optional.empty() : place);
        type(expression, near, line);
        return expression;
    }

    private static Expression expression(String text, int line) {
        try {
            return Expression.parse(text.strip().replaceAll("\\s+", " "));
        } catch (ExpressionException e) {
            throw new LessonException(e, line, "expression", LessonException.shown(text));
        }
    }

    /** What it gives. */
    ValueType type(LiveExpression live, Cursor near, int line) {
        try {
            return stage.type(live, near);
        } catch (ExpressionException e) {
            throw new LessonException(
                    e,
                    line,
                    "expression",
                    LessonException.shown(live.expression().text()));
        }
    }

    /** An expression that gives what is wanted. */
    LiveExpression live(LessonField field, Optional<Cursor> page, Cursor near, ValueType wanted) {
        LiveExpression live = live(field.text(), page, near, field.line());
        ValueType type = type(live, near, field.line());
        if (type != wanted) {
            throw new LessonException(
                    field.line(),
                    "expression.type",
                    LessonException.shown(field.text()),
                    wanted.sentence(),
                    type.sentence());
        }
        return live;
    }

    /** A state that is drawn: as many numbers as the layer has units. */
    LiveExpression state(LessonField field, Cursor page) {
        ValueType wanted = stage.units(page) > 1 ? ValueType.VECTOR : ValueType.NUMBER;
        LiveExpression live = live(field, Optional.of(page), page, wanted);
        if (stage.width(live, page) != stage.units(page)) {
            throw new LessonException(
                    field.line(), "state.width", stage.units(page), LessonException.shown(field.text()));
        }
        return live;
    }

    /** The place with another moment and slot, if they are said. */
    private Cursor there(Cursor place, String moment, String slot, int line) {
        Plan plan = stage.plan(place.run())
                .orElseThrow(() -> new LessonException(line, "place.run", LessonException.shown(place.run())));
        Moment at = moment == null ? plan.nearest(place.moment()) : moment(moment, plan, line);
        int slots = plan.slots(at.epoch(), at.batch());
        int inSlot = slot == null ? Math.min(place.slot(), slots - 1) : Integer.parseInt(slot);
        if (inSlot >= slots) {
            throw new LessonException(line, "place.slot", inSlot, place.run(), slots - 1);
        }
        return place.at(at).inSlot(inSlot);
    }

    private static Moment moment(String text, Plan plan, int line) {
        int[] counts =
                Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
        Moment moment = new Moment(counts[0] - 1, counts[1] - 1, counts[2] - 1);
        if (counts[0] < 1 || counts[1] < 1 || counts[2] < 1 || !plan.has(moment)) {
            throw new LessonException(line, "place.moment", text);
        }
        return moment;
    }
}
