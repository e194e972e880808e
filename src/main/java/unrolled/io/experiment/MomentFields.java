package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import unrolled.io.json.JsonValue;
import unrolled.run.plan.Moment;

/** Epoch, batch and step among the fields of an object, counted from 0. */
final class MomentFields {
    private MomentFields() {}

    static Moment read(JsonValue json) {
        return new Moment(
                json.field("epoch").index(),
                json.field("batch").index(),
                json.field("step").index());
    }

    static void write(Moment moment, JsonGenerator json) throws IOException {
        json.writeNumberField("epoch", moment.epoch());
        json.writeNumberField("batch", moment.batch());
        json.writeNumberField("step", moment.step());
    }
}
