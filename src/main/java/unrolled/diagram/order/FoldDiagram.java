package unrolled.diagram.order;

import java.util.Optional;
import unrolled.data.Scaled;
import unrolled.data.Windows;
import unrolled.diagram.base.CarryMark;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** The series as a strip that folds into samples, time steps and features, and then into batches and slots. */
public final class FoldDiagram {
    private static final TextFont SHAPE = new TextFont(Typeface.MONO_BOLD, 15);
    private static final TextFont SENTENCE = new TextFont(Typeface.SANS, 12.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11.5);
    private static final TextFont VALUE = new TextFont(Typeface.MONO, 11.5);
    private static final TextFont ROW = new TextFont(Typeface.MONO, 10);

    private final Figure.Builder figure;
    /** How strong the boxes of the series are behind those that have left it. */
    private static final double PALE = 0.35;

    private final FoldLayout layout;
    private final Windows windows;
    private final Style look;
    private final double folded;
    private final double width;
    private final double height;

    private FoldDiagram(Run run, double folded, double width, double height, Style look) {
        this.figure = Figure.builder(width, height).lines(look.theme().lines());
        this.layout = new FoldLayout(run, width, height);
        this.windows = layout.windows();
        this.look = look;
        this.folded = folded;
        this.width = width;
        this.height = height;
    }

    /**
     * The first samples of a run.
     *
     * @param folded from 0, the series, to 4, the batches; between two stages the boxes are on their way
     */
    public static Figure of(Run run, double folded, double width, double height, Style look) {
        return new FoldDiagram(run, folded, width, height, look).draw();
    }

    /** How much of what belongs to a stage is seen. */
    private double seen(FoldStage stage) {
        return Math.max(0, 1 - Math.abs(folded - stage.folds()));
    }

    private Figure draw() {
        FoldStage nearest = FoldStage.nearest(folded);
        FoldWords words = new FoldWords(layout.run(), look.words());
        String shape = words.shape(nearest);
        String sentence = words.sentence(nearest);
        Theme theme = look.theme();
        figure.title(shape).description(sentence);
        figure.add(new TextMark(shape, 14, 22, SHAPE, Anchor.START, theme.text()));
        double left = 14 + SHAPE.width(shape) + 18;
        String said = TextMark.ellipsis(sentence, SENTENCE, width - left - 10);
        figure.add(
                new TextMark(said, left, 22, SENTENCE, Anchor.START, theme.muted()),
                new TapeSpot(sentence, Optional.empty()));
        figure.clip(new Bounds(0, FoldLayout.TOP - 18, width, height - FoldLayout.TOP + 18));
        strip();
        batches();
        for (int at = layout.samples().size() - 1; at >= 0; at--) {
            sample(layout.samples().get(at));
        }
        double shown = seen(FoldStage.FEATURES);
        if (shown > 0.5 && windows.steps() > 1) {
            double beside = layout.box(0, windows.steps() - 1, FoldStage.FEATURES.folds())
                    .orElseThrow()
                    .right();
            new FoldCount(figure, words, look).draw(beside + 70, width, (shown - 0.5) * 2);
        }
        figure.unclip();
        return figure.build();
    }

    /** The whole series, as far as it has room, behind the boxes that leave it: its boxes grow pale, its numbers stay readable. */
    private void strip() {
        double shown = Math.max(seen(FoldStage.SERIES), seen(FoldStage.SAMPLES) * PALE);
        if (shown < 0.02) {
            return;
        }
        Ink ink = look.theme().muted().alpha(shown);
        Ink written = look.theme().muted().alpha(Math.min(1, shown / PALE));
        int rows = layout.rows(width);
        for (int row = 0; row < rows; row++) {
            Bounds box = strip(row);
            figure.add(new BoxMark(box, 4, Ink.NONE, Stroke.of(ink, 1)));
            if (layout.numbers()) {
                number(value(windows.places().order().row(row), 0), box, 0, 1, written);
                figure.add(new TextMark(
                        String.valueOf(windows.places().order().row(row)),
                        box.centerX(),
                        box.y() - 5,
                        ROW,
                        Anchor.MIDDLE,
                        written));
            }
        }
    }

    private Bounds strip(int row) {
        Bounds first = layout.box(0, 0, 0).orElseThrow();
        double pitch = windows.steps() > 1 ? layout.box(0, 1, 0).orElseThrow().x() - first.x() : first.width() + 4;
        return first.translate(row * pitch, 0);
    }

