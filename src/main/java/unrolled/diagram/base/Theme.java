package unrolled.diagram.base;

import java.util.List;
import java.util.Optional;
import unrolled.figure.Ink;

/**
 * The colours of the pictures, and of the window around them. Pink is what goes in, orange is state, green is what comes out; blue marks where we stand.
 *
 * @param id what settings and the command line call it; its name for people is in the words, under {@code theme.} and the id
 * @param dark whether light stands on dark
 * @param lines how wide lines of pictures are, as a factor
 * @param paper behind everything
 * @param panel behind side figures
 * @param rule thin lines and tracks
 * @param text readable at 4.5 : 1 on paper and panel, as is {@code muted}
 * @param accent the cursor
 * @param alarm a reset that the user pinned
 * @param gradient what training takes back, always broken lines
 * @param order what does not go on in order, and what to look at; never without a shape that says the same
 * @param runs a colour for the badge of each run, used in turn
 * @param window what is around the pictures
 */
public record Theme(
        String id,
        boolean dark,
        double lines,
        Ink paper,
        Ink panel,
        Ink rule,
        Ink text,
        Ink muted,
        Ink accent,
        Ink alarm,
        Ink gradient,
        Pair input,
        Pair state,
        Pair output,
        Amber order,
        List<Ink> runs,
        WindowInks window) {

    private static final Ink BLACK = Ink.of("#000000");
    private static final Ink WHITE = Ink.of("#ffffff");

    /** The least contrast of text; against any ink black or white has 4.58. */
    private static final double READABLE = 4.5;

    /** The place of red among the colours of runs. */
    private static final int RED = 5;

    /** The line and the surface of a kind of box. */
    public record Pair(Ink line, Ink fill) {}

    /** Words, lines and surfaces of one kind of mark; words are readable at 4.5 : 1 on the surface and on paper. */
    public record Amber(Ink text, Ink line, Ink fill) {}

    public static final Theme LIGHT = new Theme(
            "light",
            false,
            1,
            Ink.of("#ffffff"),
            Ink.of("#f6f8fa"),
            Ink.of("#d0d7de"),
            Ink.of("#1f2328"),
            Ink.of("#59636e"),
            Ink.of("#0969da"),
            Ink.of("#c2185b"),
            Ink.of("#8250df"),
            new Pair(Ink.of("#971d4f"), Ink.of("#fce4ec")),
            new Pair(Ink.of("#bd4000"), Ink.of("#ffefdb")),
            new Pair(Ink.of("#357b40"), Ink.of("#e3f6e5")),
            new Amber(Ink.of("#7d4e00"), Ink.of("#9a6700"), Ink.of("#fff8c5")),
            inks(
                    "#0969da", "#8250df", "#2b7a30", "#9a6700", "#1b7c83", "#a40e26", "#bf3989", "#1b1f6b", "#334500",
                    "#6e4a36", "#5b6672", "#5f1a6b"),
            WindowInks.LIGHT);

    public static final Theme DARK = new Theme(
            "dark",
            true,
            1,
            Ink.of("#0d1117"),
            Ink.of("#151b23"),
            Ink.of("#3d444d"),
            Ink.of("#f0f6fc"),
            Ink.of("#9198a1"),
            Ink.of("#4493f8"),
            Ink.of("#ff7eb0"),
            Ink.of("#b083f0"),
            new Pair(Ink.of("#fc669d"), Ink.of("#3d1526")),
            new Pair(Ink.of("#ffa032"), Ink.of("#3a2610")),
            new Pair(Ink.of("#73c97c"), Ink.of("#12301a")),
            new Amber(Ink.of("#f2cc60"), Ink.of("#d29922"), Ink.of("#2e2510")),
            inks(
                    "#4493f8", "#b083f0", "#6cc971", "#d29922", "#39c5cf", "#ff7b72", "#f778ba", "#cdd9ff", "#d6ee4f",
                    "#c79f85", "#9aa4af", "#e25ce8"),
            WindowInks.DARK);

    /** For the wall of a hall, on which all is paler and thinner than on a screen: black, dark hues, full surfaces, wide lines. */
    public static final Theme PROJECTOR = new Theme(
            "projector",
            false,
            1.7,
            Ink.of("#ffffff"),
            Ink.of("#ffffff"),
            Ink.of("#8a8a8a"),
            Ink.of("#000000"),
            Ink.of("#000000"),
            Ink.of("#0047b3"),
            Ink.of("#9c0046"),
            Ink.of("#5b21b6"),
            new Pair(Ink.of("#770036"), Ink.of("#ffd3e2")),
            new Pair(Ink.of("#a62e00"), Ink.of("#ffe2bf")),
            new Pair(Ink.of("#2d6a3a"), Ink.of("#d0f2d4")),
            new Amber(Ink.of("#5c3a00"), Ink.of("#7a4f00"), Ink.of("#ffe98a")),
            inks(
                    "#0047b3", "#5b21b6", "#0b5a17", "#7a4f00", "#005f66", "#8a0016", "#97005f", "#10134f", "#2c3a00",
                    "#5a3322", "#434c56", "#4a0f55"),
            WindowInks.PROJECTOR);

    /** Light, in three colours that stay far apart for everybody: plum, orange and deep teal. */
    public static final Theme SAFE = LIGHT.with(
            "safe",
            new Pair(Ink.of("#8a1c9e"), Ink.of("#f7e6fa")),
            new Pair(Ink.of("#c44501"), Ink.of("#fff1e2")),
            new Pair(Ink.of("#00474d"), Ink.of("#d9f1f2")));

    /** Dark, in three colours that stay far apart for everybody: pink, yellow and turquoise. */
    public static final Theme SAFE_DARK = DARK.with(
            "safe-dark",
            new Pair(Ink.of("#ec5f9c"), Ink.of("#351223")),
            new Pair(Ink.of("#ffcc55"), Ink.of("#332810")),
            new Pair(Ink.of("#5ce0d8"), Ink.of("#0c2f30")));

    /** All that one can choose from, in the order in which they follow each other; a first start has the first. */
    public static final List<Theme> ALL = List.of(LIGHT, DARK, PROJECTOR, SAFE, SAFE_DARK);

    /** The theme of an id, in whatever case. */
    public static Optional<Theme> named(String id) {
        return ALL.stream().filter(theme -> theme.id.equalsIgnoreCase(id)).findFirst();
    }

    /** The one after this; after the last comes the first. */
    public Theme next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    /** Its name for people. */
    public String title(Words words) {
        return words.of("theme." + id);
    }

    /** The same theme with other colours for what goes in, is kept and comes out. */
    private Theme with(String other, Pair in, Pair kept, Pair out) {
        return new Theme(
                other, dark, lines, paper, panel, rule, text, muted, accent, alarm, gradient, in, kept, out, order,
                runs, window);
    }

    private static List<Ink> inks(String... colours) {
        return List.of(colours).stream().map(Ink::of).toList();
    }

    /** The colour of a run: its letter decides, so that it stays when runs are added or moved. */
    public Ink run(String id) {
        int letter = id.isEmpty() ? 0 : Math.max(0, id.charAt(0) - 'A');
        return runs.get(letter % runs.size());
    }

    /** A breakpoint. */
    public Ink stop() {
        return runs.get(RED);
    }

    /** What can be read on a badge of a run's colour. */
    public Ink onBadge() {
        return paper;
    }

    /** Blue below zero, paper at zero, orange above: value as a share of the largest, -1 to 1. */
    public Ink diverging(double share) {
        double strength = Math.min(1, Math.abs(share));
        return Ink.mix(paper, sign(share), 0.06 + 0.94 * strength);
    }

    /** Blue below zero, orange above. */
    public Ink sign(double value) {
        return value < 0 ? accent : state.line();
    }

    /** Paper if two numbers are exactly the same; any other difference is seen, however small, and NaN is an alarm. */
    public Ink difference(double value, double largest) {
        if (value == 0) {
            return paper;
        }
        double share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 1;
        return Double.isFinite(value) ? Ink.mix(paper, sign(value), 0.2 + 0.8 * share) : alarm;
    }

    /** Text or paper, whichever stands out more against an ink; black or white where neither can be read there. */
    public Ink readableOn(Ink ink) {
        Ink usual = stronger(text, paper, ink);
        return usual.contrast(ink) >= READABLE ? usual : stronger(BLACK, WHITE, ink);
    }

    private static Ink stronger(Ink one, Ink other, Ink ground) {
        return one.contrast(ground) >= other.contrast(ground) ? one : other;
    }
}
