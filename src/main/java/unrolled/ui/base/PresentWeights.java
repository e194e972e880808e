package unrolled.ui.base;

import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.experiment.GivenWeights;
import unrolled.run.Trace;

/** The weights that the run of the cursor has where the cursor stands, before the batch there changes them. */
public record PresentWeights(WindowContext desk) {
    public GivenWeights given() {
        Cursor cursor = desk.session().view().cursor();
        Trace trace = desk.session().view().current();
        Words words = desk.look().getValue().words();
        String pass = PassNames.of(trace.plan(), cursor.moment().epoch(), words);
        String from =
                words.of("weights.from", cursor.run(), pass, cursor.moment().batch() + 1);
        return GivenWeights.of(from, trace.block(cursor.moment()).model());
    }
}
