package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.Numbers;
import unrolled.analysis.ValueSpan;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** The last numbers of a watch as a small curve without axes; the dot at its end is where we stand. */
public final class Sparkline {
    private static final double PAD = 4;

    private Sparkline() {}

    /** What is not finite leaves a gap. */
    public static Figure of(List<Double> numbers, double width, double height, Style look) {
        Figure.Builder figure = Figure.builder(width, height)
                .lines(look.theme().lines())
                .title(look.words().of("watch.curve", numbers.size()));
        ValueSpan span = Numbers.of(
                        numbers.stream().mapToDouble(Double::doubleValue).toArray())
                .span();
        if (!(span.high() >= span.low())) {
            return figure.build();
        }
        Bounds room = new Bounds(0, 0, width, height).inset(PAD);
        boolean flat = span.high() == span.low();
        LinearAxis y = new LinearAxis(
                flat ? new ValueSpan(span.low() - 1, span.high() + 1) : span, false, room.bottom(), room.y());
        if (span.low() < 0 && span.high() > 0) {
            figure.add(PathMark.line(
                    room.x(),
                    y.at(0),
                    room.right(),
                    y.at(0),
                    Stroke.of(look.theme().rule(), 1)));
        }
        List<Point> piece = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            double number = numbers.get(at);
            if (Double.isFinite(number)) {
                double x = room.right() - room.width() * (numbers.size() - 1 - at) / Math.max(1, numbers.size() - 1);
                piece.add(new Point(x, y.at(number)));
            }
            if (!Double.isFinite(number) || at == numbers.size() - 1) {
                line(figure, piece, look);
                piece.clear();
            }
        }
        double last = numbers.get(numbers.size() - 1);
        if (Double.isFinite(last)) {
            figure.add(BoxMark.circle(
                    new Point(room.right(), y.at(last)), 2.6, look.theme().accent(), Stroke.NONE));
        }
        return figure.build();
    }

    private static void line(Figure.Builder figure, List<Point> points, Style look) {
        if (points.size() > 1) {
            figure.add(PathMark.polyline(points, Stroke.of(look.theme().state().line(), 1.3)));
        }
    }
}
