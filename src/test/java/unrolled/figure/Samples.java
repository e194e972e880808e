package unrolled.figure;

import java.util.List;

/** The figure of the contract test: every mark in every style, at places that the tests of all pens know. */
public final class Samples {
    public static final Ink PAPER = Ink.of("#ffffff");
    public static final Ink ORANGE = Ink.of("#c04f00");
    public static final Ink PINK = Ink.of("#b5124f");
    public static final Ink GREEN = Ink.of("#2b7d32");
    public static final Ink BLUE = Ink.of("#0a66d8");

    /** A subject with a label that SVG has to escape. */
    public record Named(String label) implements Subject {}

    private Samples() {}

    public static Figure everyMark() {
        Stroke line = Stroke.of(PINK, 3);
        Figure.Builder figure = Figure.builder(200, 160)
                .background(PAPER)
                .title("Every mark & style")
                .description("A figure that no reader needs");
        boxes(figure);
        lines(figure, line);
        texts(figure);
        figure.add(new RasterMark(new Bounds(120, 90, 40, 20), 4, 2, cells()), new Named("a heat map"));
        figure.clip(new Bounds(10, 130, 20, 20));
        figure.add(new BoxMark(new Bounds(0, 135, 100, 10), 3, GREEN, Stroke.NONE));
        figure.add(BoxMark.filled(new Bounds(0, 131, 100, 2), ORANGE));
        figure.add(BoxMark.filled(new Bounds(12, 146, 5, 3), BLUE));
        figure.add(BoxMark.filled(new Bounds(50, 131, 5, 5), PINK));
        return figure.unclip().build();
    }

    private static void boxes(Figure.Builder figure) {
        Named box = new Named("c < 0 & h > 0");
        figure.add(BoxMark.filled(new Bounds(10, 10, 20, 20), ORANGE), box);
        figure.add(new BoxMark(new Bounds(40, 10, 20, 20), 6, ORANGE.alpha(0.5), Stroke.of(BLUE, 2)), box);
        figure.add(new BoxMark(
                new Bounds(70, 10, 20, 20), 0, Ink.NONE, Stroke.of(GREEN, 2).with(Dash.DASHED)));
        figure.add(BoxMark.circle(new Point(110, 20), 10, GREEN, Stroke.NONE));
        figure.add(BoxMark.target(new Bounds(130, 10, 20, 20)), new Named("an invisible target"));
    }

    private static void lines(Figure.Builder figure, Stroke line) {
        figure.add(PathMark.line(10, 50, 60, 50, line));
        figure.add(PathMark.line(10, 60, 60, 60, line.with(Dash.DASHED)));
        figure.add(PathMark.line(10, 70, 60, 70, line.with(Dash.DOTTED)));
        figure.add(PathMark.polyline(List.of(new Point(70, 70), new Point(80, 50), new Point(90, 70)), line));
        figure.add(PathMark.polygon(
                List.of(new Point(100, 45), new Point(120, 45), new Point(110, 72)), BLUE, Stroke.of(ORANGE, 1)));
        figure.add(PathMark.curve(new Point(130, 50), new Point(160, 70), line));
        figure.addAll(new Arrow(8, 5).line(new Point(165, 60), new Point(195, 60), Stroke.of(ORANGE, 2)));
        figure.addAll(new Arrow(6, 4)
                .along(List.of(new Point(170, 40), new Point(185, 40), new Point(185, 10)), 6, Stroke.of(GREEN, 1.5)));
    }

    private static void texts(Figure.Builder figure) {
        double y = 90;
        for (Typeface typeface : Typeface.values()) {
            figure.add(new TextMark("HHH 0.25", 10, y, new TextFont(typeface, 11), Anchor.START, PINK));
            y += 10;
        }
        figure.add(new TextMark("end", 110, 100, new TextFont(Typeface.SANS, 11), Anchor.END, BLUE));
        figure.add(new TextMark("mid  dle", 95, 115, new TextFont(Typeface.SANS, 11), Anchor.MIDDLE, BLUE.alpha(0.6)));
    }

    private static int[] cells() {
        int[] argb = new int[8];
        for (int k = 0; k < argb.length; k++) {
            argb[k] = Ink.mix(ORANGE, BLUE, k / 7.0).argb();
        }
        argb[7] = 0;
        return argb;
    }
}
