package unrolled.diagram.veil;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import unrolled.analysis.View;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;
import unrolled.run.plan.Moment;

/**
 * What of the lanes is not to be seen while somebody is asked about them. What it covers is left out of the picture: it can
 * neither be pointed at nor read from a copy.
 *
 * @param runs those that are seen; all of them if none is named
 * @param until the last moment that is seen of each run; all of a run that is not named
 * @param hidden kinds of things that are not seen at all, or whose numbers are not
 * @param fixed whether a click changes nothing in the experiment
 */
public record Cover(Set<String> runs, Map<String, Moment> until, Set<Target.Part> hidden, boolean fixed) {
    /** All is seen. */
    public static final Cover NONE = new Cover(Set.of(), Map.of(), Set.of(), false);

    /** Of these nothing can be seen that would tell what comes. */
    private static final Set<Target.Part> HEADS = Set.of(Target.Part.RUN, Target.Part.SCALE, Target.Part.COMPARE);

    /** These stand where their moment stands. */
    private static final Set<Target.Part> MOMENTS =
            Set.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.OUTPUT, Target.Part.CARRY);

    /** Of these the frame stays where their numbers are hidden. */
    private static final Set<Target.Part> FRAMED = Set.of(Target.Part.STATE, Target.Part.INPUT);

    /** What a head says of a run beside its name. */
    private static final Set<Target.Part> NOTES = EnumSet.of(Target.Part.SCALE, Target.Part.COMPARE);

    /** So wide is the letter of a run, which stays where its name is hidden. */
    private static final double BADGE = 27;

    /** So far around a box reaches the frame of where we are. */
    private static final double FRAME = 4.2;

    /** So near behind a box begins the border to the next batch. */
    private static final double BORDER = 2.5;

    /** So far under what is painted over begins the arrow to an output. */
    private static final double ARROW = 3;

    /** So high stand the names of the batches over the rows. */
    private static final double HEAD = 24;

    public Cover {
        runs = Set.copyOf(runs);
        until = Map.copyOf(until);
        hidden = Set.copyOf(hidden);
    }

    /**
     * A part of the picture that is painted over.
     *
     * @param below so far under it ends what belongs to it
     * @param subject what can be pointed at there; null for nothing
     */
    private record Area(Bounds bounds, double below, Ink fill, Subject subject) {
        Area(Bounds bounds, Ink fill, Subject subject) {
            this(bounds, 0, fill, subject);
        }

        boolean covers(Bounds item) {
            return Bounds.between(bounds.x(), bounds.y(), bounds.right(), bounds.bottom() + below)
                    .contains(item);
        }
    }

    /** Whether anything is hidden. */
    public boolean hidesSomething() {
        return !until.isEmpty() || !hidden.isEmpty();
    }

    /** What is looked at, with the runs that are seen. */
    public View seen(View view) {
        return runs.isEmpty() ? view : view.only(runs);
    }

    /** Whether nothing at all is seen of a mark. */
    boolean hides(Target target) {
        Target.Part part = target.part();
        boolean framed = FRAMED.contains(part) || part == Target.Part.RUN;
        return isLater(target) || (hidden.contains(part) && !framed) || (hidesSomething() && NOTES.contains(part));
    }

    private boolean isLater(Target target) {
        Moment last = until.get(target.place().run());
        return last != null && !HEADS.contains(target.part()) && target.moment().compareTo(last) > 0;
    }

    /** The lanes as they are seen under it. */
    Figure over(Figure lanes, Style look) {
        if (!hidesSomething()) {
            return lanes;
        }
        Set<Area> areas = areas(lanes, look);
        Figure.Builder figure = lanes.blank().description(hidden.contains(Target.Part.RUN) ? "" : lanes.description());
        for (Item item : lanes.items()) {
            boolean out = (item.subject() instanceof Target target && hides(target)) || isCovered(item, areas);
            if (!out) {
                keep(figure, item, look);
            }
        }
        areas.forEach(area -> figure.add(BoxMark.filled(area.bounds, area.fill), area.subject));
        lanes.items().stream().filter(item -> hangs(item, areas)).forEach(item -> keep(figure, item, look));
        return figure.build();
    }

    /** Whether words over the outputs reach down to where those stand. */
    private static boolean hangs(Item item, Set<Area> areas) {
        return item.subject() == null
                && item.mark() instanceof TextMark
                && item.visibleBounds()
                        .filter(words -> areas.stream()
                                .anyMatch(area ->
                                        area.below > 0 && words.y() < area.bounds.y() && words.intersects(area.bounds)))
                        .isPresent();
    }

    private static boolean isCovered(Item item, Set<Area> areas) {
        return item.visibleBounds()
                .filter(bounds -> areas.stream().anyMatch(area -> area.covers(bounds)))
                .isPresent();
    }

    private void keep(Figure.Builder figure, Item item, Style look) {
        Subject subject = item.subject() instanceof Target target && hidden.contains(target.part())
                ? silent(target, look)
                : item.subject();
        figure.add(new Item(item.mark(), subject, item.clip()));
    }

    /** The same spot, which does not say what stands there. */
    private static Target silent(Target target, Style look) {
        return new Target(target.part(), target.place(), () -> look.words().of("lanes.hidden"));
    }

    private Set<Area> areas(Figure lanes, Style look) {
        Set<Area> areas = new LinkedHashSet<>();
        until.keySet().forEach(run -> future(run, lanes, look.theme(), areas));
        for (Target target : targets(lanes)) {
            lanes.boundsOf(target).ifPresent(bounds -> area(target, bounds, lanes, look, areas));
        }
        return areas;
    }

    private static Set<Target> targets(Figure lanes) {
        Set<Target> there = new LinkedHashSet<>();
        lanes.items().forEach(item -> {
            if (item.subject() instanceof Target target) {
                there.add(target);
            }
        });
        return there;
    }

    /** From the first thing on that is not to be seen, a lane is paper; so are the heads of the batches that come. */
    private void future(String run, Figure lanes, Theme theme, Set<Area> areas) {
        later(run, lanes, target -> true).ifPresent(all -> {
            double left = begins(run, lanes, all.x());
            areas.add(
                    new Area(Bounds.between(left, all.y() - 4, lanes.width(), all.bottom() + 16), theme.paper(), null));
            later(run, lanes, target -> target.part() != Target.Part.CARRY && !isOfBatch(target, until.get(run)))
                    .ifPresent(batches -> areas.add(new Area(
                            Bounds.between(batches.x() - 30, all.y() - HEAD, lanes.width(), all.y()),
                            theme.paper(),
                            null)));
        });
    }

    /** Where what comes later begins: a box has all its room, a border leaves some to the frame of the box before it. */
    private double begins(String run, Figure lanes, double first) {
        double last = lanes.items().stream()
                .filter(item -> item.subject() instanceof Target target
                        && target.part() == Target.Part.STATE
                        && target.place().run().equals(run)
                        && !isLater(target))
                .mapToDouble(item -> item.mark().bounds().right())
                .max()
                .orElse(first);
        return first - last <= BORDER ? Math.max(first, last + FRAME) : first - 1;
    }

    /** Around some of what comes later. */
    private Optional<Bounds> later(String run, Figure lanes, Predicate<Target> which) {
        return lanes.items().stream()
                .filter(item -> item.subject() instanceof Target target
                        && target.place().run().equals(run)
                        && MOMENTS.contains(target.part())
                        && isLater(target)
                        && which.test(target))
                .flatMap(item -> item.visibleBounds().stream())
                .reduce(Bounds::union);
    }

    private static boolean isOfBatch(Target target, Moment moment) {
        return target.moment().epoch() == moment.epoch() && target.moment().batch() == moment.batch();
    }

    private void area(Target target, Bounds bounds, Figure lanes, Style look, Set<Area> areas) {
        Theme theme = look.theme();
        boolean is = hidden.contains(target.part());
        switch (target.part()) {
            case STATE, INPUT -> {
                if (is && !isLater(target)) {
                    Theme.Pair pair = target.part() == Target.Part.STATE ? theme.state() : theme.input();
                    areas.add(new Area(bounds.inset(2), pair.fill(), silent(target, look)));
                }
            }
            case RUN -> { // what stands beside the name would tell how the run is set up
                double left = is ? bounds.x() + BADGE : afterName(lanes, target, bounds);
                Bounds head = Bounds.between(left, bounds.y() - 4, lanes.width(), bounds.bottom() + 4);
                areas.add(new Area(head, theme.paper(), null));
            }
            case OUTPUT -> {
                if (is) {
                    areas.add(new Area(outputs(lanes, target, bounds), ARROW, theme.paper(), null));
                }
            }
            case ORDER -> {} // it is left out whole
            default -> {
                if (is) {
                    areas.add(new Area(bounds.inset(-2), theme.paper(), null));
                }
            }
        }
    }

    /** All over the row of the outputs nothing tells where one stands, not even the frame of where we are. */
    private static Bounds outputs(Figure lanes, Target output, Bounds bounds) {
        double bottom = lanes.items().stream()
                .filter(item -> item.subject() instanceof Target target
                        && target.part() == Target.Part.STATE
                        && target.place().run().equals(output.place().run())
                        && target.place().slot() == output.place().slot())
                .mapToDouble(item -> item.mark().bounds().y())
                .min()
                .orElse(bounds.bottom() + 12);
        return Bounds.between(Margins.GUTTER, bounds.y() - FRAME, lanes.width(), bottom - 1.5);
    }

    /** Behind the letter and the name of a run stands what it does. */
    private static double afterName(Figure lanes, Target run, Bounds bounds) {
        return lanes.items().stream()
                .filter(item -> run.equals(item.subject()) && item.mark() instanceof TextMark)
                .skip(1)
                .findFirst()
                .map(item -> item.mark().bounds().x() - 4)
                .orElse(bounds.right() + 3);
    }
}
