package unrolled.diagram.asked;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Target;

/**
 * What somebody asks about.
 *
 * @param place where it is; of a curve the moment of the point that is meant
 * @param number which one it is, of a number
 */
public record Thing(Kind kind, Cursor place, Optional<NumberName> number) {
    /** What can be asked about. */
    public enum Kind {
        /** An arrow that carries the state, or a wall: the border into a batch, or a reset within it. */
        BORDER,
        /** c and h of a unit. */
        STATE,
        /** A number by itself: a gate, the sum before it, or a weight. */
        NUMBER,
        INPUT,
        OUTPUT,
        /** How much of a gradient goes back into the step. */
        GRADIENT,
        /** A point of a loss curve. */
        LOSS,
        /** A point of a predicted curve. */
        PREDICTION,
        /** The weights of a layer. */
        WEIGHTS,
        /** Samples that no batch takes. */
        DROPPED,
        /** All of a run. */
        RUN
    }

    public static Thing of(Kind kind, Cursor place) {
        return new Thing(kind, place, Optional.empty());
    }

    /** A number of a unit or batch. */
    public static Thing of(NumberName number, Cursor place) {
        Kind kind = switch (number.name()) {
            case "c", "h" -> Kind.STATE;
            case "x" -> Kind.INPUT;
            case "y" -> Kind.OUTPUT;
            default -> Kind.NUMBER;
        };
        return new Thing(kind, place, Optional.of(number));
    }

    /** What a part of a picture is. */
    public static Thing of(Target target) {
        Cursor place = target.place();
        return switch (target.part()) {
            case CARRY, ORDER, PIN -> of(Kind.BORDER, place);
            case INPUT -> of(Kind.INPUT, place);
            case OUTPUT, OUTPUT_DIFFERENCE -> of(Kind.OUTPUT, place);
            case GRADIENT -> of(Kind.GRADIENT, place);
            case WEIGHTS -> of(Kind.WEIGHTS, place);
            case DROPPED -> of(Kind.DROPPED, place);
            case RUN, SCALE, COMPARE -> of(Kind.RUN, place);
            case STATE, CHANGE, STOP, BOOKMARK, WHY, DIFFERENCE, TROUBLE -> of(Kind.STATE, place);
            case UNIT, NUMBER -> target.number().map(name -> of(name, place)).orElseGet(() -> of(Kind.STATE, place));
        };
    }

    /** Its number among the inputs or outputs: the first one where only all of them are meant. */
    int index() {
        return number.map(NumberName::index)
                .filter(index -> index.matches("\\[\\d+]"))
                .map(index -> Integer.parseInt(index.substring(1, index.length() - 1)))
                .orElse(0);
    }

    /** The same, with another unit looked at. */
    public Thing onUnit(int unit) {
        return new Thing(kind, place.onUnit(unit), number);
    }

    /** The same in another run. */
    public Thing inRun(String run) {
        return new Thing(kind, place.inRun(run), number);
    }
}
