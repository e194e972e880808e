package unrolled.io.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that were changed must fail where the change matters, with the reason, and pass where it does not. */
class ChangedCasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "golden/forward_b1_t10_f3_u4_seq | \"trace\":[{\"i\":[[[",
                "golden/forward_b1_t10_f3_u4_seq | \"output\":[[[",
                "golden/forward_b1_t10_f3_u4_seq | \"final_state\":[{\"h\":[[",
                "golden/forward_b1_t10_f3_u4_seq | \"kernel\":[[",
                "golden/protocol_stateful_b4_never | \"samples\":[8,12],\"output\":[[",
                "golden/protocol_stateful_b3_lanes | \"timesteps\":16,\"inputs\":[[[",
                "keras/seed_b4_stateful/case | \"final_state\":[{\"h\":[[",
                "golden/gradients_stateful_b1 | \"samples\":[0,1],\"loss\":",
                "golden/gradients_stateful_b1 | \"gradients\":[{\"kernel\":[[",
                "golden/gradients_stateless_b4_stack | \"input_gradient\":[[[",
                "golden/training_stateful_b2_never | \"loss_per_step\":[",
                "golden/training_stateful_b2_never | \"epoch_loss\":[",
                "golden/training_stateful_b2_never | \"snapshots\":[{\"step\":1,\"weights\":[{\"kernel\":[[",
                "golden/generate_f1_u4 | \"outputs\":[[",
                "golden/generate_f1_u4 | \"prime_outputs\":[[",
                "golden/generate_f1_u4 | \"trace\":[{\"i\":[[[",
                "keras/torch_one_layer/case | \"sequence\":[[[",
                "keras/torch_one_layer/case | \"lstm.bias_hh_l0\":[",
            })
    void oneNumberThatIsOffIsSeen(String name, String before) throws IOException {
        String text = compact(name);
        int from = text.indexOf(before) + before.length();
        assertTrue(from > before.length(), "the file holds " + before);
        int to = from;
        while ("+-.eE0123456789".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        double off = name.startsWith("keras/torch") ? 1e-2 : 2e-9;
        double tampered = Double.parseDouble(text.substring(from, to)) + off;
        assertTrue(verify(text).passed());
        Verdict verdict = verify(text.substring(0, from) + tampered + text.substring(to));
        assertFalse(verdict.passed(), verdict.toString());
    }

    @Test
    void smallerLastBatchOfAStatelessModelPasses() throws IOException {
        String text = compact("golden/protocol_stateless_b1")
                .replace("\"batch_size\":1", "\"batch_size\":4")
                .replace("\"epochs\":2", "\"epochs\":1");
        String head = text.substring(0, text.indexOf("\"batches\":["));
        Verdict verdict = verify(head + "\"batches\":[" + joined(text, 0, 4) + "," + joined(text, 4, 6) + "]}");
        assertTrue(verdict.passed(), verdict.toString());
    }

    /** Batches of one sample each, joined into one batch. */
    private static String joined(String text, int from, int to) {
        StringBuilder outputs = new StringBuilder();
        StringBuilder h = new StringBuilder();
        StringBuilder c = new StringBuilder();
        for (int sample = from; sample < to; sample++) {
            int entry = text.indexOf("\"samples\":[" + sample + "," + (sample + 1) + "]");
            String comma = sample == from ? "" : ",";
            outputs.append(comma).append(row(text, text.indexOf("\"output\":[", entry)));
            h.append(comma).append(row(text, text.indexOf("\"h\":[", entry)));
            c.append(comma).append(row(text, text.indexOf("\"c\":[", entry)));
        }
        return "{\"epoch\":0,\"samples\":[" + from + "," + to + "],\"output\":[" + outputs
                + "],\"final_state\":[{\"h\":[" + h + "],\"c\":[" + c + "]}]}";
    }

    private static String row(String text, int at) {
        int from = text.indexOf("[[", at) + 1;
        return text.substring(from, text.indexOf(']', from) + 1);
    }

    @Test
    void optionalFieldsMayBeMissing() throws IOException {
        Verdict verdict = verify(compact("golden/forward_tiny")
                .replaceFirst("\"id\":\"[^\"]*\",", "")
                .replaceFirst("\"note\":\"[^\"]*\",", "")
                .replaceFirst("\"seed\":\\d+,", "")
                .replace("\"initial_state\":null,", ""));
        assertEquals("changed", verdict.name(), "named after the file");
        assertTrue(verdict.passed(), verdict.toString());
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"kind\":\"forward\"     | \"kind\":\"backward\"    | kind should be one of forward, generate, gradients, protocol, training, but is \"backward\"",
                "\"tolerance\":1e-12      | \"tolerance\":-1         | tolerance should be a number of at least 0, but is -1",
                "\"tolerance\":1e-12      | \"tolerance\":\"NaN\"    | tolerance should be a finite number, but is \"NaN\"",
                "\"tolerance\":1e-12,     | ~~                       | tolerance is missing",
                "\"units\":1              | \"units\":2              | model.layers[0].weights.kernel[0] should be a list of 8 numbers, but is a list of 4",
                "\"units\":1              | \"units\":1000000000     | it is too large for this machine",
                "\"units\":1              | \"units\":0              | model.layers[0].units should be a whole number of at least 1, but is 0",
                "\"type\":\"lstm\"        | \"type\":\"gru\"         | a layer of type \"gru\" cannot be run yet",
                "\"features\":1           | \"features\":2           | model.layers[0].weights.kernel should be a list of 2, but is a list of 1",
                "\"trace\":[{\"i\"        | \"trace\":[{\"ii\"       | trace[0].i is missing",
                "\"inputs\":[[[           | \"inputs\":[[[null,      | inputs[0][0] should be a list of 1 numbers, but is a list of 2",
                "\"inputs\":[[[           | \"inputs\":[[[1e999],[   | inputs[0][0][0] should be a finite number, but is Infinity",
                "\"inputs\":[[            | \"inputs\":[[],[         | inputs[0] should be a list with at least one entry, but is an empty list",
            })
    // spotless:on
    void damagedForwardSaysWhatIsWrong(String right, String wrong, String reason) throws IOException {
        assertChangeFails("golden/forward_tiny", right, wrong, "forward_tiny: FAILED, " + reason);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"batch_size\":4        | \"batch_size\":5        | a stateful model needs full batches, but 12 samples are no multiple of batch size 5",
                "\"batch_size\":4        | \"batch_size\":0        | batch_size should be a whole number of at least 1, but is 0",
                "\"epochs\":3            | \"epochs\":2000000000   | batches should be a list of 6000000000 batches, but is a list of 9",
                "\"reset\":\"never\"     | \"reset\":\"now\"       | reset should be one of never, epoch, batch, but is \"now\"",
                "\"samples\":[0,4]       | \"samples\":[0,3]       | batches[0].samples should be [0, 4], but is a list of 2",
                "\"epoch\":2,\"batch\":2 | \"epoch\":1,\"batch\":2 | batches[8].epoch should be 2, but is 1",
                "\"final_state\"         | \"last_state\"          | batches[0].final_state is missing",
            })
    // spotless:on
    void damagedProtocolSaysWhatIsWrong(String right, String wrong, String reason) throws IOException {
        String name = "protocol_stateful_b4_never";
        assertChangeFails("golden/" + name, right, wrong, name + ": FAILED, " + reason);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"stateful\":true         | \"stateful\":0             | layers[0].stateful should be true or false, but is 0",
                "\"class\":\"LSTM\"        | \"class\":\"GRU\"          | a layer of class \"GRU\" cannot be run yet",
                "\"use_bias\":true         | \"use_bias\":false         | weights[0] should be a list of 2 arrays, but is a list of 3",
                "\"activation\":\"tanh\"   | \"activation\":\"gelu\"    | the activation \"gelu\" of a layer \"LSTM\" cannot be run yet",
                "\"activation\":\"tanh\"   | \"activation\":\"softmax\" | The activation of an LSTM cannot be softmax: use tanh or another",
                "_activation\":\"sigmoid\"  | _activation\":\"tanh\"     | the recurrent_activation \"tanh\" of a layer \"LSTM\" cannot be run yet",
                "\"class\":\"Dense\"      | \"class\":\"Activation\" | weights should be one list for every layer that has weights, but is a list of 2",
                "\"predict\"               | \"forecast\"              | predict is missing",
                "\"final_state\"           | \"last_state\"             | predict[0].final_state is missing",
            })
    // spotless:on
    void damagedKerasCaseSaysWhatIsWrong(String right, String wrong, String reason) throws IOException {
        String name = "seed_b4_stateful";
        assertChangeFails("keras/" + name + "/case", right, wrong, name + " predict: FAILED, " + reason);
    }

    private void assertChangeFails(String name, String right, String wrong, String line) throws IOException {
        String text = compact(name);
        int at = text.indexOf(right);
        assertTrue(at >= 0, "the file holds " + right);
        Verdict verdict = verify(text.substring(0, at) + wrong + text.substring(at + right.length()));
        assertFalse(verdict.passed());
        assertEquals(line, verdict.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "batch"})
    void anotherResetGivesOtherNumbers(String reset) throws IOException {
        String text = compact("golden/protocol_stateful_b1_reset_epoch");
        Verdict verdict = verify(text.replace("\"reset\":\"epoch\"", "\"reset\":\"" + reset + "\""));
        assertTrue(verdict.difference() > 1e-3, verdict.toString());
    }

    @Test
    void statelessModelGivesOtherNumbersThanAStatefulOne() throws IOException {
        Verdict verdict =
                verify(compact("keras/seed_b4_stateful/case").replace("\"stateful\":true", "\"stateful\":false"));
        assertTrue(verdict.difference() > 1e-3, verdict.toString());
    }

    private Verdict verify(String text) throws IOException {
        Path file = folder.resolve("changed.json");
        Files.writeString(file, text);
        return CaseFile.read(file).get(0).verify();
    }

    private static String compact(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/cases", name + ".json"))
                .replaceAll("(?<=[\\[\\]{},:])\\s+", "")
                .replaceAll("\\s+(?=[\\]}])", "");
    }
}
