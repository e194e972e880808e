package unrolled.ui.lanes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleConsumer;
import unrolled.analysis.View;
import unrolled.diagram.base.Target;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesLayout;
import unrolled.diagram.lanes.TargetSight;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.veil.Fork;
import unrolled.diagram.veil.Veil;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;

/** What is seen of the lanes: first all of them, then what the cursor leads to and what somebody zooms and moves to. */
final class LanesSight {
    /** So large are few lanes of a lesson in a window of the usual width. */
    private static final double MOST_OF_FEW = 1.5;

    /** In front of a hall one lane has room for some batches. */
    private static final double MOST_IN_HALL = 1.4;

    /** In front of a hall nothing is smaller. */
    private static final double READABLE = 0.9;

    private static final double USUAL_WIDTH = 950;

    private final WindowContext desk;
    private final FigureView lanes;
    private final Runnable paint;
    private DoubleConsumer onBeyond = factor -> {};
    /** What was seen before words lit something; null while they light nothing. */
    private Viewport beforeLit;
    /** What was seen before a lecture; null if there was none. */
    private Viewport beforeHall;
    /** What was looked at when another experiment was opened, which is not there yet; null else. */
    private Experiment beforeOpened;

    /** @param paint draws the lanes once more, where the same is seen as before */
    LanesSight(WindowContext desk, FigureView lanes, Runnable paint) {
        this.desk = desk;
        this.lanes = lanes;
        this.paint = paint;
    }

    /** Another experiment is opened: once it is there, it is seen as if it were the first. */
    void opened() {
        beforeOpened = desk.session().experimentInView();
    }

    /** Brings something into sight that somebody asks for. */
    void point(Target target) {
        if (viewport() != null) {
            show(new TargetSight(view(), viewport()).on(List.of(target)));
        }
    }

    /** The runs that are seen, as far as a lesson shows them. */
    View view() {
        return seen(desk.session().view());
    }

    private View seen(View view) {
        View uncovered = desk.sight().veil().get().cover().seen(view);
        return desk.lecture().on().get() ? readable(uncovered) : uncovered;
    }

    /** As many runs as have room where all can be read from afar: that of the cursor, and others in their order. */
    private View readable(View all) {
        Set<String> runs = new LinkedHashSet<>();
        runs.add(all.cursor().run());
        all.pair().ifPresent(pair -> runs.add(pair.other().run().id()));
        for (Trace trace : all.begun()) {
            runs.add(trace.run().id());
            if (LanesLayout.of(all.only(runs), READABLE).height() > lanes.innerHeight()) {
                runs.remove(trace.run().id());
            }
        }
        return all.only(runs);
    }

    /** Other runs are seen as large as they fit; what is asked about comes into sight. */
    void veiled(Veil before, Veil now) {
        if (viewport() == null || viewport().width() < 1) {
            return;
        }
        Viewport there = before.cover().runs().equals(now.cover().runs()) ? viewport() : home();
        if (now.asking().isFork() && !before.asking().isFork()) {
            there = Camera.atLeft(view(), there, Fork.ROOM);
        } else if (now.asking().asked().isEmpty() && !before.asking().asked().isEmpty()) {
            there = Camera.backToCursor(view(), there);
        }
        show(lit(before, now, new TargetSight(view(), there).on(now.asking().newIn(before.asking()))));
    }

    /** What words speak of is brought into sight while they do. */
    private Viewport lit(Veil before, Veil now, Viewport there) {
        if (before.asking().lit().equals(now.asking().lit())) {
            return there;
        }
        Viewport home = beforeLit == null ? there : beforeLit;
        beforeLit = now.asking().lit().isEmpty() ? null : home;
        return new TargetSight(view(), home).on(now.asking().lit());
    }

    /** All lanes as large as they fit; where a lesson shows few of them, there is room for some batches. */
    private Viewport home() {
        return atMost(Camera.home(view(), lanes.innerWidth(), lanes.innerHeight()));
    }

    private Viewport atMost(Viewport seen) {
        if (desk.lecture().on().get()) {
            double zoom = Math.max(READABLE, Math.min(MOST_IN_HALL, seen.zoom()));
            return Camera.zoom(view(), seen, zoom / seen.zoom(), seen.anchor(), 0);
        }
        double most = most(seen);
        return seen.zoom() > most ? Camera.zoom(view(), seen, most / seen.zoom(), seen.anchor(), 0) : seen;
    }

    /** So large are lanes that fit. */
    private double most(Viewport seen) {
        boolean few = !desk.sight().veil().get().cover().runs().isEmpty();
        return few ? MOST_OF_FEW * Math.max(1, seen.width() / USUAL_WIDTH) : Viewport.MOST_ZOOM;
    }

    /** What is seen; null before anything was. */
    Viewport viewport() {
        return desk.sight().viewport().get();
    }

    /** Sets what is seen, and draws it even where that is what was seen before. */
    private void show(Viewport viewport) {
        if (viewport.equals(viewport())) {
            paint.run();
        }
        desk.sight().viewport().set(viewport);
    }

