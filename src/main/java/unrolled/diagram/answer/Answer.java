package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Words;
import unrolled.run.Carry;

/**
 * A question and what the runs say to it, where the cursor stands.
 *
 * @param place where it can be seen, if at one place
 * @param carry what the border there does with the state, if the answer is about one
 */
public record Answer(String question, MarkedText sentence, Optional<Cursor> place, Optional<Carry> carry) {
    /**
     * The answer to what an example asks, or else to what the run of the cursor is.
     *
     * @param example the name of the example that is looked at; of other experiments it is empty
     */
    public static Answer of(String example, View view, Words words) {
        Scene scene = new Scene(view, words);
        Question asked = Question.of(example).orElse(Question.CARRY);
        Told told = asked.tell(scene).orElseGet(() -> CarryTelling.always(scene));
        return new Answer(asked.asked(scene), MarkedText.of(told.written()), told.place(), told.carry());
    }
}
