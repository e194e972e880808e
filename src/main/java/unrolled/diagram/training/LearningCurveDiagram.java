package unrolled.diagram.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import unrolled.analysis.ValueSpan;
import unrolled.analysis.training.LearningCurve;
import unrolled.analysis.training.LearningCurve.Kind;
import unrolled.analysis.training.LearningCurves;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Plot;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Trend;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Mark;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/**
 * How the losses of all runs fall, epoch by epoch or batch by batch: solid for training, dashed for validation, a diamond
 * for each call of evaluate.
 */
public final class LearningCurveDiagram {
    /** The narrowest thing that can be pointed at. */
    private static final double TARGET = 4;

    /** Points that are so far apart are drawn as dots, too. */
    private static final double DOTS = 26;

    /** From the middle of a diamond to its corners. */
    private static final double DIAMOND = 4;

    private final LearningCurves curves;
    private final LearningCurveLayout layout;
    private final Style look;
    private final Bounds area;
    private final LinearAxis x;
    private final LinearAxis y;
    private final Figure.Builder figure;

    private LearningCurveDiagram(LearningCurveLayout layout, Style look) {
        this.curves = layout.curves();
        this.layout = layout;
        this.look = look;
        this.area = layout.area();
        this.x = layout.x();
        this.y = layout.y();
        this.figure = Figure.builder(layout.width(), layout.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** The curves of all runs; subjects are {@link TrainingTarget}s with a {@link LossPlace}. */
    public static Figure of(LearningCurveLayout layout, Style look) {
        LearningCurveDiagram diagram = new LearningCurveDiagram(layout, look);
        diagram.heading();
        diagram.picture();
        return diagram.figure
                .title(diagram.title())
                .description(diagram.description())
                .build();
    }

    private String title() {
        return look.words().of("curves.title." + curves.unit().key());
    }

    private boolean computed() {
        return curves.curves().stream().anyMatch(curve -> curve.losses().count() > 0);
    }

    private void picture() {
        Plot plot = new Plot(figure, area, look);
        if (!computed()) {
            plot.nothing(look.words().of(curves.curves().isEmpty() ? "curves.none" : "curves.soon"));
            return;
        }
        plot.values(y);
        plot.counts(
                Plot.ticks(1, layout.total(), area.width()), x, curves.unit().key());
        moments();
        ordered().forEach(this::line);
        curves.here().ifPresent(here -> plot.here(x.at(here.at()), heights(here)));
        ends();
        ordered().forEach(this::targets);
    }

    private void heading() {
        Heading heading = new Heading(figure, layout.frame(), look);
        curves.here().filter(here -> computed()).ifPresent(here -> heading.readout(sentence(here)));
        heading.name(title());
        for (Kind kind : Kind.values()) {
            if (curves.curves().stream().anyMatch(curve -> curve.kind() == kind)) {
                Stroke stroke = stroke(kind, look.theme().muted(), 2);
                heading.entry(
                        look.words().of("curves." + kind.keras()),
                        (from, to) -> kind == Kind.EVALUATION
                                ? List.of(dot(kind, new Point((from.x() + to.x()) / 2, from.y()), stroke.ink()))
                                : List.of(PathMark.line(from, to, stroke)));
            }
        }
    }

    /** The curves of the run where we stand come last and so lie in front. */
    private List<LearningCurve> ordered() {
        List<LearningCurve> ordered = new ArrayList<>(curves.curves());
        ordered.sort((a, b) -> Boolean.compare(current(a.run()), current(b.run())));
        return ordered;
    }

    private boolean current(String run) {
        return curves.here().filter(here -> here.run().equals(run)).isPresent();
    }

    private static Stroke stroke(Kind kind, Ink ink, double width) {
        return new Stroke(ink, width, kind == Kind.TRAINING ? Dash.SOLID : Dash.DASHED);
    }

    private Trend trend(LearningCurve curve) {
        double pitch = layout.total() == 1 ? area.width() : area.width() / (layout.total() - 1);
        return new Trend(curve.finite().losses(), x.at(curve.at(0)), pitch * curve.every(), y);
    }

    private void line(LearningCurve curve) {
        Ink ink = look.theme().run(curve.run());
        Trend trend = trend(curve);
        boolean once = curve.kind() == Kind.EVALUATION;
        Stroke stroke = stroke(curve.kind(), ink, current(curve.run()) ? 2.2 : 1.5);
        if (!once) {
            figure.addAll(trend.marks(area, stroke));
        }
        for (int index = 0; index < trend.numbers().count() && (once || trend.pitch() >= DOTS); index++) {
            figure.add(dot(
                    curve.kind(), new Point(trend.x(index), y.at(trend.numbers().at(index))), ink));
        }
    }

    private Mark dot(Kind kind, Point at, Ink ink) {
        Bounds around = new Bounds(at.x() - 2.7, at.y() - 2.7, 5.4, 5.4);
        return switch (kind) {
            case TRAINING -> new BoxMark(around, 2.7, ink, Stroke.NONE);
            case VALIDATION -> new BoxMark(around, 0.6, look.theme().panel(), Stroke.of(ink, 1.5));
            case EVALUATION -> PathMark.diamond(at, DIAMOND, look.theme().panel(), Stroke.of(ink, 1.5));
        };
    }

    /** From the lowest end to the highest, so that badges which lie close are stacked in the order of their curves. */
    private void ends() {
        Bounds within = Bounds.between(area.x(), area.y() - 4, layout.width() - 6, area.bottom() + 2);
        List<Trend> lines = curves.curves().stream().map(this::trend).toList();
        CurveEnds ends = new CurveEnds(figure, within, lines, look);
        Set<String> said = new HashSet<>();
        List<LearningCurve> ending = new ArrayList<>(curves.curves());
        ending.removeIf(curve -> curve.losses().count() == 0);
        ending.sort(Comparator.comparingDouble(curve -> -end(curve).y()));
        for (LearningCurve curve : ending) {
            OptionalInt broken = curve.broken();
            boolean known = broken.isPresent() && !said.add(curve.run() + curve.at(broken.getAsInt()));
            ends.draw(curve, end(curve), curves.unit(), known);
        }
    }

    /** Where a curve ends, or where its losses are no numbers any more: at the height of the last that is one. */
    private Point end(LearningCurve curve) {
        Trend trend = trend(curve);
        int last = trend.numbers().count() - 1;
        double height = last >= 0 ? y.at(trend.numbers().at(last)) : area.centerY();
        return new Point(trend.x(curve.broken().orElse(last)), height);
    }

    /** Behind all curves: pointing anywhere at an epoch tells the losses of all runs after it. */
    private void moments() {
        String run = curves.here().map(Here::run).orElse(curves.curves().get(0).run());
        double pitch = Math.max(TARGET, area.width() / Math.max(1, layout.total() - 1));
        for (double left = area.x() - pitch / 2; left < area.right() + pitch / 4; left += pitch) {
            int at = layout.count(left + pitch / 2);
            figure.add(
                    BoxMark.target(new Bounds(left, area.y(), pitch, area.height())),
                    new TrainingTarget(new LossPlace(run, curves.unit(), at), () -> sentences(at)));
        }
    }

    /** Around a curve, where it can be told from others: pointing at it tells its own losses. */
    private void targets(LearningCurve curve) {
        Trend trend = trend(curve);
        int step = (int) Math.max(1, Math.ceil(TARGET / trend.pitch()));
        double half = curve.kind() == Kind.EVALUATION ? 2 * DIAMOND : Math.max(TARGET, step * trend.pitch()) / 2;
        for (int index = 0; index < trend.numbers().count(); index += step) {
            ValueSpan span = trend.numbers().span(index, index + step);
            Here here = new Here(curve.run(), curve.at(index));
            figure.add(
                    BoxMark.target(Bounds.between(
                            trend.x(index) - half,
                            y.at(span.low()) + TARGET,
                            trend.x(index) + half,
                            y.at(span.high()) - TARGET)),
                    new TrainingTarget(new LossPlace(curve.run(), curves.unit(), here.at()), () -> sentence(here)));
        }
    }

    private List<Double> heights(Here here) {
        List<Double> heights = new ArrayList<>();
        for (LearningCurve curve : curves.curves()) {
            OptionalInt index = curve.index(here.at());
            if (curve.run().equals(here.run())
                    && index.isPresent()
                    && curve.at(index.getAsInt()) == here.at()
                    && index.getAsInt() < curve.finite().losses().count()) {
                heights.add(y.at(curve.losses().at(index.getAsInt())));
            }
        }
        return heights;
    }

    /** Such as {@code Run A, epoch 7: loss 0.0123 · val_loss 0.015}, with accuracies if there are some. */
    private String sentence(Here here) {
        String key = here.at() == 0
                ? "curves.before"
                : "curves.here." + curves.unit().key();
        return look.words().of(key, here.run(), here.at()) + losses(here);
    }

    private String losses(Here here) {
        StringBuilder text = new StringBuilder();
        for (LearningCurve curve : curves.curves()) {
            OptionalInt index = curve.index(here.at());
            if (curve.run().equals(here.run()) && index.isPresent()) {
                String loss = look.words().figures(curve.losses().at(index.getAsInt()), 4);
                text.append(text.length() == 0 ? ": " : " \u00b7 ")
                        .append(curve.kind().keras());
                text.append(' ').append(loss);
                if (index.getAsInt() < curve.accuracies().count()) {
                    double part = curve.accuracies().at(index.getAsInt());
                    text.append(", ")
                            .append(accuracy(curve.kind()))
                            .append(' ')
                            .append(look.words().figures(part, 4));
                }
            }
        }
        return text.toString();
    }

    /** As Keras names it beside the loss. */
    private static String accuracy(LearningCurve.Kind kind) {
        return kind == LearningCurve.Kind.VALIDATION ? "val_accuracy" : "accuracy";
    }

    private Set<String> runs() {
        Set<String> runs = new LinkedHashSet<>();
        curves.curves().forEach(curve -> runs.add(curve.run()));
        return runs;
    }

    /** A line for every run that has a loss there. */
    private String sentences(int at) {
        List<String> lines = new ArrayList<>();
        for (String run : runs()) {
            Here here = new Here(run, at);
            if (!losses(here).isEmpty()) {
                lines.add(sentence(here));
            }
        }
        return lines.isEmpty() ? look.words().of(curves.unit().key(), at) : String.join("\n", lines);
    }

    /** For those who do not see it: where every run began and how far it has come. */
    private String description() {
        if (!computed()) {
            return look.words().of(curves.curves().isEmpty() ? "curves.none" : "curves.soon");
        }
        List<String> parts = new ArrayList<>(List.of(title()));
        for (String run : runs()) {
            ends(run).forEach(at -> parts.add(sentence(new Here(run, at))));
        }
        return String.join(". ", parts);
    }

    /** The first and the last loss of each curve of a run. */
    private SortedSet<Integer> ends(String run) {
        SortedSet<Integer> ends = new TreeSet<>();
        for (LearningCurve curve : curves.curves()) {
            int count = curve.losses().count();
            if (curve.run().equals(run) && count > 0) {
                ends.add(curve.at(0));
                ends.add(curve.at(count - 1));
            }
        }
        return ends;
    }
}
