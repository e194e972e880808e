package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import unrolled.analysis.GradientBorder;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;

/**
 * Where the boxes of a batch stand, and at their left those of the batches before it. Of a batch that is too long its
 * beginning, its end and what is around the cursor are seen.
 */
public record InksLayout(GradientBorder inks, PictureSize frame) {
    private static final double LEFT = 14;
    private static final double RIGHT = 18;
    private static final double LEAST_PITCH = 82;
    private static final double WIDEST = 150;
    private static final double TOP = 28;
    private static final double BOX = 17;
    /** Of a state box. */
    private static final double HIGHEST = 96;

    /** Low pictures say their sentence to those who listen only. */
    private static final double ROOMY = 148;

    /** Where the boxes of one step stand. */
    record Boxes(Bounds output, Bounds state, Bounds input) {
        double left() {
            return state.x();
        }

        double right() {
            return state.right();
        }
    }

    private double room() {
        return frame.width() - LEFT - RIGHT;
    }

    private int capacity() {
        return (int) Math.max(2, room() / LEAST_PITCH);
    }

    private int steps() {
        Moment here = inks.place().moment();
        return inks.trace().plan().steps(here.epoch(), here.batch());
    }

    private Moment first() {
        Moment here = inks.place().moment();
        return new Moment(here.epoch(), here.batch(), 0);
    }

    /** From the oldest to the newest, which is the last one of the batch. */
    List<Moment> moments() {
        int steps = steps();
        List<Moment> earlier = new ArrayList<>();
        List<Moment> before = inks.before(first());
        int reserved = before.isEmpty() ? 0 : 1;
        List<Moment> own = own(Math.min(steps, capacity() - reserved));
        int left = capacity() - own.size();
        int wanted = left >= steps ? left - left % steps : left;
        while (earlier.size() < wanted && !before.isEmpty()) {
            earlier.add(0, before.get(0));
            before = inks.before(before.get(0));
        }
        earlier.addAll(own);
        return earlier;
    }

    /** So many steps of the batch: its ends first, then the cursor, then what is near them. */
    private List<Moment> own(int count) {
        int last = steps() - 1;
        int here = inks.place().moment().step();
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int near = 0; chosen.size() < count; near++) {
            for (int step : new int[] {last - near, here + near, near, here - near}) {
                if (chosen.size() < count && step >= 0 && step <= last) {
                    chosen.add(step);
                }
            }
        }
        return chosen.stream()
                .map(step -> new Moment(first().epoch(), first().batch(), step))
                .toList();
    }

    /** The place of every step, a gap for its arrows at the left. */
    List<Column> columns() {
        List<Moment> moments = moments();
        double pitch = Math.min(WIDEST, room() / moments.size());
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < moments.size(); at++) {
            Bounds bounds = new Bounds(LEFT + at * pitch, TOP, pitch, bracketTop() - TOP);
            columns.add(new Column(moments.get(at), moments.size() - 1 - at, bounds));
        }
        return columns;
    }

    boolean hasSentence() {
        return frame.height() >= ROOMY;
    }

    /** The baseline of the sentence below all. */
    double sentence() {
        return frame.height() - 9;
    }

    double bracketTop() {
        return (hasSentence() ? sentence() - 16 : frame.height() - 7) - BatchBrackets.HEIGHT;
    }

    private double link() {
        return Math.max(4, Math.min(13, (frame.height() - 110) / 9));
    }

    Boxes boxes(Column column) {
        double width = Math.min(64, column.bounds().width() * 0.45);
        double x = column.bounds().right() - width;
        double inputTop = bracketTop() - 5 - BOX;
        double stateTop = Math.max(TOP + BOX + link(), inputTop - link() - HIGHEST);
        return new Boxes(
                new Bounds(x, stateTop - link() - BOX, width, BOX),
                new Bounds(x, stateTop, width, inputTop - link() - stateTop),
                new Bounds(x, inputTop, width, BOX));
    }

    /** The height at which values go from box to box. */
    static double values(Bounds state) {
        return state.y() + 0.25 * state.height();
    }

    /** The height at which gradients go back, their sizes below. */
    static double gradients(Bounds state) {
        return state.bottom() - 13;
    }
}
