package unrolled.diagram.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.diagram.answer.MarkedText.Piece;
import unrolled.diagram.answer.MarkedText.Role;

class MarkedTextTest {
    @Test
    void whatStandsOutIsAPieceOfItsOwn() {
        assertEquals(
                List.of(
                        new Piece(Role.STRONG, "It goes on:"),
                        new Piece(Role.PLAIN, " with "),
                        new Piece(Role.STATE, "c[2] = +0.02"),
                        new Piece(Role.PLAIN, " until "),
                        new Piece(Role.CODE, "reset_states"),
                        new Piece(Role.PLAIN, ".")),
                MarkedText.of("**It goes on:** with [c c[2] = +0.02] until `reset_states`.")
                        .pieces());
    }

    @Test
    void otherBracketsAreWords() {
        assertEquals("h[0] and [x, y]", MarkedText.of("h[0] and [x, y]").text());
    }

    @Test
    void foldedOnlyWhatIsBoldIsSaid() {
        assertEquals(
                "It goes on", MarkedText.of("**It goes on:** with 1.").first().text());
        assertEquals("All of it.", MarkedText.of("All of it.").first().text());
    }

    @Test
    void firstSentenceLeavesOutWhatStandsInBracketsAndWhatComesNext() {
        MarkedText two = MarkedText.of(
                "**Nothing is reset:** batch 2 begins with [c c[2] = +0.02], as 1 ended (run B: [c 0]). Only `fit` cuts.");
        assertEquals(
                "Nothing is reset: batch 2 begins with c[2] = +0.02, as 1 ended.",
                two.firstSentence().text());
        assertEquals(
                "It is 0.5 here.",
                MarkedText.of("It is 0.5 here.").firstSentence().text());
        assertEquals(
                "Why not?", MarkedText.of("Why not? Because.").firstSentence().text());
    }
}
