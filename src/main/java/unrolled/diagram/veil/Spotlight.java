package unrolled.diagram.veil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * What a hall is to look at: the boxes where each run stands and, at the first step of a batch, the border before it with the
 * boxes that it comes from. All else is dimmed; nothing is cut in half.
 */
public final class Spotlight {
    /** So strong is what is not meant. */
    private static final double DIM = 0.24;

    /** The same on a wall, where all is paler; there lines are wide. */
    private static final double DIM_ON_WALL = 0.3;

    /** So far around the boxes of a moment reaches what belongs to them: the frame of where we are. */
    private static final double AROUND = 6;

    /** So high over the boxes stand the names of the batches. */
    private static final double NAMES = 60;

    private static final TextFont NUMBER = new TextFont(Typeface.MONO_BOLD, 11.5);

    private static final Set<Target.Part> BOXES =
            EnumSet.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.OUTPUT, Target.Part.CARRY);

    private final List<Lit> lit;

    /** Where one run stands, and where it comes from if a border is between. */
    private record Lit(String run, int slot, Moment here, Optional<Moment> before, Optional<Found> found) {
        boolean isOf(Target target) {
            boolean border = target.part() == Target.Part.CARRY;
            boolean meant = target.moment().equals(here)
                    || (!border && before.filter(target.moment()::equals).isPresent());
            return target.place().run().equals(run)
                    && target.place().slot() == slot
                    && meant
                    && (!border || before.isPresent());
        }

        boolean isInBatch(Target target) {
            return target.place().run().equals(run)
                    && (isSameBatch(target.moment(), here)
                            || before.filter(moment -> isSameBatch(target.moment(), moment))
                                    .isPresent());
        }

        private static boolean isSameBatch(Moment one, Moment other) {
            return one.epoch() == other.epoch() && one.batch() == other.batch();
        }
    }

    /** The c of a unit with which a batch begins. */
    private record Found(int unit, double c) {}

    private Spotlight(List<Lit> lit) {
        this.lit = List.copyOf(lit);
    }

    /** On where the cursor stands, and where the other runs follow it. */
    public static Spotlight of(View view) {
        List<Lit> lit = new ArrayList<>();
        OptionalInt unit = unit(view);
        for (Trace trace : view.begun()) {
            Followed there = view.follow(trace);
            Optional<Moment> before = before(trace, there.moment());
            Optional<Found> found =
                    before.isPresent() && unit.isPresent() ? found(trace, there, unit.getAsInt()) : Optional.empty();
            lit.add(new Lit(trace.run().id(), there.slot(), there.moment(), before, found));
        }
        return new Spotlight(lit);
    }

    /** The unit whose c was farthest from zero when the batch before that of the cursor ended. */
    private static OptionalInt unit(View view) {
        Trace trace = view.current();
        Optional<Moment> before = before(trace, trace.nearest(view.cursor().moment()));
        if (before.isEmpty()) {
            return OptionalInt.empty();
        }
        Recording last = trace.block(before.get()).recording();
        int slot = Math.min(view.cursor().slot(), last.batch() - 1);
        return last.recorded().has(Quantity.C)
                ? IntStream.range(0, last.start().units(0))
                        .boxed()
                        .max(Comparator.comparingDouble(k -> Math.abs(
                                last.at(Quantity.C, 0, slot, before.get().step(), k))))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    private static Optional<Found> found(Trace trace, Followed there, int unit) {
        Recording recording = trace.block(there.moment()).recording();
        boolean has = recording.recorded().has(Quantity.C)
                && unit < recording.start().units(0)
                && there.slot() < recording.batch();
        return has ? Optional.of(new Found(unit, recording.previousC(0, there.slot(), 0, unit))) : Optional.empty();
    }

    private static Optional<Moment> before(Trace trace, Moment here) {
        Plan plan = trace.plan();
        boolean first = here.step() == 0 && plan.index(here) > 0;
        return first ? Optional.of(plan.stepsFrom(here, -1)) : Optional.empty();
    }

    /** The lanes with all dimmed that is not meant, and at each border the c with which the batch begins. */
    public Figure over(Figure lanes, Style look) {
        List<TextMark> numbers =
                lit.stream().flatMap(run -> number(run, lanes, look).stream()).toList();
        return dimmed(lanes, look.theme()).with(numbers);
    }

    /** Over the border, where nothing else stands. */
    private static Optional<TextMark> number(Lit run, Figure lanes, Style look) {
        if (run.found().isEmpty()) {
            return Optional.empty();
        }
        Found found = run.found().get();
        Cursor here = Cursor.start(run.run()).at(run.here()).inSlot(run.slot());
        Optional<Bounds> border = lanes.boundsOf(Target.at(Target.Part.CARRY, here));
        Optional<Bounds> state = lanes.boundsOf(Target.at(Target.Part.STATE, here));
        if (border.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        String text = "c[" + found.unit() + "] = "
                + (found.c() == 0 ? "0" : look.words().signed(found.c(), 4));
        Ink ink = found.c() == 0 ? look.theme().muted() : look.theme().state().line();
        double y = state.get().y() - 9;
        TextMark mark = new TextMark(text, border.get().x() + 3, y, NUMBER, Anchor.START, ink);
        boolean free = lanes.items().stream()
                .filter(item -> item.mark() instanceof TextMark
                        || (item.subject() instanceof Target target && target.part() == Target.Part.OUTPUT))
                .flatMap(item -> item.visibleBounds().stream())
                .noneMatch(mark.bounds()::intersects);
        return free ? Optional.of(mark) : Optional.empty();
    }

    private Figure dimmed(Figure lanes, Theme theme) {
        Map<Cursor, Bounds> meant = new HashMap<>();
        Map<Cursor, Bounds> batches = new HashMap<>();
        for (Item item : lanes.items()) {
            if (item.subject() instanceof Target target && BOXES.contains(target.part())) {
                item.visibleBounds().ifPresent(bounds -> {
                    if (lit.stream().anyMatch(run -> run.isOf(target))) {
                        meant.merge(column(target), bounds.inset(-AROUND), Bounds::union);
                    }
                    if (target.part() == Target.Part.STATE && lit.stream().anyMatch(run -> run.isInBatch(target))) {
                        batches.merge(batch(target), bounds, Bounds::union);
                    }
                });
            }
        }
        double dim = theme.lines() > 1 ? DIM_ON_WALL : DIM;
        return lanes.inked(
                item -> !isLit(item, meant.values(), batches.values()),
                ink -> Ink.mix(theme.paper(), ink.alpha(1), dim).alpha(ink.opacity()));
    }

    /** The boxes of a moment stand in one column; the border into a batch is one by itself. */
    private static Cursor column(Target target) {
        return target.place()
                .inLayer(target.part() == Target.Part.CARRY ? -1 : 0)
                .onUnit(0);
    }

    private static Cursor batch(Target target) {
        Moment moment = target.moment();
        return Cursor.start(target.place().run()).at(new Moment(moment.epoch(), moment.batch(), 0));
    }

    private static boolean isLit(Item item, Collection<Bounds> meant, Collection<Bounds> batches) {
        if (item.subject() instanceof Target target && target.part() == Target.Part.RUN) {
            return true;
        }
        Optional<Bounds> bounds = item.visibleBounds();
        return bounds.filter(seen -> meant.stream().anyMatch(area -> holds(area, seen)))
                .or(() -> bounds.filter(seen -> isName(item) && isOver(seen, batches)))
                .isPresent();
    }

    private static boolean isName(Item item) {
        return item.mark() instanceof TextMark
                && !(item.subject() instanceof Target target && BOXES.contains(target.part()));
    }

    /** A line from box to box belongs to neither. */
    private static boolean holds(Bounds area, Bounds mark) {
        return area.contains(mark) && area.inset(AROUND).contains(mark.centerX(), mark.centerY());
    }

    private static boolean isOver(Bounds words, Collection<Bounds> batches) {
        return batches.stream()
                .anyMatch(box -> words.centerX() >= box.x()
                        && words.centerX() <= box.right()
                        && words.bottom() <= box.y() + 1
                        && words.bottom() > box.y() - NAMES);
    }
}
