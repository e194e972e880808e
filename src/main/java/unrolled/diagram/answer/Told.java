package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Carry;

/** What is told, before anybody says to which question. */
record Told(String written, Optional<Cursor> place, Optional<Carry> carry) {
    /** What is seen at no place alone. */
    static Told of(String written) {
        return new Told(written, Optional.empty(), Optional.empty());
    }

    static Told at(Cursor place, String written) {
        return new Told(written, Optional.of(place), Optional.empty());
    }

    /** What is seen at a border. */
    static Told at(Border border, String written) {
        return new Told(written, Optional.of(border.place()), Optional.of(border.carry()));
    }
}
