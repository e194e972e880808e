package unrolled.ui.base;

import unrolled.session.Running;

/** How far a computation or a search is, how fast it goes, and how long it still takes. */
public final class RunningWords {
    private static final double MINUTE = 60;
    private static final double LONG = 90; // s

    private RunningWords() {}

    public static String ofComputation(Running how, WindowWords words) {
        return words.of(
                "running",
                words.numbers().grouped(how.done()),
                words.numbers().grouped(how.all()),
                words.numbers().grouped(how.roundPerSecond()),
                left(how, words));
    }

    public static String ofSearch(Running how, WindowWords words) {
        if (how.perSecond() == 0) {
            return words.of("search.running");
        }
        return words.of(
                "search.progress",
                (int) Math.floor(100 * how.share()),
                words.numbers().grouped(how.roundPerSecond()),
                left(how, words));
    }

    private static String left(Running how, WindowWords words) {
        double left = how.secondsLeft();
        if (!Double.isFinite(left)) {
            return "";
        }
        return left < LONG
                ? words.of("running.seconds", Math.round(left))
                : words.of("running.minutes", Math.round(left / MINUTE));
    }
}
