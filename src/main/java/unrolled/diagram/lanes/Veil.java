package unrolled.diagram.lanes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.plan.Moment;

/**
 * What lies over the lanes while somebody is asked about them: what is not to be seen yet, what can be clicked as an answer, and
 * what words light.
 *
 * @param until the last moment that is seen of each run; all of a run that is not named
 * @param hidden kinds of things that are not seen at all, or whose numbers are not
 * @param asked what can be clicked
 * @param chosen which of it is chosen
 * @param lit what words speak of
 * @param before the box behind which the states stand that are asked about
 * @param fixed whether a click changes nothing in the experiment
 */
public record Veil(
        Map<String, Moment> until,
        Set<Target.Part> hidden,
        List<? extends Subject> asked,
        Optional<Subject> chosen,
        List<Target> lit,
        Optional<Target> before,
        boolean fixed) {
    /** Nothing lies over the lanes. */
    public static final Veil NONE =
            new Veil(Map.of(), Set.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), false);

    /** Of these nothing can be seen that would tell an answer. */
    private static final Set<Target.Part> HEADS = Set.of(Target.Part.RUN, Target.Part.SCALE, Target.Part.COMPARE);

    /** Of these the frame stays where their numbers are hidden. */
    private static final Set<Target.Part> FRAMED = Set.of(Target.Part.STATE, Target.Part.INPUT);

    /** What is covered and not left out. */
    private static final Set<Target.Part> COVERED = Set.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.RUN);

    private static final TextFont MARK = new TextFont(Typeface.SANS_BOLD, 17);
    private static final double CARD_GAP = 46;
    private static final double CARD_SPACE = 12;
    private static final double CARD_WIDTH = 230;
    private static final double CARD_HEIGHT = 96;
    private static final double RADIUS = 7;
    private static final double LIT_ROOM = 4;
    private static final double ASKED_ROOM = 2;
    /** So wide is the letter of a run, which stays where its name is hidden. */
    private static final double BADGE = 27;

    public Veil {
        until = Map.copyOf(until);
        hidden = Set.copyOf(hidden);
        asked = List.copyOf(asked);
        lit = List.copyOf(lit);
    }

    /** Whether it hides anything. */
    public boolean isHiding() {
        return !until.isEmpty() || !hidden.isEmpty();
    }

    /** The lanes as they are seen through it. */
    public Figure over(Figure lanes, Theme theme) {
        if (equals(NONE)) {
            return lanes;
        }
        Figure.Builder figure = Figure.builder(lanes.width(), lanes.height())
                .background(lanes.background())
                .title(lanes.title())
                .description(lanes.description())
                .include(lanes.without(subject -> subject instanceof Target target && hides(target)), 0, 0);
        coverFuture(figure, lanes, theme);
        hidden.forEach(part -> cover(figure, lanes, part, theme));
        for (Target target : lit) {
            ring(figure, lanes, target, LIT_ROOM, Stroke.of(theme.state().line(), 4), false);
        }
        for (Subject subject : asked) {
            if (subject instanceof Target target) {
                ask(figure, lanes, target, theme);
            }
        }
        before.flatMap(lanes::boundsOf).ifPresent(box -> futures(figure, box, theme));
        return figure.build();
    }

    private void ask(Figure.Builder figure, Figure lanes, Target target, Theme theme) {
        boolean is = chosen.filter(target::equals).isPresent();
        Stroke line = Stroke.of(theme.accent(), is ? 3 : 1.6);
        ring(figure, lanes, target, ASKED_ROOM, is ? line : line.with(Dash.DASHED), true);
        if (hides(target)) {
            lanes.boundsOf(target).ifPresent(bounds -> figure.add(question(bounds, theme)));
        }
    }

    /** The states that might follow stand in a row behind the box. */
    private void futures(Figure.Builder figure, Bounds box, Theme theme) {
        List<FutureCard> cards = asked.stream()
                .filter(FutureCard.class::isInstance)
                .map(FutureCard.class::cast)
                .toList();
        double largest = FutureCard.largest(cards);
        double left = box.right() + CARD_GAP;
        double room = figure.width() - left - CARD_SPACE;
        double width = Math.min(CARD_WIDTH, room / Math.max(1, cards.size()) - CARD_SPACE);
        for (int at = 0; at < cards.size(); at++) {
            Bounds place =
                    new Bounds(left + at * (width + CARD_SPACE), box.centerY() - CARD_HEIGHT / 2, width, CARD_HEIGHT);
            boolean is = chosen.filter(cards.get(at)::equals).isPresent();
            cards.get(at).draw(figure, place, largest, is, theme);
        }
    }

    /** From the first thing on that is not to be seen, a lane is paper. */
    private void coverFuture(Figure.Builder figure, Figure lanes, Theme theme) {
        for (String run : until.keySet()) {
            lanes.items().stream()
                    .filter(item -> item.subject() instanceof Target target
                            && target.place().run().equals(run)
                            && isLater(target))
                    .flatMap(item -> item.visibleBounds().stream())
                    .reduce(Bounds::union)
                    .ifPresent(all -> figure.add(BoxMark.filled(
                            Bounds.between(all.x() + 3, all.y() - 4, lanes.width(), all.bottom() + 4), theme.paper())));
        }
    }

    private static void cover(Figure.Builder figure, Figure lanes, Target.Part part, Theme theme) {
        Set<Target> there = new LinkedHashSet<>();
        lanes.items().forEach(item -> {
            if (item.subject() instanceof Target target && target.part() == part) {
                there.add(target);
            }
        });
        for (Target target : there) {
            Ink fill = switch (part) {
                case STATE -> theme.state().fill();
                case INPUT -> theme.input().fill();
                default -> theme.paper();
            };
            boolean framed = FRAMED.contains(part);
            lanes.boundsOf(target).ifPresent(bounds -> {
                Bounds covered = part == Target.Part.RUN
                        ? Bounds.between(bounds.x() + BADGE, bounds.y() - 2, lanes.width(), bounds.bottom() + 4)
                        : bounds.inset(framed ? 2 : -2);
                figure.add(BoxMark.filled(covered, fill), framed ? target : null);
            });
        }
    }

    private static TextMark question(Bounds bounds, Theme theme) {
        return new TextMark("?", bounds.centerX(), bounds.centerY() + 6, MARK, Anchor.MIDDLE, theme.accent());
    }

    private static void ring(
            Figure.Builder figure, Figure lanes, Target target, double room, Stroke line, boolean clicked) {
        lanes.boundsOf(target).ifPresent(bounds -> {
            Bounds around = bounds.inset(-room);
            figure.add(new BoxMark(around, RADIUS, Ink.NONE, line), clicked ? target : null);
        });
    }

    private boolean hides(Target target) {
        return isLater(target) || (hidden.contains(target.part()) && !COVERED.contains(target.part()));
    }

    private boolean isLater(Target target) {
        Moment last = until.get(target.place().run());
        return last != null && !HEADS.contains(target.part()) && target.moment().compareTo(last) > 0;
    }
}
