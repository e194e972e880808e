package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The batches below columns of steps, each with its name; the newest is the one that is asked about. */
final class BatchBrackets {
    static final double HEIGHT = 17;

    private static final TextFont BATCH = new TextFont(Typeface.SANS, 11);
    private static final TextFont THIS = new TextFont(Typeface.SANS_MEDIUM, 11);
    /** A bracket as narrow as this has no room for a number. */
    private static final double NARROW = 26;

    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private int epoch;

    /** The columns of one batch, or of several earlier ones where each alone is too narrow. */
    private record Group(Moment first, Moment last, double left, double right) {
        Group and(Group next) {
            return new Group(first, next.last, left, next.right);
        }
    }

    BatchBrackets(Figure.Builder figure, Trace trace, Style look) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
    }

    /** From the oldest column to the newest. */
    void draw(List<Column> columns, double top) {
        List<Group> groups = groups(columns);
        Group own = groups.get(groups.size() - 1);
        epoch = own.last().epoch();
        for (Group group : groups) {
            bracket(group, top, group.equals(own));
        }
    }

    private List<Group> groups(List<Column> all) {
        List<Group> groups = new ArrayList<>();
        for (Column column : all) {
            Moment at = column.moment();
            Group alone = new Group(at, at, column.bounds().x(), column.bounds().right());
            int last = groups.size() - 1;
            if (last >= 0 && sameBatch(groups.get(last).last(), at)) {
                groups.set(last, groups.get(last).and(alone));
            } else {
                groups.add(alone);
            }
        }
        boolean narrow = groups.stream().skip(1).anyMatch(group -> group.right() - group.left() < NARROW);
        if (narrow && groups.size() > 2) {
            Group earlier = groups.get(0).and(groups.get(groups.size() - 2));
            return List.of(earlier, groups.get(groups.size() - 1));
        }
        return groups;
    }

    private static boolean sameBatch(Moment a, Moment b) {
        return a.epoch() == b.epoch() && a.batch() == b.batch();
    }

    private void bracket(Group group, double top, boolean own) {
        Theme theme = look.theme();
        Bounds bounds = new Bounds(group.left() + 1, top, group.right() - group.left() - 2, HEIGHT);
        Ink line = own ? theme.state().line() : theme.rule();
        figure.add(new BoxMark(bounds, 4, own ? theme.state().fill() : theme.paper(), Stroke.of(line, 1)));
        TextFont font = own ? THIS : BATCH;
        String name = names(group, own).stream()
                .filter(text -> font.width(text) <= bounds.width() - 8)
                .findFirst()
                .orElse("");
        Ink ink = own ? theme.state().line() : theme.muted();
        figure.add(new TextMark(name, bounds.centerX(), font.baselineFor(bounds.centerY()), font, Anchor.MIDDLE, ink));
    }

    /** From the longest to the shortest. */
    private List<String> names(Group group, boolean own) {
        Words words = look.words();
        if (!sameBatch(group.first(), group.last())) {
            int first = group.first().batch() + 1;
            int last = group.last().batch() + 1;
            return group.first().epoch() == group.last().epoch()
                    ? List.of(words.of("why.batches", first, last), first + "\u2013" + last)
                    : List.of(words.of("why.earlier"));
        }
        String batch = words.of("batch", group.first().batch() + 1);
        List<String> names = new ArrayList<>();
        if (own) {
            names.add(words.of("why.this", batch));
        } else if (group.first().epoch() != epoch) {
            String pass = PassNames.of(trace.plan(), group.first().epoch(), words);
            names.add(pass + " \u00b7 " + batch);
            names.add(PassNames.shortly(trace.plan(), group.first().epoch(), words) + " \u00b7 "
                    + (group.first().batch() + 1));
        }
        names.add(batch);
        names.add(String.valueOf(group.first().batch() + 1));
        return names;
    }
}
