package unrolled.bench.turns;

import ai.onnxruntime.OrtEnvironment;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs in a Java virtual machine.
 *
 * @param word its word for {@link TurnTaker}
 * @param trains whether it can learn, too
 */
record JavaPeer(String word, String name, String numbers, String details, boolean trains) implements Peer {
    static final String OURS = "ours";
    static final String ONNX_RUNTIME = "onnx-runtime";

    static Peer ours() {
        return new JavaPeer(OURS, "Unrolled", "float64", "all gates, states and gradients recorded", true);
    }

    /** Its LSTM knows no float64. */
    static Peer onnxRuntime() {
        String details = OrtEnvironment.getEnvironment().getVersion() + ", from Java, its LSTM knows float32 only";
        return new JavaPeer(ONNX_RUNTIME, "ONNX Runtime", "float32", details, false);
    }

    @Override
    public boolean takes(Work work) {
        return trains || work.kind() != Work.Kind.TRAINING;
    }

    @Override
    public ProcessBuilder program(Work work) {
        List<String> words = new ArrayList<>(List.of(word));
        words.addAll(work.words());
        return new ProcessBuilder(OwnJvm.command(List.of(), TurnTaker.class, words));
    }
}
