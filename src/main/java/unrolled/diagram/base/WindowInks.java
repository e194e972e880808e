package unrolled.diagram.base;

import unrolled.figure.Ink;

/**
 * The colours of the window around the pictures: of panels, lines, text, and of what is said. The ground is the paper of the
 * pictures.
 *
 * @param panel behind head, side and strips
 * @param dialog behind the head of a dialog
 * @param rule around fields and between panels
 * @param thinRule where a rule would be too much
 * @param field around what one types into, chooses in or ticks: seen at 3 : 1
 * @param text readable at 4.5 : 1 on paper, panel and dialog; {@code muted} on paper and panel
 * @param pointed behind a control under the pointer; {@code chosen} behind a chosen one of several
 * @param shadow of what lies over the window
 * @param accent what has the focus or is meant; white can be read on its line, as on a button
 * @param success what has been mended
 * @param warning what somebody should know
 * @param danger what cannot be done
 */
public record WindowInks(
        Ink panel,
        Ink dialog,
        Ink rule,
        Ink thinRule,
        Ink field,
        Ink text,
        Ink muted,
        Ink pointed,
        Ink chosen,
        Ink shadow,
        Tone accent,
        Tone success,
        Tone warning,
        Tone danger) {

    /**
     * One meaning in four strengths.
     *
     * @param text readable on paper and panel
     * @param line the strongest: a frame, a mark, the surface of a button
     * @param edge a soft line around {@code fill}
     */
    public record Tone(Ink text, Ink line, Ink edge, Ink fill) {}

    static final WindowInks LIGHT = new WindowInks(
            Ink.of("#f6f8fa"),
            Ink.of("#f6f8fa"),
            Ink.of("#d0d7de"),
            Ink.of("#d0d7de"),
            Ink.of("#868e97"),
            Ink.of("#24292f"),
            Ink.of("#57606a"),
            Ink.of("#eaeef2"),
            Ink.of("#d0d7de"),
            Ink.of("#d0d7de"),
            new Tone(Ink.of("#0969da"), Ink.of("#0969da"), Ink.of("#54aeff").alpha(0.4), Ink.of("#ddf4ff")),
            new Tone(Ink.of("#1a7f37"), Ink.of("#2da44e"), Ink.of("#4ac26b").alpha(0.4), Ink.of("#dafbe1")),
            new Tone(Ink.of("#9a6700"), Ink.of("#b07d00"), Ink.of("#d4a72c").alpha(0.4), Ink.of("#fff8c5")),
            new Tone(Ink.of("#cf222e"), Ink.of("#cf222e"), Ink.of("#ff8182").alpha(0.4), Ink.of("#ffebe9")));

    static final WindowInks DARK = new WindowInks(
            Ink.of("#161b22"),
            Ink.of("#010409"),
            Ink.of("#30363d"),
            Ink.of("#21262d"),
            Ink.of("#697079"),
            Ink.of("#c9d1d9"),
            Ink.of("#8b949e"),
            Ink.of("#30363d"),
            Ink.of("#484f58"),
            Ink.of("#010409"),
            tone("#58a6ff", "#1f6feb", "#388bfd"),
            tone("#3fb950", "#238636", "#2ea043"),
            tone("#d29922", "#9e6a03", "#bb8009"),
            tone("#f85149", "#da3633", "#f85149"));

    static final WindowInks PROJECTOR = new WindowInks(
            Ink.of("#ffffff"),
            Ink.of("#ffffff"),
            Ink.of("#8a8a8a"),
            Ink.of("#8a8a8a"),
            Ink.of("#404040"),
            Ink.of("#000000"),
            Ink.of("#000000"),
            Ink.of("#e4e7ea"),
            Ink.of("#c8ced4"),
            Ink.of("#8a8a8a"),
            new Tone(Ink.of("#0047b3"), Ink.of("#0047b3"), Ink.of("#0047b3").alpha(0.5), Ink.of("#d3e5ff")),
            new Tone(Ink.of("#0b5a17"), Ink.of("#0b5a17"), Ink.of("#0b5a17").alpha(0.5), Ink.of("#d0f2d4")),
            new Tone(Ink.of("#5c3a00"), Ink.of("#7a4f00"), Ink.of("#7a4f00").alpha(0.5), Ink.of("#ffe98a")),
            new Tone(Ink.of("#8a0016"), Ink.of("#8a0016"), Ink.of("#8a0016").alpha(0.5), Ink.of("#ffdad6")));

    /** A tone whose edge and fill are a glow on the dark. */
    private static Tone tone(String text, String line, String glow) {
        Ink light = Ink.of(glow);
        return new Tone(Ink.of(text), Ink.of(line), light.alpha(0.4), light.alpha(0.15));
    }
}
