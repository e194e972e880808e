package unrolled.bench.turns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PyTorch in a Python, with one thread and the BLAS that suits the processor. */
record TorchPeer(String python, String name, String details) implements Peer {
    private static final Path SCRIPT = Path.of("src", "bench", "python", "torch_turns.py");

    /** Asks {@code python}, the path of a program, for its PyTorch. */
    static Peer of(String python) throws IOException {
        Process process = program(python, List.of("versions")).start();
        List<String> versions = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (versions.size() != 2) {
            throw new IOException(python + " does not say which PyTorch it has: name a Python that has one,"
                    + " as in -Dtorch.python=/usr/bin/python3, and run this in the folder of the project");
        }
        return new TorchPeer(python, "PyTorch " + versions.get(0), versions.get(1) + ", " + python);
    }

    @Override
    public String numbers() {
        return "float64";
    }

    @Override
    public boolean takes(Work work) {
        return true;
    }

    @Override
    public ProcessBuilder program(Work work) {
        return program(python, work.words());
    }

    private static ProcessBuilder program(String python, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString()));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = program.environment();
        environment.remove("OPENBLAS_CORETYPE"); // it may name an older processor than this one
        for (String library : List.of("OMP", "OPENBLAS", "MKL")) {
            environment.put(library + "_NUM_THREADS", "1");
        }
        return program;
    }
}
