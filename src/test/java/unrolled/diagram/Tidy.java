package unrolled.diagram;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.Examples;
import unrolled.Models;
import unrolled.diagram.base.PictureSize;
import unrolled.engine.model.Activation;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Trace;

/** What every picture must be: all of its texts inside it, and none on another; and runs of many sizes to try it with. */
public final class Tidy {
    public static final List<PictureSize> FRAMES = List.of(
            new PictureSize(500, 150, 290),
            new PictureSize(500, 300, 14),
            new PictureSize(740, 158, 290),
            new PictureSize(884, 158, 330),
            new PictureSize(1000, 232, 290),
            new PictureSize(1400, 150, 290),
            new PictureSize(1400, 300, 420));

    private Tidy() {}

    /** A run over a sine, stateful and never reset, with windows side by side. */
    public static Trace trace(int units, int steps, boolean stateful) {
        Experiment series = Examples.series(steps + 14, RunChoice.predicting("A", 1, stateful, 1));
        Experiment one = series.withModel(Models.stacked(series.model(), List.of(units)));
        return Examples.trace(one.withData(one.data().withLookBack(steps)), "A");
    }

    /** The same with an output of three numbers at every step. */
    public static Trace sequences(int units, int steps) {
        Experiment series = Examples.series(
                steps + 14, RunChoice.predicting("A", 2, true, 1).withSamples(OptionalInt.of(14)));
        Experiment many = series.withModel(Models.stacked(series.model(), List.of(units, 3))
                .withReturnSequences(true)
                .withDense(Optional.of(new DenseChoice(1, Activation.LINEAR))));
        return Examples.trace(many.withData(many.data().withLookBack(steps)), "A");
    }

    public static void check(Figure figure, String what) {
        List<TextMark> texts =
                figure.texts().stream().filter(text -> !text.text().isEmpty()).toList();
        List<Bounds> seen = texts.stream().map(text -> text.bounds().inset(2)).toList();
        Bounds all = new Bounds(0, 0, figure.width(), figure.height());
        for (int a = 0; a < seen.size(); a++) {
            assertTrue(all.contains(seen.get(a)), what + ": " + texts.get(a));
            for (int b = 0; b < a; b++) {
                assertFalse(seen.get(a).intersects(seen.get(b)), what + ": " + texts.get(a) + " on " + texts.get(b));
            }
        }
        figure.items()
                .forEach(item -> assertTrue(
                        all.inset(-1).contains(item.visibleBounds().orElse(all)),
                        () -> what + ": " + item.mark().getClass().getSimpleName() + " " + item.visibleBounds()));
    }
}
