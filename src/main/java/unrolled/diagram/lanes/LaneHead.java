package unrolled.diagram.lanes;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.View;
import unrolled.analysis.order.OrderCounts;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.ChangeNames;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.TroubleWords;
import unrolled.diagram.base.Words;
import unrolled.experiment.LayerNames;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.Trouble;

/** Draws the head of a lane: the letter of the run, its name, and what it does. */
final class LaneHead {
    /** In lanes narrower than this what full bars stand for is said in few words. */
    private static final double NARROW = 800;

    /** So much of what is right of the name may say how the rows go on. */
    private static final double MOST = 0.6;

    /** So wide is what full bars stand for, at most about. */
    private static final double SCALE = 200;

    /** So wide in few words. */
    private static final double SHORT_SCALE = 135;

    private static final double LEFT = 44;
    private static final TextFont NAME = new TextFont(Typeface.SANS_BOLD, 14);
    private static final TextFont WHAT = new TextFont(Typeface.SANS, 12.5);

    private static final String BETWEEN = " \u00b7 ";

    private final Figure.Builder figure;
    private final View view;
    private final Trace trace;
    private final Style look;
    private final Optional<OrderCounts> order;

    LaneHead(Figure.Builder figure, View view, Trace trace, Style look, Optional<OrderCounts> order) {
        this.order = order;
        this.figure = figure;
        this.view = view;
        this.trace = trace;
        this.look = look;
    }

    /** The letter and the name, and nothing else. */
    void drawName(LanePlace place) {
        name(place, place.viewport().width());
    }

    void draw(LanePlace place, Followed here) {
        double middle = middle(place);
        double free = place.viewport().width() - offer(place.viewport().width(), middle);
        double left = LEFT + name(place, free) + 10;
        double ordered = free - order(new Point(free - 12, middle), here, place.viewport(), free - left);
        double width = ordered - scale(place, new Bounds(left, middle, ordered - left, 0));
        if (width - left > 60) {
            what(here, new Bounds(left, middle, width - left - 8, 0));
        }
    }

    private static double middle(LanePlace place) {
        return place.rows().top() + 11;
    }

    /** Returns how wide the name is. */
    private double name(LanePlace place, double free) {
        Theme theme = look.theme();
        double middle = middle(place);
        String id = trace.run().id();
        String name = RunNames.title(trace.run().choice(), look.words());
        Target spot = new Target(Part.RUN, Cursor.start(id), () -> name);
        RunBadge.large(figure, look).disc(id, new Point(25, middle), spot);
        TextMark title = new TextMark(
                TextMark.ellipsis(name, NAME, free - LEFT - 16), LEFT, middle + 5, NAME, Anchor.START, theme.text());
        figure.add(title, spot);
        if (id.equals(view.cursor().run())) {
            figure.add(BoxMark.filled(new Bounds(LEFT, middle + 9, title.width(), 2), theme.accent()));
        }
        return title.width();
    }

    /** What the run does, or what is no number any more in it. */
    private void what(Followed here, Bounds room) {
        Cursor start = Cursor.start(trace.run().id());
        Target spot;
        String shown;
        if (trace.trouble().isPresent()) {
            Trouble trouble = trace.trouble().get();
            spot = new Target(Part.TROUBLE, start.at(trouble.moment()), () -> trouble(trace, look.words()));
            shown = TextMark.ellipsis(trouble(trace, look.words()), WHAT, room.width());
        } else {
            String what = what(here);
            spot = new Target(Part.RUN, start, () -> what);
            shown = WHAT.width(what) <= room.width() ? what : brief(here, room.width());
        }
        Ink ink = trace.trouble().isPresent()
                ? look.theme().alarm()
                : look.theme().muted();
        figure.add(new TextMark(shown, room.x(), room.y() + 5, WHAT, Anchor.START, ink), spot);
    }

    /**
     * How the rows go on from batch to batch: in full where beside it the lane still says what the run does first of all, and
     * its scale; a note is said in full anyway. Returns how wide it is.
     */
    private double order(Point right, Followed here, Viewport viewport, double room) {
        Optional<Double> note = note(here, look.words()).map(WHAT::width);
        double said = note.orElseGet(
                () -> brief(here).stream().findFirst().map(WHAT::width).orElse(0.0));
        double scale = viewport.width() < NARROW ? SHORT_SCALE : SCALE;
        double most = room * MOST;
        double ample = Math.min(most, room - said - scale);
        double wide = order.map(counts -> new OrderPill(figure, look)
                        .draw(trace.run().id(), counts, right, ample, note.isPresent() ? ample : most))
                .orElse(0.0);
        return wide == 0 ? 0 : wide + 8;
    }

