package unrolled.diagram.base;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.figure.Subject;
import unrolled.run.plan.Moment;

/** What a mark stands for: a part of the picture at a place of a run. Two spots are equal if they stand for the same. */
public final class Target implements Subject {
    /** The kinds of things that can be pointed at. */
    public enum Part {
        /** The head of a lane. */
        RUN,
        STATE,
        INPUT,
        OUTPUT,
        /** The border into a batch; the moment is the first step of it. */
        CARRY,
        /** How the rows go on into a batch, if not in order; at the start of a run, of all its batches. */
        ORDER,
        /** A reset pin in the middle of a batch; the moment is the step after it. */
        PIN,
        /** Numbers that somebody changed in a branch. */
        CHANGE,
        /** Samples that no batch takes. */
        DROPPED,
        /** The numbers of one unit. */
        UNIT,
        /** A breakpoint at the moment. */
        STOP,
        /** A bookmark at the place. */
        BOOKMARK,
        /** The weights of the layer. */
        WEIGHTS,
        /** Why c of the unit is what it is. */
        WHY,
        /** What goes back of a gradient into the step before that of the moment. */
        GRADIENT,
        /** The difference of c and h of two runs. */
        DIFFERENCE,
        /** The difference of what two runs give out. */
        OUTPUT_DIFFERENCE,
        /** What full bars of a run stand for. */
        SCALE,
        /** Where a lane offers to be compared with the run of the cursor. */
        COMPARE,
        /** The first moment at which something is NaN or infinite. */
        TROUBLE,
        /** A number by itself, of the unit of the place. */
        NUMBER
    }

    private final Part part;
    private final Cursor place;
    private final Supplier<String> label;
    private final Optional<NumberName> number;

    public Target(Part part, Cursor place, Supplier<String> label) {
        this(part, place, label, Optional.empty());
    }

    private Target(Part part, Cursor place, Supplier<String> label, Optional<NumberName> number) {
        this.part = part;
        this.place = place;
        this.label = label;
        this.number = number;
    }

    /** The same spot, which shows a number. */
    public Target showing(NumberName shown) {
        return new Target(part, place, label, Optional.of(shown));
    }

    /** The number that is shown here; empty if there is none, or more than one. */
    public Optional<NumberName> number() {
        return number;
    }

    /** A spot to compare with: it says nothing. */
    public static Target at(Part part, Cursor place) {
        return new Target(part, place, () -> "");
    }

    public Part part() {
        return part;
    }

    /** Where it is; what the part does not tell apart (the unit of a state box, say) is 0. */
    public Cursor place() {
        return place;
    }

    public Moment moment() {
        return place.moment();
    }

    @Override
    public String label() {
        return label.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target spot
                && part == spot.part
                && place.equals(spot.place)
                && (part != Part.NUMBER || number.equals(spot.number));
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, place);
    }

    @Override
    public String toString() {
        return part + " " + place;
    }
}
