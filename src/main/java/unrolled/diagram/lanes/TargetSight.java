package unrolled.diagram.lanes;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.View;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Target;
import unrolled.figure.Bounds;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Moves the lanes so that something of them is seen, and no farther than that needs. */
public final class TargetSight {
    private static final double MARGIN = 14;

    /** What stands above the first row of a lane: the name of the run and the batches. */
    private static final double HEAD = 58;

    private final View view;
    private final Viewport viewport;
    private final LanesLayout layout;

    public TargetSight(View view, Viewport viewport) {
        this.view = view;
        this.viewport = viewport;
        this.layout = LanesLayout.of(view, viewport.zoom());
    }

    /** The viewport in which all of these are seen; if they do not fit, one in which some are: as it is, or where the first is. */
    public Viewport on(List<Target> targets) {
        List<Bounds> places =
                targets.stream().flatMap(target -> bounds(target).stream()).toList();
        Optional<Bounds> all = places.stream().reduce(Bounds::union).filter(this::fits);
        if (all.isEmpty() && places.stream().anyMatch(this::isSeen)) {
            return viewport;
        }
        return all.or(() -> places.stream().findFirst()).map(this::seeing).orElse(viewport);
    }

    private boolean fits(Bounds bounds) {
        return bounds.width() <= viewport.width() - Margins.GUTTER - 2 * MARGIN;
    }

    private boolean isSeen(Bounds bounds) {
        return Bounds.between(Margins.GUTTER, 0, viewport.width(), viewport.height())
                .contains(bounds);
    }

    private Viewport seeing(Bounds there) {
        double dx = Math.max(0, Margins.GUTTER + MARGIN - there.x());
        dx = there.right() + dx > viewport.width() - MARGIN ? viewport.width() - MARGIN - there.right() : dx;
        double up = Math.min(0, viewport.height() - MARGIN - there.bottom());
        double dy = Math.max(up, Math.min(0, HEAD - there.y()));
        dy = there.y() < HEAD ? HEAD - there.y() : dy;
        double scroll = Math.max(0, Math.min(viewport.scroll() - dy, layout.mostScroll(viewport.height())));
        return new Viewport(viewport.width(), viewport.height(), viewport.anchor() + dx, scroll, viewport.zoom());
    }

    /** Where it stands in the viewport, with the border before it where that is meant. */
    private Optional<Bounds> bounds(Target target) {
        return layout.lanes().stream()
                .filter(lane -> !lane.difference()
                        && lane.trace().run().id().equals(target.place().run()))
                .findFirst()
                .map(lane -> bounds(target, lane));
    }

    private Bounds bounds(Target target, LaneRows lane) {
        Trace trace = lane.trace();
        double pitch = RowShape.pitch(viewport.zoom());
        Moment here = view.follow(trace).moment();
        LaneColumns columns = new LaneColumns(trace.run(), here, viewport.anchor(), pitch);
        double x = columns.x(target.moment());
        double left = target.part() == Target.Part.CARRY ? x - pitch : x;
        Bounds row = lane.rowBounds(target.place().slot());
        return Bounds.between(left, row.y() - viewport.scroll(), x + pitch, row.bottom() - viewport.scroll());
    }
}
