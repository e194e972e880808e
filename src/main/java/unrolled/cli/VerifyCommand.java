package unrolled.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import unrolled.io.cases.Case;
import unrolled.io.cases.CaseFolder;
import unrolled.io.cases.Verdict;

/** {@code unrolled verify}: runs cases whose numbers are known, and says how far off ours are. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Runs case files (lstm-golden/1, keras-case/1, torch-case/1), or all in folders at any depth, "
                + "and prints the largest difference of each. The training of a keras-case without a train "
                + "part is not applicable, and no failure.")
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A case file, or a folder with some.")
    private List<String> paths;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> files = paths.stream()
                .map(path -> terminal.folder().resolve(ExperimentArgument.path(path)))
                .toList();
        Count count = new Count(CaseFolder.find(files));
        terminal.print(count::run);
        return count.failed == 0 ? 0 : Refusal.FAILED;
    }

    /** Runs cases one after the other, each said as soon as it is done. */
    private static final class Count {
        private final List<Case> cases;
        private int passed;
        private int failed;
        private int notApplicable;

        Count(List<Case> cases) {
            this.cases = cases;
        }

        void run(Writer out) throws IOException {
            for (Case one : cases) {
                Verdict verdict = one.verify();
                switch (verdict.outcome()) {
                    case PASSED -> passed++;
                    case FAILED -> failed++;
                    case NOT_APPLICABLE -> notApplicable++;
                }
                out.write(verdict + "\n");
                out.flush();
            }
            String rest = notApplicable == 0 ? "" : ", " + notApplicable + " not applicable";
            out.write(passed + " passed, " + failed + " failed" + rest + "\n");
        }
    }
}
