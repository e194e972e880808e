package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import unrolled.analysis.check.Finding;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.SlotOrder;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.PlannedBatch;

/**
 * Draws a triangle with its number for each finding that is to be looked at, at the border into its batch, where no number
 * stands: beside the inputs, or beside the outputs where a ghost of what is left out has that place.
 */
final class FindingMarks {
    private static final double SIZE = 25;
    /** More than so many have no room: the last triangle says how many it stands for. */
    private static final int MOST = 4;

    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private final RowShape shape;
    private final List<Finding> findings;

    FindingMarks(Figure.Builder figure, Trace trace, Style look, RowShape shape, List<Finding> findings) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
        this.shape = shape;
        this.findings = findings;
    }

    /** Those of a batch in a slot. */
    void into(PlannedBatch batch, int slot, RowPlace row) {
        List<FindingSpot> spots = new ArrayList<>();
        for (int n = 0; n < findings.size(); n++) {
            Finding finding = findings.get(n);
            if (finding.place()
                    .filter(place ->
                            place.run().equals(trace.run().id()) && place.slot() == slot && isIn(place.moment(), batch))
                    .isPresent()) {
                spots.add(new FindingSpot(n + 1, said(finding)));
            }
        }
        List<Point> places = places(batch, slot, row, spots.size());
        for (int n = 0; n < Math.min(spots.size(), places.size()); n++) {
            boolean last = n == places.size() - 1 && spots.size() > places.size();
            List<FindingSpot> here = spots.subList(n, last ? spots.size() : n + 1);
            triangle(
                    places.get(n),
                    last ? all(here) : here.get(0),
                    last ? "+" + here.size() : String.valueOf(here.get(0).number()));
        }
    }

    private static boolean isIn(Moment moment, PlannedBatch batch) {
        return moment.epoch() == batch.epoch() && moment.batch() == batch.batch();
    }

    private String said(Finding finding) {
        Locale locale = look.words().locale();
        String said = finding.symptom().called().text(locale) + ": "
                + finding.sentence().text(locale);
        return finding.count()
                .map(count -> said + " (" + count.text(locale) + ")")
                .orElse(said);
    }

    /** Leads to the first of them, and says all, each with its number. */
    private static FindingSpot all(List<FindingSpot> spots) {
        return new FindingSpot(
                spots.get(0).number(),
                spots.stream().map(spot -> spot.number() + "  " + spot.label()).collect(Collectors.joining("\n")));
    }

    /** Beside the inputs first, as long as nothing stands there; one by itself stands in the middle. */
    private List<Point> places(PlannedBatch batch, int slot, RowPlace row, int count) {
        double middle = row.left() - shape.pitch() + shape.box() / 2;
        double aside = count == 1 ? 0 : size() * 0.55;
        double low = row.top() + shape.inputTop() + shape.input() / 2;
        double high = row.top() + shape.outputTop() + shape.output() / 2;
        List<Point> places = new ArrayList<>();
        for (double y : isTaken(batch, slot) ? List.of(high) : List.of(low, high)) {
            places.add(new Point(middle + aside, y));
            places.add(new Point(middle - aside, y));
        }
        return places.subList(0, Math.min(MOST, places.size()));
    }

    /** Whether something of the order stands between the inputs. */
    private boolean isTaken(PlannedBatch batch, int slot) {
        Optional<Continuity> into =
                SlotOrder.of(trace.run()).flatMap(order -> order.into(batch.epoch(), batch.batch(), slot));
        return into.filter(found -> found.kind() == Continuity.Kind.GAP || found.kind() == Continuity.Kind.OTHER_SERIES)
                .isPresent();
    }

    private double size() {
        return SIZE * Math.max(0.7, Math.min(1.2, shape.zoom()));
    }

    private void triangle(Point at, FindingSpot spot, String text) {
        Theme.Amber amber = look.theme().order();
        double half = size() / 2;
        double top = at.y() - half * 0.95;
        double foot = at.y() + half * 0.8;
        figure.add(
                PathMark.polygon(
                        List.of(new Point(at.x(), top), new Point(at.x() + half, foot), new Point(at.x() - half, foot)),
                        amber.fill(),
                        Stroke.of(amber.line(), 1.3)),
                spot);
        double narrower = text.length() > 1 ? 0.38 : 0.48;
        TextFont font = new TextFont(Typeface.SANS_MEDIUM, Math.max(8.5, size() * narrower));
        figure.add(
                new TextMark(text, at.x(), font.baselineFor(foot - size() * 0.3), font, Anchor.MIDDLE, amber.text()),
                spot);
    }
}
