package unrolled.diagram.base;

import java.util.List;
import java.util.Optional;
import unrolled.diagram.base.WindowInks.Tone;
import unrolled.figure.Ink;

/**
 * The colours of the pictures, and of the window around them. Pink is what goes in, orange is state, green is what comes out; blue marks where we stand.
 *
 * @param id what settings and the command line call it; its name for people is in the words, under {@code theme.} and the id
 * @param dark whether light stands on dark
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

    /** The place of red among the colours of runs. */
    private static final int RED = 5;

    /** The line and the surface of a kind of box. */
    public record Pair(Ink line, Ink fill) {}

    /** Words, lines and surfaces of one kind of mark; words are readable at 4.5 : 1 on the surface and on paper. */
    public record Amber(Ink text, Ink line, Ink fill) {}

    public static final Theme LIGHT = new Theme(
            "light",
            false,
            Ink.of("#ffffff"),
            Ink.of("#f6f8fa"),
            Ink.of("#d0d7de"),
            Ink.of("#1f2328"),
            Ink.of("#59636e"),
            Ink.of("#0969da"),
            Ink.of("#c2185b"),
            Ink.of("#8250df"),
            new Pair(Ink.of("#ad1457"), Ink.of("#fce4ec")),
            new Pair(Ink.of("#bc4c00"), Ink.of("#ffefdb")),
            new Pair(Ink.of("#2b7a30"), Ink.of("#e3f6e5")),
            new Amber(Ink.of("#7d4e00"), Ink.of("#9a6700"), Ink.of("#fff8c5")),
            inks(
                    "#0969da", "#8250df", "#2b7a30", "#9a6700", "#1b7c83", "#a40e26", "#bf3989", "#1b1f6b", "#334500",
                    "#6e4a36", "#5b6672", "#5f1a6b"),
            new WindowInks(
                    Ink.of("#f6f8fa"),
                    Ink.of("#f6f8fa"),
                    Ink.of("#d0d7de"),
                    Ink.of("#d0d7de"),
                    Ink.of("#24292f"),
                    Ink.of("#57606a"),
                    Ink.of("#eaeef2"),
                    Ink.of("#d0d7de"),
                    Ink.of("#d0d7de"),
                    new Tone(
                            Ink.of("#0969da"),
                            Ink.of("#0969da"),
                            Ink.of("#54aeff").alpha(0.4),
                            Ink.of("#ddf4ff")),
                    new Tone(
                            Ink.of("#1a7f37"),
                            Ink.of("#2da44e"),
                            Ink.of("#4ac26b").alpha(0.4),
                            Ink.of("#dafbe1")),
                    new Tone(
                            Ink.of("#9a6700"),
                            Ink.of("#bf8700"),
                            Ink.of("#d4a72c").alpha(0.4),
                            Ink.of("#fff8c5")),
                    new Tone(
                            Ink.of("#cf222e"),
                            Ink.of("#cf222e"),
                            Ink.of("#ff8182").alpha(0.4),
                            Ink.of("#ffebe9"))));

    public static final Theme DARK = new Theme(
            "dark",
            true,
            Ink.of("#0d1117"),
            Ink.of("#151b23"),
            Ink.of("#3d444d"),
            Ink.of("#f0f6fc"),
            Ink.of("#9198a1"),
            Ink.of("#4493f8"),
            Ink.of("#ff7eb0"),
            Ink.of("#b083f0"),
            new Pair(Ink.of("#f4709b"), Ink.of("#3d1526")),
            new Pair(Ink.of("#ffa657"), Ink.of("#3a2610")),
            new Pair(Ink.of("#6cc971"), Ink.of("#12301a")),
            new Amber(Ink.of("#f2cc60"), Ink.of("#d29922"), Ink.of("#2e2510")),
            inks(
                    "#4493f8", "#b083f0", "#6cc971", "#d29922", "#39c5cf", "#ff7b72", "#f778ba", "#cdd9ff", "#d6ee4f",
                    "#c79f85", "#9aa4af", "#e25ce8"),
            new WindowInks(
                    Ink.of("#161b22"),
                    Ink.of("#010409"),
                    Ink.of("#30363d"),
                    Ink.of("#21262d"),
                    Ink.of("#c9d1d9"),
                    Ink.of("#8b949e"),
                    Ink.of("#30363d"),
                    Ink.of("#484f58"),
                    Ink.of("#010409"),
                    tone("#58a6ff", "#1f6feb", "#388bfd"),
                    tone("#3fb950", "#238636", "#2ea043"),
                    tone("#d29922", "#9e6a03", "#bb8009"),
                    tone("#f85149", "#da3633", "#f85149")));

    /** All that one can choose from, in the order in which they follow each other; a first start has the first. */
    public static final List<Theme> ALL = List.of(LIGHT, DARK);

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

    /** A tone whose edge and fill are a glow on the dark. */
    private static Tone tone(String text, String line, String glow) {
        Ink light = Ink.of(glow);
        return new Tone(Ink.of(text), Ink.of(line), light.alpha(0.4), light.alpha(0.15));
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

    /** Text or paper, whichever stands out more against an ink. */
    public Ink readableOn(Ink ink) {
        return text.contrast(ink) >= paper.contrast(ink) ? text : paper;
    }
}