    /** Follows the cursor to another place, or to other runs. */
    void moved(View all, View now) {
        if (viewport() == null) {
            return;
        }
        beforeLit = null;
        if (beforeOpened != null && !beforeOpened.equals(desk.session().experimentInView())) {
            beforeOpened = null;
            show(begun(viewport().height()));
            return;
        }
        View before = seen(all);
        View after = seen(now);
        if (!runs(before).equals(runs(after))) { // a lesson shows others
            show(home());
            return;
        }
        boolean otherTraces = !before.traces().equals(after.traces());
        boolean other = otherTraces
                || before.cursor().slot() != after.cursor().slot()
                || !before.cursor().run().equals(after.cursor().run());
        boolean otherLanes = before.pair().isPresent() != after.pair().isPresent();
        Viewport fitting = otherLanes ? Camera.refitted(before, after, viewport()) : viewport();
        Viewport followed = Camera.follow(before, after, fitting);
        if (!before.comparison().equals(after.comparison())) {
            show(
                    after.pair().isPresent()
                            ? Camera.differenceInSight(after, followed)
                            : Camera.rowInSight(after, followed));
        } else {
            show(other ? Camera.rowInSight(after, followed) : followed);
        }
    }

    /** The runs that are seen, while a lesson shows some of them; none if all are. */
    private List<String> runs(View seen) {
        return desk.sight().veil().get().cover().runs().isEmpty()
                ? List.of()
                : seen.traces().stream().map(trace -> trace.run().id()).toList();
    }

    /** Fits what is seen to the room that the lanes have now. */
    void resized() {
        double width = lanes.innerWidth();
        double height = lanes.innerHeight();
        if (width < 1 || height < 1) {
            return;
        }
        boolean first = viewport() == null || viewport().width() < 1;
        boolean hall = desk.lecture().on().get();
        Viewport there = first ? begun(height) : hall ? home() : afterHall(resized(width, height));
        boolean forks = desk.sight().veil().get().asking().isFork();
        show(forks ? Camera.atLeft(view(), there, Fork.ROOM) : there);
    }

    /** A lecture begins, or is over: then what was seen before is seen again. */
    void lecture(boolean on) {
        beforeHall = on ? viewport() : beforeHall;
    }

    private Viewport afterHall(Viewport there) {
        Viewport before = beforeHall;
        if (before == null || before.width() != there.width() || before.height() != there.height()) {
            return there; // not laid out yet
        }
        beforeHall = null;
        return Camera.backToCursor(view(), before);
    }

    private Viewport resized(double width, double height) {
        Viewport there = Camera.resized(view(), viewport(), width, height);
        return viewport().zoom() > most(viewport()) ? there : atMost(there); // somebody wants to see it so near
    }

    /** What is seen first: all lanes as large as they fit, or as near as somebody wants to see them. */
    private Viewport begun(double height) {
        Viewport home = home();
        OptionalDouble wanted = desk.sight().wantedZoom();
        return wanted.isEmpty()
                ? home
                : Camera.rowInSight(
                        view(),
                        Camera.zoom(view(), home, wanted.getAsDouble() / home.zoom(), home.anchor(), height / 3));
    }

    /** All lanes as large as they fit. */
    void fit() {
        desk.sight().wantZoom(OptionalDouble.empty());
        show(home());
    }

    /** What zooming does where the boxes are as large, or as small, as they get. */
    void setOnBeyond(DoubleConsumer action) {
        onBeyond = action;
    }

    /** Whether the boxes are as large, or as small, as they get. */
    boolean isBeyond(double factor) {
        return factor > 1 ? viewport().zoom() >= Viewport.MOST_ZOOM : viewport().zoom() <= Viewport.LEAST_ZOOM;
    }

    /** Zooms at the column of the cursor, whose row stays in sight. */
    void zoom(double factor) {
        if (isBeyond(factor)) {
            onBeyond.accept(factor);
        } else {
            Viewport zoomed = Camera.zoom(view(), viewport(), factor, viewport().anchor(), lanes.getHeight() / 3);
            zoomedTo(Camera.rowInSight(view(), zoomed));
        }
    }

    /** Zooms at a point. */
    void zoom(double factor, double x, double y) {
        if (isBeyond(factor)) {
            onBeyond.accept(factor);
        } else {
            zoomedTo(Camera.zoom(view(), viewport(), factor, x, y));
        }
    }

    private void zoomedTo(Viewport viewport) {
        desk.sight().wantZoom(OptionalDouble.of(viewport.zoom()));
        show(viewport);
    }

    /** Moves the lanes by so much. */
    void pan(double x, double y) {
        show(Camera.pan(view(), viewport(), x, y));
    }

    /** Moves the lanes up or down, to where the scroll bar stands. */
    void scrollTo(double scroll) {
        if (viewport() != null && Math.abs(scroll - viewport().scroll()) > 0.5) {
            pan(0, viewport().scroll() - scroll);
        }
    }

    /** By how much the lanes are higher than what is seen of them. */
    double mostScroll() {
        return LanesLayout.of(view(), viewport().zoom()).mostScroll(viewport().height());
    }
}
