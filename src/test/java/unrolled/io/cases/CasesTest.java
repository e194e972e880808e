package unrolled.io.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final List<Verdict> VERDICTS = CaseFolder.find(List.of(Path.of("src/test/resources/cases"))).stream()
            .map(Case::verify)
            .toList();

    @Test
    void everyCaseAgreesWithTheReferenceKerasOrPyTorch() {
        VERDICTS.forEach(verdict -> assertTrue(verdict.passed(), verdict.toString()));
        assertEquals(55, VERDICTS.size());
        assertEquals(9, count("forward_"));
        assertEquals(6, count("protocol_"));
        assertEquals(5, count("gradients_"));
        assertEquals(6, count("training_"));
        assertEquals(2, count("generate_"));
        assertEquals(1, count("torch_"));
        List<String> names = VERDICTS.stream().map(Verdict::name).toList();
        for (String name : List.of(
                "activation_relu",
                "classes_softmax_b3",
                "elu_several_dense_b1",
                "hard_sigmoid_b2",
                "huber_four_dense_b1",
                "layers_between_b2",
                "logits_below_dropout_b2",
                "mae_every_step_b2",
                "multivariate_stack_f32",
                "seed_b1_stateful",
                "seed_b1_stateless",
                "seed_b4_stateful",
                "time_distributed_b3")) {
            assertTrue(names.containsAll(List.of(name + " predict", name + " train")), name);
        }
    }

    private static long count(String start) {
        return VERDICTS.stream()
                .filter(verdict -> verdict.name().startsWith(start))
                .count();
    }

    /** Also after hundreds of steps of training, and with the betas of Adam rounded as Keras does it. */
    @Test
    void differencesFromFloat64AreAFewLastBits() {
        VERDICTS.stream()
                .filter(verdict -> verdict.tolerance() < 1e-5)
                .forEach(verdict -> assertTrue(verdict.difference() < 1e-15, verdict.toString()));
    }
}
