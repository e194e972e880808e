package unrolled.diagram;

import java.util.ArrayList;
import java.util.List;
import unrolled.diagram.WhyLayout.Bar;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Box;
import unrolled.figure.Figure;
import unrolled.figure.Font;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.Text;
import unrolled.figure.Typeface;
import unrolled.run.Moment;

/** Names the steps and the batches under the bars of what each step left. */
final class WhyBatches {
    private static final Font STEP = new Font(Typeface.SANS, 11);
    private static final Font BATCH = new Font(Typeface.SANS, 11);
    private static final Font THIS = new Font(Typeface.SANS_MEDIUM, 11);
    private static final double HEIGHT = 17;
    /** A bracket as narrow as this has no room for a number. */
    private static final double NARROW = 26;

    private final Figure.Builder figure;
    private final WhyLayout layout;
    private final Look look;

    /** The bars of one batch, or of several earlier ones where each alone is too narrow. */
    private record Group(Moment first, Moment last, double left, double right) {
        Group and(Group next) {
            return new Group(first, next.last, left, next.right);
        }
    }

    WhyBatches(Figure.Builder figure, WhyLayout layout, Look look) {
        this.figure = figure;
        this.layout = layout;
        this.look = look;
    }

    void draw() {
        List<Bar> bars = layout.bars();
        steps(bars);
        List<Group> groups = groups(bars);
        for (Group group : groups) {
            bracket(group, group.equals(groups.get(groups.size() - 1)));
        }
    }

    /** As many as have room, and always the step of the moment itself. */
    private void steps(List<Bar> bars) {
        double widest = STEP.width(String.valueOf(layout.why().trace().plan().steps())) + 6;
        int every = 1;
        while (every * layout.pitch() < widest) {
            every += every == 1 ? 4 : 5;
        }
        boolean named = layout.pitch() >= 28;
        for (Bar bar : bars) {
            int step = bar.part().moment().step() + 1;
            boolean here = bar.index() == 0;
            boolean shown = step % every == 0 && bar.index() * layout.pitch() >= widest;
            if (here || shown) {
                String name = named ? look.words().of("why.step", step) : String.valueOf(step);
                Ink ink = here ? look.theme().accent() : look.theme().muted();
                double most = layout.area().right() + 2 - STEP.width(name) / 2;
                double x = Math.min(bar.column().centerX(), most);
                double baseline = layout.area().bottom() + 13;
                figure.add(new Text(name, x, baseline, here ? THIS : STEP, Anchor.MIDDLE, ink));
            }
        }
    }

    private List<Group> groups(List<Bar> bars) {
        List<Group> groups = new ArrayList<>();
        for (Bar bar : bars) {
            Moment at = bar.part().moment();
            Group alone = new Group(at, at, bar.column().x(), bar.column().right());
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

    private void bracket(Group group, boolean own) {
        Theme theme = look.theme();
        Bounds bounds =
                new Bounds(group.left() + 1, layout.area().bottom() + 20, group.right() - group.left() - 2, HEIGHT);
        Ink line = own ? theme.state().line() : theme.rule();
        figure.add(new Box(bounds, 4, own ? theme.state().fill() : theme.paper(), Stroke.of(line, 1)));
        Font font = own ? THIS : BATCH;
        String name = names(group, own).stream()
                .filter(text -> font.width(text) <= bounds.width() - 8)
                .findFirst()
                .orElse("");
        Ink ink = own ? theme.state().line() : theme.muted();
        figure.add(new Text(name, bounds.centerX(), font.baselineFor(bounds.centerY()), font, Anchor.MIDDLE, ink));
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
        } else if (group.first().epoch() != layout.why().place().moment().epoch()) {
            String pass =
                    PassNames.of(layout.why().trace().plan(), group.first().epoch(), words);
            names.add(pass + " \u00b7 " + batch);
            names.add(
                    PassNames.shortly(layout.why().trace().plan(), group.first().epoch(), words) + " \u00b7 "
                            + (group.first().batch() + 1));
        }
        names.add(batch);
        names.add(String.valueOf(group.first().batch() + 1));
        return names;
    }
}
