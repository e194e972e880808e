package unrolled.io.experiment;

import unrolled.engine.loss.Loss;
import unrolled.io.json.JsonValue;

/** Reads a loss: its name in Keras, or an object with name and settings; {@code from_logits} may stand beside it. */
public final class LossSettings {
    private LossSettings() {}

    /**
     * The loss of an object that has one.
     *
     * @param holder what has the field {@code loss}; without it the loss is the mean squared error
     */
    public static Loss read(JsonValue holder) {
        if (holder.optional("loss").isEmpty()) {
            return Loss.of(Loss.Kind.MEAN_SQUARED_ERROR);
        }
        JsonValue loss = holder.field("loss");
        JsonValue settings = loss.isObject() ? loss.optional("config").orElse(loss) : holder;
        if (settings.optional("label_smoothing").map(JsonValue::number).orElse(0.0) != 0.0) {
            throw new UnsupportedOperationException("label_smoothing of a loss cannot be run yet");
        }
        boolean fromLogits =
                settings.optional("from_logits").map(JsonValue::flag).orElse(false);
        return new Loss(kind(loss.isObject() ? name(loss) : loss), fromLogits);
    }

    private static JsonValue name(JsonValue loss) {
        return loss.optional("class").or(() -> loss.optional("class_name")).orElseGet(() -> loss.field("name"));
    }

    private static Loss.Kind kind(JsonValue name) {
        String keras = name.text();
        try {
            return Loss.Kind.named(keras);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedOperationException("the loss " + name + " cannot be run yet", e);
        }
    }
}