    /** At the right end: what full bars stand for, or from afar the strongest colour. Returns how wide it is. */
    private double scale(LanePlace place, Bounds room) {
        BarScale scale = place.scale();
        Words words = place.viewport().width() < NARROW ? look.words().brief() : look.words();
        boolean cells = place.rows().shape().cells();
        Object[] numbers = {
            words.figures(scale.h(), 2),
            words.figures(scale.c(), 2),
            trace.run().id()
        };
        String text = words.of(cells ? "lane.colour" : "lane.bar", numbers);
        double wide = WHAT.width(text) + 12;
        if (trace.reached() == 0 || wide > room.width()) {
            return 0;
        }
        Target spot = new Target(
                Part.SCALE, Cursor.start(trace.run().id()), () -> words.of(cells ? "tip.colour" : "tip.bar", numbers));
        double right = room.right() - 12;
        TextMark mark = new TextMark(
                text, right, room.y() + 5, WHAT, Anchor.END, look.theme().muted());
        figure.add(mark, spot);
        return wide;
    }

    /** At the right end of another lane: compare it with the cursor's run, or no longer. Returns how wide it is. */
    private double offer(double right, double middle) {
        String id = trace.run().id();
        if (id.equals(view.cursor().run()) || trace.reached() == 0) {
            return 0;
        }
        Theme theme = look.theme();
        boolean compared = view.comparison().against().filter(id::equals).isPresent();
        String name = look.words().of("difference.name", view.cursor().run(), id);
        TextFont font = new TextFont(Typeface.SANS_MEDIUM, 12);
        double wide = font.width(name) + 16;
        Bounds bounds = new Bounds(right - wide - 12, middle - 10, wide, 20);
        String tip = compared ? "difference.end" : "difference.offer";
        Target spot = new Target(
                Part.COMPARE,
                Cursor.start(id),
                () -> look.words().of(tip, view.cursor().run(), id));
        Ink fill = compared ? theme.accent() : theme.paper();
        figure.add(new BoxMark(bounds, 10, fill, Stroke.of(compared ? theme.accent() : theme.rule(), 1)), spot);
        Ink ink = compared ? theme.onBadge() : theme.muted();
        figure.add(new TextMark(name, bounds.centerX(), middle + 4.3, font, Anchor.MIDDLE, ink), spot);
        return wide + 8;
    }

    /** What is no number any more, or beyond all measure, and from when on; the trace must have such a thing. */
    static String trouble(Trace trace, Words words) {
        return TroubleWords.of(trace, words).orElseThrow();
    }

    private String what(Followed here) {
        Words words = look.words();
        Optional<String> note = note(here, words);
        int dropped = trace.run().samples().count() - trace.plan().samples();
        if (note.isPresent() || dropped == 0) {
            return note.orElseGet(() -> RunNames.subtitle(trace.run(), words));
        }
        String what = RunNames.subtitle(trace.run(), words);
        return what + BETWEEN + (dropped == 1 ? words.of("lane.dropped.one") : words.of("lane.dropped", dropped));
    }

    /** In few words, as many parts of it as have room. */
    private String brief(Followed here, double width) {
        List<String> parts = brief(here);
        String all = String.join(BETWEEN, parts);
        for (int kept = parts.size() - 1; kept > 0 && WHAT.width(all) > width; kept--) {
            all = String.join(BETWEEN, parts.subList(0, kept)) + BETWEEN + "\u2026";
        }
        if (WHAT.width(all) > width && WHAT.width(parts.get(0)) <= width) {
            return parts.get(0);
        }
        return TextMark.ellipsis(all, WHAT, width);
    }

    private List<String> brief(Followed here) {
        return note(here, look.words().brief())
                .map(List::of)
                .orElseGet(() -> RunNames.brief(trace.run(), look.words()));
    }

    /** What is said in the place of what the run does: that it stays elsewhere, or what is otherwise in a branch. */
    private Optional<String> note(Followed here, Words words) {
        if (here.stayed()) {
            return Optional.of(words.of("lane.stays", Labels.moment(trace, here.moment(), words)));
        }
        ChangeNames names =
                new ChangeNames(trace.plan(), LayerNames.of(trace.run().model()), words);
        return names.note(trace.run().choice(), Branch.of(view, trace).oldChoice());
    }
}
