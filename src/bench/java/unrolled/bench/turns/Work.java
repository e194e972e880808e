package unrolled.bench.turns;

import java.util.List;
import java.util.Locale;

/**
 * What all contenders of a row do.
 *
 * @param steps the time steps of a call
 */
record Work(Kind kind, int units, int features, int batch, int steps) {
    /** How the layer is used. */
    enum Kind {
        /** One time step after another, the state handed on. */
        STEP,
        /** A sequence from the zero state. */
        SEQUENCE,
        /** A sequence to a Dense with one unit, the mean squared error, the gradients and Adam's update. */
        TRAINING
    }

    static Work step(int units) {
        return new Work(Kind.STEP, units, 3, 1, 1);
    }

    static Work sequence(int units) {
        return new Work(Kind.SEQUENCE, units, 3, 32, 100);
    }

    static Work training(int units) {
        return new Work(Kind.TRAINING, units, 8, 32, 50);
    }

    /** Reads what {@link #words} wrote. */
    static Work of(List<String> words) {
        return new Work(
                Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Integer.parseInt(words.get(4)));
    }

    /** The work as arguments of a program. */
    List<String> words() {
        return List.of(
                kind.name().toLowerCase(Locale.ROOT),
                Integer.toString(units),
                Integer.toString(features),
                Integer.toString(batch),
                Integer.toString(steps));
    }

    @Override
    public String toString() {
        String what = switch (kind) {
            case STEP -> "one step";
            case SEQUENCE -> steps + " steps";
            case TRAINING -> "training, " + steps + " steps";
        };
        return what + ", " + units + " units, " + features + " features, batch " + batch;
    }
}