    private void sample(int sample) {
        Theme theme = look.theme();
        boolean far = sample >= layout.lines(); // it has no line of its own, but a batch
        double own = far ? Math.max(0, folded - FoldStage.FEATURES.folds()) : Math.min(1, folded);
        for (int step = 0; step < windows.steps(); step++) {
            Optional<Bounds> place = layout.box(sample, step, folded);
            if (place.isEmpty() || own < 0.02) {
                continue;
            }
            Bounds box = place.get();
            int row = windows.row(sample, step);
            Stroke edge = Stroke.of(theme.input().line().alpha(own), 1.2);
            String said = look.words().of("tip.fold", row, value(row, 0), sample, step + 1);
            TapeSpot spot = new TapeSpot(said, Optional.empty());
            Ink fill = Ink.mix(theme.paper(), theme.input().fill(), own);
            figure.add(new BoxMark(box, Math.min(4, box.width() / 3), fill, edge), spot);
            if (layout.numbers()) {
                boolean all = folded > FoldStage.STEPS.folds() + 0.5;
                int numbers = all ? Math.min(3, windows.features()) : 1;
                for (int feature = 0; feature < numbers; feature++) {
                    number(
                            value(row, feature),
                            box,
                            feature,
                            numbers,
                            theme.input().line().alpha(own));
                }
            }
        }
        name(sample);
    }

    private void name(int sample) {
        double shown = Math.min(1, seen(FoldStage.SAMPLES) + seen(FoldStage.STEPS) + seen(FoldStage.FEATURES));
        if (sample < layout.lines() && shown > 0.02) {
            Bounds box = layout.box(sample, 0, Math.min(folded, FoldStage.FEATURES.folds()))
                    .orElseThrow();
            Ink ink = look.theme().muted().alpha(shown);
            String text = look.words().of("sample", sample);
            figure.add(new TextMark(text, 14, SMALL.baselineFor(box.centerY()), SMALL, Anchor.START, ink));
        }
    }

    /** The batches that are seen: their names, the slots, and what is carried from one to the next. */
    private void batches() {
        double shown = seen(FoldStage.BATCHES);
        if (shown < 0.5) {
            return;
        }
        Plan plan = layout.run().plan();
        Theme theme = look.theme();
        for (int sample : layout.samples()) {
            Optional<Plan.Seat> seat = plan.seat(0, sample);
            if (seat.isEmpty() || seat.get().slot() >= layout.lines()) {
                continue;
            }
            Bounds first = layout.box(sample, 0, folded).orElseThrow();
            Bounds all = first.union(
                            layout.box(sample, windows.steps() - 1, folded).orElseThrow())
                    .inset(-4);
            figure.add(new BoxMark(
                    all, 6, theme.state().fill(), Stroke.of(theme.state().line(), 1.2)));
            int batch = seat.get().batch();
            int slot = seat.get().slot();
            if (slot == 0) {
                String name = look.words().of("batch", batch + 1);
                figure.add(new TextMark(name, all.x() + 2, all.y() - 5, SMALL, Anchor.START, theme.muted()));
            }
            if (batch == 0) {
                String name = look.words().of("slot", slot);
                figure.add(
                        new TextMark(name, 14, SMALL.baselineFor(all.centerY()), SMALL, Anchor.START, theme.muted()));
            } else {
                border(batch, slot, all);
            }
        }
    }

    private void border(int batch, int slot, Bounds all) {
        CarryMark mark = new CarryMark(figure, 0.6, all.centerY());
        double from = all.x() - 26;
        if (layout.run().carryInto(0, batch, slot).kept()) {
            mark.kept(from + 1, all.x() - 1, look.theme().state().line());
        } else {
            mark.wall(from + 1, all.x() - 14, 8, look.theme().muted());
            mark.zero(all.x() - 8, all.x(), look.theme().muted());
        }
    }

    private String value(int row, int feature) {
        Scaled column = windows.featureColumn(feature);
        return TapeWords.number(column.number(row), look.words());
    }

    private void number(String text, Bounds box, int at, int of, Ink ink) {
        double line = (box.height() - 6) / of;
        TextFont font = VALUE.fitting(text, box.width() - 4);
        double baseline = font.baselineFor(box.y() + 3 + line * (at + 0.5));
        figure.add(new TextMark(text, box.centerX(), baseline, font, Anchor.MIDDLE, ink));
    }
}
