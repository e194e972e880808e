package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;

/**
 * A place in the experiment with a text, and with questions that come before what they are about is seen.
 *
 * @param at where the reader stands
 * @param lock where other runs stand
 * @param hidden what is not to be seen while a question is open
 * @param freedoms what the reader may change
 * @param notes what only who teaches it reads
 */
public record Page(
        Cursor at,
        Lock lock,
        Set<Hidden> hidden,
        Set<Freedom> freedoms,
        Wording text,
        Optional<Wording> notes,
        List<Claim> claims,
        List<Question> questions) {
    public Page {
        hidden = Set.copyOf(hidden);
        freedoms = Set.copyOf(freedoms);
        claims = List.copyOf(claims);
        questions = List.copyOf(questions);
    }
}
