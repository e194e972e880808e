package unrolled.io.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Map<Boolean, List<Verdict>> VERDICTS =
            CaseFolder.find(List.of(Path.of("src/test/resources/cases"))).stream()
                    .map(Case::verify)
                    .collect(Collectors.partitioningBy(Verdict::passed));

    @Test
    void everythingThatTheEngineCanRunAgreesWithTheReference() {
        List<String> names = VERDICTS.get(true).stream().map(Verdict::name).toList();
        assertEquals(21, names.size());
        assertEquals(
                9, names.stream().filter(name -> name.startsWith("forward_")).count());
        assertEquals(
                6, names.stream().filter(name -> name.startsWith("protocol_")).count());
        assertEquals(
                List.of(
                        "classes_softmax_b3 predict",
                        "multivariate_stack_f32 predict",
                        "seed_b1_stateful predict",
                        "seed_b1_stateless predict",
                        "seed_b4_stateful predict",
                        "time_distributed_b3 predict"),
                names.stream().filter(name -> name.endsWith(" predict")).toList());
    }

    @Test
    void differencesFromFloat64AreAFewLastBits() {
        VERDICTS.get(true).stream()
                .filter(verdict -> verdict.tolerance() < 1e-6)
                .forEach(verdict -> assertTrue(verdict.difference() < 1e-15, verdict.toString()));
    }

    @Test
    void whatCannotBeRunYetFailsWithTheReason() {
        List<String> failed =
                VERDICTS.get(false).stream().map(Verdict::toString).toList();
        assertEquals(22, failed.size());
        assertTrue(failed.containsAll(List.of(
                "generate_f1_u4: FAILED, generating cannot be run yet",
                "gradients_lstm_only: FAILED, gradients cannot be run yet",
                "training_airline_adam: FAILED, training cannot be run yet",
                "seed_b1_stateful train: FAILED, training cannot be run yet",
                "torch_one_layer: FAILED, a model from PyTorch cannot be run yet",
                "hard_sigmoid_b2 predict: FAILED, "
                        + "the recurrent_activation \"hard_sigmoid\" of an LSTM layer cannot be run yet")));
        assertTrue(failed.stream().allMatch(line -> line.endsWith("cannot be run yet")));
    }
}
