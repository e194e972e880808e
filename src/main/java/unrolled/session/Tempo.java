package unrolled.session;

import java.util.Locale;
import unrolled.debug.cursor.Move;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * By what a run is played, and how fast. Each unit has a speed of its own, in such units a second, of two figures.
 *
 * @param step the speed by step
 */
public record Tempo(Unit unit, double step, double batch, double epoch) {
    public static final double SLOWEST = 0.5;
    public static final double FASTEST = 5000;

    /** What a window begins with. */
    public static final Tempo FIRST = new Tempo(Unit.STEP, 4, 2, 1);

    public Tempo {
        step = possible(step);
        batch = possible(batch);
        epoch = possible(epoch);
    }

    /** What playing goes on by. */
    public enum Unit {
        STEP(Move.STEP),
        BATCH(Move.BATCH),
        EPOCH(Move.EPOCH);

        private final Move move;

        Unit(Move move) {
            this.move = move;
        }

        /** So many units on; at the end as far as there are any. */
        Moment from(Moment moment, long count, Plan plan) {
            return switch (this) {
                case STEP -> plan.stepsFrom(moment, count);
                case BATCH -> {
                    long last = plan.allBatches() - 1 - plan.batchIndex(moment.epoch(), moment.batch());
                    yield plan.batchesFrom(moment, Math.min(count, last));
                }
                case EPOCH -> plan.epochsFrom(moment, (int) Math.min(count, plan.epochs() - 1 - moment.epoch()));
            };
        }

        /** Whether there is nothing farther on. */
        boolean isOver(Moment moment, Plan plan) {
            return move.from(moment, plan).equals(moment);
        }
    }

    private static double possible(double speed) {
        double within = speed > SLOWEST ? Math.min(FASTEST, speed) : SLOWEST;
        double parts = Math.pow(10, 1 - Math.floor(Math.log10(within)));
        return Math.round(within * parts) / parts;
    }

    public double speed() {
        return switch (unit) {
            case STEP -> step;
            case BATCH -> batch;
            case EPOCH -> epoch;
        };
    }

    public Tempo by(Unit other) {
        return new Tempo(other, step, batch, epoch);
    }

    public Tempo at(double speed) {
        return switch (unit) {
            case STEP -> new Tempo(unit, speed, batch, epoch);
            case BATCH -> new Tempo(unit, step, speed, epoch);
            case EPOCH -> new Tempo(unit, step, batch, speed);
        };
    }

    /** As it is remembered. */
    String text() {
        return unit.name().toLowerCase(Locale.ROOT) + " " + step + " " + batch + " " + epoch;
    }

    /** What a text says; what a window begins with where it says nothing. */
    static Tempo parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            return FIRST;
        }
        try {
            return new Tempo(
                    Unit.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        } catch (IllegalArgumentException unknown) {
            return FIRST;
        }
    }
}
