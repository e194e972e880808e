package unrolled.io.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases with training, gradients, generation or PyTorch's tensors that were changed, and what is said of them. */
class TrainingCasesTest {
    @TempDir
    Path folder;

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"name\":\"adam\"        | \"name\":\"adagrad\"      | the optimizer \"adagrad\" cannot be run yet",
        "\"loss\":\"mse\"         | \"loss\":\"hinge\"        | the loss \"hinge\" cannot be run yet",
        "\"shuffle\":false        | \"shuffle\":true          | training on shuffled samples cannot be run yet",
        "\"steps\":20             | \"steps\":21              | steps should be 20, but is 21",
        "\"step\":1,              | \"step\":21,              | runs[0].snapshots[0].step should be a step from 1 to 20, but is 21",
        "\"targets\":             | \"aims\":                 | targets is missing",
        "\"targets\":[[           | \"targets\":[[1,          | targets[0] should be a list of 1 numbers, but is a list of 2",
        "\"beta_1\":0.9           | \"beta_1\":1.5            | beta_1 should be at least 0 and below 1 but is 1.5",
        "\"learning_rate\":0.001  | \"learning_rate\":{}      | runs[1].optimizer.learning_rate should be a finite number, but is an object",
        "\"rho\":0.9              | \"use_ema\":true          | use_ema of an optimizer cannot be run yet",
        "\"batch_size\":2         | \"batch_size\":3          | a stateful model needs full batches, but 8 samples are no multiple of batch size 3",
        "\"epochs\":5             | \"epochs\":500000000      | steps should be 2000000000, but is 20",
        "\"loss_per_step\":[      | \"loss_per_step\":[0,     | runs[0].loss_per_step should be a list of 20 numbers, but is a list of 21",
    })
    // spotless:on
    void damagedTrainingSaysWhatIsWrong(String right, String wrong, String reason) throws IOException {
        assertChangeFails("golden/training_stateful_b2_never", right, wrong, reason, 0);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "golden/gradients_lstm_only | \"gradients\":[{\"kernel\" | \"gradients\":[{\"core\"  | batches[0].gradients[0].kernel is missing",
        "golden/gradients_lstm_only | \"gradients\":[            | \"gradients\":[{},        | batches[0].gradients should be a list of 1, one entry for every layer, but is a list of 2",
        "golden/gradients_lstm_only | \"targets\":[[[            | \"targets\":[[],[[        | targets should be a list of 2, but is a list of 3",
        "golden/generate_f1_u4      | \"steps\":20               | \"steps\":21              | outputs should be a list of 21, but is a list of 20",
        "golden/generate_f1_u4      | \"steps\":20               | \"steps\":2000000000      | outputs should be a list of 2000000000, but is a list of 20",
        "golden/generate_f1_u4      | \"prime\":[[               | \"prime\":[[],[           | prime[0] should be a list of 1 numbers, but is an empty list",
        "keras/torch_one_layer/case | \"layers\":1               | \"layers\":2              | tensors.lstm.weight_ih_l1 is missing",
        "keras/torch_one_layer/case | \"features\":2             | \"features\":3            | features should be 2, as the inputs have, but is 3",
        "keras/torch_one_layer/case | \"lstm.bias_hh_l0\"        | \"lstm.bias_hh_l7\"       | tensors.lstm.bias_hh_l7 is not known: expected here are fc.weight, fc.bias, lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0, lstm.bias_hh_l0",
        "keras/torch_one_layer/case | \"lstm.bias_hh_l0\"        | \"x_y\"                   | tensors.lstm.bias_hh_l0 is missing",
    })
    // spotless:on
    void damagedCaseSaysWhatIsWrong(String name, String right, String wrong, String reason) throws IOException {
        assertChangeFails(name, right, wrong, reason, 0);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"use_bias\":true    | \"dropout\":0.5,\"use_bias\":true     | training with the dropout of a layer \"LSTM\" cannot be run yet",
        "\"use_bias\":true    | \"use_bias\":true,\"trainable\":false | training a layer \"LSTM\" that is regularised, constrained or not trainable cannot be run yet",
        "\"train\":{          | \"train\":{},\"teach\":{              | train.optimizer is missing",
        "\"train\":{          | \"train\":[],\"teach\":{              | train should be an object, but is an empty list",
        "\"optimizer\":       | \"driver\":                           | train.optimizer is missing",
        "\"weights_after\":[  | \"weights_after\":[[],                | train.weights_after should be a list of 2, one for every layer that has weights, but is a list of 3",
    })
    // spotless:on
    void damagedKerasTrainingSaysWhatIsWrong(String right, String wrong, String reason) throws IOException {
        assertChangeFails("keras/seed_b4_stateful/case", right, wrong, reason, 1);
    }

    /** Keras draws other random numbers than the engine; predicting needs none. */
    @Test
    void dropoutThatDropsIsPredictedButNotTrained() throws IOException {
        String text = compact("keras/huber_four_dense_b1/case").replace("\"rate\":0.0", "\"rate\":0.5");
        assertTrue(verify(text, 0).passed());
        assertEquals(
                "huber_four_dense_b1 train: FAILED, "
                        + "training with the rate of a layer \"Dropout\" cannot be run yet",
                verify(text, 1).toString());
    }

    @Test
    void lossIsThatOfTheFile() throws IOException {
        String text = compact("keras/huber_four_dense_b1/case");
        assertTrue(verify(text, 1).passed());
        for (String other : List.of("mean_absolute_error", "mean_squared_error")) {
            assertTrue(verify(text.replace("\"loss\":\"huber\"", "\"loss\":\"" + other + "\""), 1)
                            .difference()
                    > 1e-2);
        }
    }

    /** Also if the model could not be trained here: nobody asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"\"teach\":{", "\"train\":null,\"teach\":{"})
    void kerasCaseWithoutATrainPartIsNotApplicableThere(String without) throws IOException {
        String text = compact("keras/seed_b4_stateful/case")
                .replace("\"train\":{", without)
                .replace("\"use_bias\":true", "\"dropout\":0.5,\"use_bias\":true");
        Verdict train = verify(text, 1);
        assertEquals(Verdict.Outcome.NOT_APPLICABLE, train.outcome());
        assertFalse(train.passed());
        assertEquals("seed_b4_stateful train: not applicable, the case has no train part", train.toString());
        assertTrue(verify(text, 0).passed(), "it predicts all the same");
    }

    private void assertChangeFails(String name, String right, String wrong, String reason, int part)
            throws IOException {
        String text = compact(name);
        int at = text.indexOf(right);
        assertTrue(at >= 0, "the file holds " + right);
        Verdict verdict = verify(text.substring(0, at) + wrong + text.substring(at + right.length()), part);
        assertEquals(Verdict.Outcome.FAILED, verdict.outcome());
        assertEquals(verdict.name() + ": FAILED, " + reason, verdict.toString());
    }

    @Test
    void settingsThatAreKerassDefaultsMayBeMissing() throws IOException {
        Verdict golden = verify(
                compact("golden/training_stateful_b2_never")
                        .replace("\"shuffle\":false,", "")
                        .replace("\"loss\":\"mse\",", "")
                        .replace("\"name\":\"adam\",\"learning_rate\":0.001,", "\"class_name\":\"Adam\",")
                        .replaceAll("\"beta_1\":0.9,\"beta_2\":0.999,\"epsilon\":1e-0?7", "\"clipnorm\":null")
                        .replace("\"momentum\":0.0,", ""),
                0);
        assertTrue(golden.passed(), golden.toString());
    }

    @Test
    void lossMayBeAnObject() throws IOException {
        String text = compact("keras/classes_softmax_b3/case")
                .replace(
                        "\"loss\":\"categorical_crossentropy\"",
                        "\"loss\":{\"class_name\":\"CategoricalCrossentropy\",\"config\":{\"from_logits\":false}}");
        assertTrue(verify(text, 1).passed());
    }

    @Test
    void hardSigmoidOfKeras2IsAnother() throws IOException {
        String text = compact("keras/hard_sigmoid_b2/case");
        assertTrue(verify(text, 0).passed());
        assertTrue(verify(text.replace("\"keras\":\"3.", "\"keras\":\"2."), 0).difference() > 1e-3);
        String dense = compact("keras/mae_every_step_b2/case");
        assertTrue(dense.contains("\"activation\":\"hard_sigmoid\",\"use_bias\""), "a Dense has it");
        assertTrue(verify(dense.replace("\"keras\":\"3.", "\"keras\":\"2."), 0).difference() > 1e-3);
    }

    /** A relu cell with the weights of a tanh cell. */
    @Test
    void activationOfACellIsThatOfTheFile() throws IOException {
        String text = compact("keras/activation_relu/case");
        assertTrue(verify(text, 0).passed());
        String tanh = text.replace("\"activation\":\"relu\"", "\"activation\":\"tanh\"");
        assertTrue(verify(tanh, 0).difference() > 1e-3);
    }

    @Test
    void clippedGradientsGiveOtherNumbers() throws IOException {
        String text = compact("golden/training_stateless_b4");
        assertTrue(verify(text, 0).passed());
        Verdict clipped =
                verify(text.replace("\"learning_rate\":0.01,", "\"learning_rate\":0.01,\"clipnorm\":0.01,"), 0);
        assertTrue(clipped.difference() > 1e-4, clipped.toString());
    }

    private Verdict verify(String text, int part) throws IOException {
        Path file = folder.resolve("changed.json");
        Files.writeString(file, text);
        return CaseFile.read(file).get(part).verify();
    }

    private static String compact(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/cases", name + ".json"))
                .replaceAll("(?<=[\\[\\]{},:])\\s+", "")
                .replaceAll("\\s+(?=[\\]}])", "");
    }
}
