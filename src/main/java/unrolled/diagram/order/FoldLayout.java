package unrolled.diagram.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.data.Windows;
import unrolled.figure.Bounds;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** Where the boxes of the first samples of a run stand, however far the series is folded. */
final class FoldLayout {
    static final double LEFT = 92;
    static final double TOP = 48;
    private static final double PITCH = 40;
    private static final double LEAST = 6;
    private static final double RIGHT = 16;
    private static final double BORDER = 34;
    private static final int MOST_NUMBERS = 3;
    private static final List<FoldStage> STAGES = List.of(FoldStage.values());

    private final Run run;
    private final Windows windows;
    private final double pitch;
    private final double line;
    private final double tall;
    private final int lines;
    private final int batches;
    private final List<Integer> samples;

    FoldLayout(Run run, double width, double height) {
        this.run = run;
        this.windows = run.samples().series().orElseThrow();
        int steps = windows.steps();
        double room = width - LEFT - RIGHT;
        this.pitch = Math.max(LEAST, Math.min(PITCH, (room - BORDER) / (1.5 * steps)));
        int numbers = Math.min(MOST_NUMBERS, windows.features());
        this.tall = 9 + 13 * numbers;
        this.line = tall + 8;
        this.lines = (int) Math.max(1, (height - TOP - 14) / line);
        this.batches = (int) Math.max(1, (room + BORDER) / (steps * pitch + BORDER));
        this.samples = seen();
    }

    /** Those that stand in the lines, and those in the batches that are seen. */
    private List<Integer> seen() {
        Plan plan = run.plan();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int sample = 0; sample < Math.min(lines, windows.count()); sample++) {
            seen.add(sample);
        }
        for (int batch = 0; batch < Math.min(batches, plan.batches(0)); batch++) {
            for (int slot = 0; slot < Math.min(lines, plan.slots(0, batch)); slot++) {
                seen.add(plan.sample(0, batch, slot));
            }
        }
        return new ArrayList<>(seen);
    }

    Run run() {
        return run;
    }

    Windows windows() {
        return windows;
    }

    List<Integer> samples() {
        return samples;
    }

    int lines() {
        return lines;
    }

    boolean numbers() {
        return pitch >= 26;
    }

    /** How many rows have room side by side. */
    int rows(double width) {
        return (int) Math.min(windows.places().order().rows(), (width - LEFT - RIGHT) / pitch);
    }

    /** The box of a row of a sample; between two stages it is on its way. Empty where the run does not take the sample. */
    Optional<Bounds> box(int sample, int step, double folded) {
        int stage = (int) Math.min(STAGES.size() - 2, Math.floor(folded));
        double share = ease(folded - stage);
        Optional<Bounds> from = box(sample, step, STAGES.get(stage));
        Optional<Bounds> to = box(sample, step, STAGES.get(stage + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return share < 0.5 ? from : to;
        }
        Bounds one = from.get();
        Bounds other = to.get();
        return Optional.of(new Bounds(
                one.x() + (other.x() - one.x()) * share,
                one.y() + (other.y() - one.y()) * share,
                one.width(),
                one.height() + (other.height() - one.height()) * share));
    }

    private static double ease(double share) {
        return share * share * (3 - 2 * share);
    }

    private Optional<Bounds> box(int sample, int step, FoldStage stage) {
        int row = windows.places().position(sample, step) - windows.places().position(0, 0);
        double low = 22;
        return switch (stage) {
            case SERIES -> Optional.of(at(row * pitch, 0, low));
            case SAMPLES -> Optional.of(at(row * pitch, sample * line, low));
            case STEPS -> Optional.of(at(step * pitch, sample * line, low));
            case FEATURES -> Optional.of(at(step * pitch, sample * line, tall));
            case BATCHES -> run.plan().seat(0, sample).map(seat -> slot(seat, step));
        };
    }

    private Bounds slot(Plan.Seat seat, int step) {
        double left = seat.batch() * (windows.steps() * pitch + BORDER);
        return at(left + step * pitch, seat.slot() * line, tall);
    }

    private Bounds at(double x, double y, double height) {
        return new Bounds(LEFT + x + 1.5, TOP + y, pitch - Math.min(4, pitch * 0.2), height);
    }
}
