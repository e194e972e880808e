package unrolled.diagram.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody points at what is surprising, asks, and goes there: three clicks, and the cause has a name. */
class PuzzlesTest {
    static List<Puzzle> puzzles() {
        return Puzzle.all();
    }

    @Test
    void thereAreAtLeastTwenty() {
        assertTrue(puzzles().size() >= 20);
    }

    @ParameterizedTest
    @MethodSource("puzzles")
    void theCauseIsNamedAndReached(Puzzle puzzle) {
        Inquiry inquiry = Inquiry.about(puzzle.experiment());
        Reply reply = inquiry.reply(puzzle.question(), puzzle.thing());
        String said = reply.sentence().text();
        assertTrue(said.contains(puzzle.english()), said);
        assertEquals(puzzle.place(), reply.place().orElseThrow().moment().toString());
        String turn = reply.turn().orElseThrow().text();
        assertTrue(turn.contains(puzzle.turn()), turn);
        assertNotEquals(said, inquiry.then(puzzle.question(), puzzle.thing()), "after " + turn);
        String german = inquiry.ask(puzzle.question(), puzzle.thing(), Locale.GERMAN)
                .orElseThrow()
                .reply()
                .sentence()
                .text();
        assertTrue(german.contains(puzzle.german()), german);
    }
}
