package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText;

/**
 * What is replied to a question.
 *
 * @param sentence the reason in bold, then how it comes about
 * @param lines the numbers that it is made of
 * @param skipped the mere copies that lie between the thing and its cause, the nearest first
 * @param place where the cause is; empty if it is at no place
 * @param border whether that is the border into the batch rather than the step
 * @param turn what would make it otherwise
 */
public record Reply(
        MarkedText sentence,
        List<Line> lines,
        List<String> skipped,
        Optional<Cursor> place,
        boolean border,
        Optional<Turn> turn) {
    /** Some numbers under each other, and what they are of. */
    public record Line(String name, MarkedText.Role role, List<String> numbers) {
        public Line {
            numbers = List.copyOf(numbers);
        }
    }

    public Reply {
        lines = List.copyOf(lines);
        skipped = List.copyOf(skipped);
    }

    /** A reply that is a sentence alone, as {@link MarkedText} reads it. */
    static Reply saying(String written) {
        return new Reply(MarkedText.of(written), List.of(), List.of(), Optional.empty(), false, Optional.empty());
    }

    Reply with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return with(more);
    }

    Reply with(List<Line> lines) {
        return new Reply(sentence, lines, skipped, place, border, turn);
    }

    /** With one more sentence at its end. */
    Reply adding(String written) {
        List<MarkedText.Piece> pieces = new ArrayList<>(sentence.pieces());
        pieces.addAll(MarkedText.of(" " + written).pieces());
        return new Reply(new MarkedText(pieces), lines, skipped, place, border, turn);
    }

    /** With another sentence before its own. */
    Reply behind(String written) {
        List<MarkedText.Piece> pieces =
                new ArrayList<>(MarkedText.of(written + " ").pieces());
        pieces.addAll(sentence.pieces());
        return new Reply(new MarkedText(pieces), lines, skipped, place, border, turn);
    }

    Reply skipping(List<String> copies) {
        return new Reply(sentence, lines, copies, place, border, turn);
    }

    Reply at(Cursor step) {
        return new Reply(sentence, lines, skipped, Optional.of(step), false, turn);
    }

    Reply atBorder(Cursor into) {
        return new Reply(sentence, lines, skipped, Optional.of(into), true, turn);
    }

    Reply turnedBy(Optional<Turn> turn) {
        return new Reply(sentence, lines, skipped, place, border, turn);
    }
}
