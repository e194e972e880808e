package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.io.json.JsonValue;

/** What a model is compiled with, as JSON: loss and optimizer, with Keras's names. */
final class TrainingFields {
    /** What each optimizer can be told beside its class, and {@link #OF_ALL}. */
    private static final Map<String, List<String>> OPTIMIZERS = settings();

    private static final List<String> OF_ALL =
            List.of("learning_rate", "clipnorm", "clipvalue", "global_clipnorm", "weight_decay");

    private static final List<String> LOSSES =
            Arrays.stream(Loss.Kind.values()).map(Loss.Kind::kerasName).toList();

    private TrainingFields() {}

    private static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put("sgd", List.of("momentum", "nesterov"));
        settings.put("adam", List.of("beta_1", "beta_2", "epsilon", "amsgrad"));
        settings.put("rmsprop", List.of("rho", "momentum", "epsilon", "centered"));
        return settings;
    }

    static Training read(JsonValue json) {
        json.only("loss", "from_logits", "optimizer");
        requireKnownSettings(json.field("optimizer"));
        if (json.optional("loss").isPresent()) {
            requireKnown(json.field("loss"), LOSSES);
        }
        try {
            return new Training(LossSettings.read(json), OptimizerSettings.read(json.field("optimizer"), true));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw new ExperimentException(e, "training", e.getMessage());
        }
    }

    private static void requireKnownSettings(JsonValue optimizer) {
        JsonValue name = optimizer.field("class");
        requireKnown(name, List.copyOf(OPTIMIZERS.keySet()));
        optimizer.only(Stream.of(List.of("class"), OF_ALL, OPTIMIZERS.get(name.text()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static void requireKnown(JsonValue name, List<String> known) {
        if (!known.contains(name.text())) {
            throw name.shouldBe(ExperimentException.part("one.of", known));
        }
    }

    static void write(Training training, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Loss loss = training.loss();
        json.writeStringField("loss", loss.kind().kerasName());
        json.writeBooleanField("from_logits", loss.fromLogits());
        json.writeObjectFieldStart("optimizer");
        optimizer(training.optimizer(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void optimizer(Optimizer optimizer, JsonGenerator json) throws IOException {
        if (optimizer.rule() instanceof Adam adam) {
            json.writeStringField("class", "adam");
            json.writeNumberField("learning_rate", adam.learningRate());
            json.writeNumberField("beta_1", adam.beta1());
            json.writeNumberField("beta_2", adam.beta2());
            json.writeNumberField("epsilon", adam.epsilon());
            json.writeBooleanField("amsgrad", adam.amsgrad());
        } else if (optimizer.rule() instanceof RmsProp rmsProp) {
            json.writeStringField("class", "rmsprop");
            json.writeNumberField("learning_rate", rmsProp.learningRate());
            json.writeNumberField("rho", rmsProp.rho());
            json.writeNumberField("momentum", rmsProp.momentum());
            json.writeNumberField("epsilon", rmsProp.epsilon());
            json.writeBooleanField("centered", rmsProp.centered());
        } else if (optimizer.rule() instanceof Sgd sgd) {
            json.writeStringField("class", "sgd");
            json.writeNumberField("learning_rate", sgd.learningRate());
            json.writeNumberField("momentum", sgd.momentum());
            json.writeBooleanField("nesterov", sgd.nesterov());
        }
        clipping(optimizer.clipping(), json);
        json.writeNumberField("weight_decay", optimizer.weightDecay());
    }

    private static void clipping(Clipping clipping, JsonGenerator json) throws IOException {
        if (clipping.kind() != Clipping.Kind.NONE) {
            json.writeNumberField(clipping.kind().kerasName(), clipping.limit());
        }
        if (clipping.besides().isPresent()) {
            clipping(clipping.besides().get(), json);
        }
    }
}
