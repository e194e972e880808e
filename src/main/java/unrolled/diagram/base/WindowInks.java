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
}
