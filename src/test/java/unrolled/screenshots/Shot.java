package unrolled.screenshots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Theme;
import unrolled.engine.model.Activation;
import unrolled.experiment.Change;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;

/** One picture: its file, its size in pixels, how the window looks, and what is done in it before. */
record Shot(String file, int width, int height, Style style, Consumer<Window> script) {
    /** All pictures, in the order in which they are made. */
    static final List<Shot> ALL = List.of(
            new Shot("window-light.png", 1600, 1000, Style.LIGHT, window -> {}),
            new Shot("window-dark.png", 1600, 1000, Style.DARK, window -> {}),
            new Shot("window-german.png", 1280, 800, Style.GERMAN, window -> {}),
            new Shot("carry-cut.png", 1600, 1000, Style.LIGHT, Shot::cutCarry),
            new Shot("batch-sizes.png", 1600, 1000, Style.LIGHT, Shot::compareBatchSizes),
            new Shot("compare.png", 1600, 1000, Style.LIGHT, Shot::compareBySample),
            new Shot("sequences-stacked.png", 1600, 1000, Style.LIGHT, Shot::stackLayers),
            new Shot("cell.png", 1280, 800, Style.LIGHT, Shot::stepIn),
            new Shot("what-if.png", 1600, 1000, Style.DARK, Shot::branch),
            new Shot("debugger.png", 1280, 800, Style.LIGHT, Shot::debug),
            new Shot("why.png", 1600, 1000, Style.LIGHT, Shot::askWhy),
            new Shot("order.png", 1600, 1000, Style.LIGHT, Shot::showOrder),
            new Shot("lecture.png", 1280, 800, Style.LIGHT, Shot::lecture),
            new Shot("two-inks.png", 1600, 1000, Style.LIGHT, Shot::showTwoInks),
            new Shot("training.png", 1600, 1000, Style.LIGHT, Shot::train),
            new Shot("prediction.png", 1600, 1000, Style.DARK, Shot::predict),
            new Shot("weights.png", 1600, 1000, Style.LIGHT, Shot::lookAtWeights),
            new Shot("generation.png", 1600, 1000, Style.LIGHT, Shot::generate),
            new Shot("far.png", 1600, 1000, Style.LIGHT, Shot::zoomOut),
            new Shot("refused.png", 1600, 1000, Style.LIGHT, Shot::askForBatchSizeThree));

    /** Theme and language. */
    record Style(Theme theme, Locale language) {
        static final Style LIGHT = new Style(Theme.LIGHT, Locale.ENGLISH);
        static final Style DARK = new Style(Theme.DARK, Locale.ENGLISH);
        static final Style GERMAN = new Style(Theme.LIGHT, Locale.GERMAN);
    }

    /** Run A: batch 101 is reset before its second time step, and the carry into batch 100 is cut. */
    private static void cutCarry(Window window) {
        window.goTo(place("A", new Moment(0, 100, 1), 0));
        window.press("R", 1);
        window.goTo(place("A", new Moment(0, 99, 0), 0));
        window.press("R", 1);
        window.press("Shortcut+EQUALS", 3);
    }

    /** Run C in the middle of its first epoch, beside the same steps of A and B. */
    private static void compareBatchSizes(Window window) {
        window.goTo(place("C", new Moment(0, 17, 1), 2));
    }

    /** Where batch size 1 and 4 first part, sample by sample. */
    private static void compareBySample(Window window) {
        window.press("Shortcut+K", 2);
        window.press("Shortcut+J", 1);
    }

    /** The moment at which c of unit 2 is computed. */
    private static void stepIn(Window window) {
        window.goTo(place("A", new Moment(0, 40, 1), 0).onUnit(2));
        window.press("F11", 3);
    }

    /** Unit 1 forgets nothing from batch 6 on. */
    private static void branch(Window window) {
        Change keeps = new Change(0, 5, new Change.Weight(0, Change.Table.BIAS, 0, 5), 6.0);
        window.edit(e -> e.branching("A", run -> run.with(keeps)));
        window.goTo(place("D", new Moment(0, 6, 1), 0).onUnit(1));
        window.press("Shortcut+K", 3);
    }

    private static void debug(Window window) {
        window.goTo(place("A", new Moment(0, 12, 0), 0).onUnit(2));
        window.press("F9", 1);
        window.press("Shortcut+F9", 1);
        window.type("breakpointWhat", "f[0] < 0.7");
        window.type("watch", "c[2]");
        window.type("watch", "norm(A.h - B.h)");
        window.press("F5", 1);
    }

    private static void stackLayers(Window window) {
        window.open(BundledExperiments.named("heating-demand"));
        window.edit(e -> e.withModel(Models.stacked(e.model(), List.of(6, 4))
                .withReturnSequences(true)
                .withDense(Optional.of(new DenseChoice(1, Activation.LINEAR)))));
        window.press("Shortcut+Right", 2);
    }

    /** A third of what unit 0 of run A remembers comes from earlier batches. */
    private static void askWhy(Window window) {
        window.goTo(place("A", new Moment(0, 6, 2), 0));
        window.press("Shortcut+5", 1);
    }

    /** Batch size 1 reads two of three rows again, and what one click makes of it. */
    private static void showOrder(Window window) {
        window.goTo(place("A", new Moment(0, 1, 0), 0));
        window.press("Shortcut+6", 1);
        window.press("Shortcut+Shift+M", 1);
    }

    /** The border into the second batch, stateful and stateless, before 200 people. */
    private static void lecture(Window window) {
        window.goTo(place("A", new Moment(0, 1, 0), 0));
        window.lecture(1280, 800);
    }

    /** Values go on from batch to batch while training, gradients do not. */
    private static void showTwoInks(Window window) {
        window.open(BundledExperiments.named("airline-training"));
        window.goTo(place("A", new Moment(9, 12, 1), 0));
        window.press("Shortcut+5", 3);
    }

    /** The tenth epoch of the question's own loop, with the learning curves. */
    private static void train(Window window) {
        window.open(BundledExperiments.named("airline-training"));
        window.goTo(place("A", new Moment(9, 12, 1), 0));
        window.press("Shortcut+2", 1);
    }

    private static void predict(Window window) {
        window.open(BundledExperiments.named("airline-training"));
        window.goTo(place("A", new Moment(100, 40, 2), 0));
        window.press("Shortcut+3", 1);
    }

    private static void lookAtWeights(Window window) {
        window.open(BundledExperiments.named("airline-training"));
        window.goTo(place("C", new Moment(60, 12, 2), 1));
        window.press("Shortcut+4", 1);
    }

    /** Every output is the next input. */
    private static void generate(Window window) {
        window.open(BundledExperiments.named("one-to-many"));
        window.goTo(place("A", new Moment(80, 4, 0), 0));
        window.press("Shortcut+3", 1);
    }

    private static void zoomOut(Window window) {
        window.press("Shortcut+MINUS", 14);
    }

    /** 140 samples cannot be dealt out in threes: Keras refuses, and so do we, with a way out. */
    private static void askForBatchSizeThree(Window window) {
        window.goTo(place("C", new Moment(0, 34, 0), 0));
        window.type("batchSize", "3");
        window.scrollDown("side");
    }

    private static Cursor place(String run, Moment moment, int slot) {
        return Cursor.start(run).at(moment).inSlot(slot);
    }
}
