package unrolled.io.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.UpdateRule;
import unrolled.io.json.JsonValue;

/** Reads an optimizer with its settings; what is not said is as Keras has it. */
public final class OptimizerSettings {
    private final JsonValue json;
    private final boolean rounded;

    private OptimizerSettings(JsonValue json, boolean rounded) {
        this.json = json;
        this.rounded = rounded;
    }

    /**
     * Its name stands under class, class_name or name; its settings beside it, or under config.
     *
     * @param rounded whether it is computed as Keras on TensorFlow does it: {@link UpdateRule#rounded}
     */
    public static Optimizer read(JsonValue json, boolean rounded) {
        OptimizerSettings settings =
                new OptimizerSettings(json.optional("config").orElse(json), rounded);
        settings.refuseWhatCannotBeRun();
        return new Optimizer(settings.rule(name(json)), settings.clipping(), settings.number("weight_decay", 0.0));
    }

    private static JsonValue name(JsonValue json) {
        return json.optional("class").or(() -> json.optional("class_name")).orElseGet(() -> json.field("name"));
    }

    private UpdateRule rule(JsonValue name) {
        return switch (name.text().toLowerCase(Locale.ROOT)) {
            case "sgd" -> sgd(Sgd.ofKeras());
            case "adam" -> adam(Adam.ofKeras());
            case "rmsprop" -> rmsProp(RmsProp.ofKeras());
            default -> throw new UnsupportedOperationException("the optimizer " + name + " cannot be run yet");
        };
    }

    private Sgd sgd(Sgd keras) {
        return new Sgd(
                number("learning_rate", keras.learningRate()),
                number("momentum", keras.momentum()),
                flag("nesterov"),
                rounded);
    }

    private Adam adam(Adam keras) {
        return new Adam(
                number("learning_rate", keras.learningRate()),
                number("beta_1", keras.beta1()),
                number("beta_2", keras.beta2()),
                number("epsilon", keras.epsilon()),
                flag("amsgrad"),
                rounded);
    }

    private RmsProp rmsProp(RmsProp keras) {
        return new RmsProp(
                number("learning_rate", keras.learningRate()),
                number("rho", keras.rho()),
                number("momentum", keras.momentum()),
                number("epsilon", keras.epsilon()),
                flag("centered"),
                rounded);
    }

    /** All that are there, in the order in which Keras asks for them; it refuses more than one. */
    private Clipping clipping() {
        Optional<Clipping> value = clipping("clipvalue", Clipping.Kind.VALUE, Optional.empty());
        Optional<Clipping> global = clipping("global_clipnorm", Clipping.Kind.GLOBAL_NORM, value);
        return clipping("clipnorm", Clipping.Kind.NORM, global).orElse(Clipping.NONE);
    }

    private Optional<Clipping> clipping(String key, Clipping.Kind kind, Optional<Clipping> others) {
        double limit = number(key, 0.0);
        return limit > 0.0 ? Optional.of(new Clipping(kind, limit, others)) : others;
    }

    private void refuseWhatCannotBeRun() {
        for (String key : List.of("gradient_accumulation_steps", "loss_scale_factor")) {
            if (json.optional(key).isPresent()) {
                throw new UnsupportedOperationException(key + " of an optimizer cannot be run yet");
            }
        }
        if (flag("use_ema")) {
            throw new UnsupportedOperationException("use_ema of an optimizer cannot be run yet");
        }
    }

    private double number(String key, double keras) {
        return json.optional(key).map(JsonValue::number).orElse(keras);
    }

    private boolean flag(String key) {
        return json.optional(key).map(JsonValue::flag).orElse(false);
    }
}
