package unrolled.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unrolled.data.Sentence;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.check.Check;

/** Says once what is to be known of several runs in the same words, and is mended in each of them by itself. */
final class SameFindings {
    private final Experiment experiment;

    SameFindings(Experiment experiment) {
        this.experiment = experiment;
    }

    /** What is said of a run, but for its name. */
    private record Said(String key, List<Object> behindRun, List<Sentence> mends) {
        static Said of(Finding finding) {
            List<Object> arguments = finding.sentence().arguments();
            return new Said(
                    finding.sentence().key(),
                    arguments.subList(1, arguments.size()),
                    finding.mends().stream().map(Remedy::sentence).toList());
        }
    }

    /** What is to be looked at stays one by one: each has a place of its own. */
    List<Finding> merged(List<Finding> found) {
        if (found.stream().anyMatch(Finding::isToLookAt)) {
            return found;
        }
        Map<Said, List<Finding>> same = new LinkedHashMap<>();
        found.forEach(finding -> same.computeIfAbsent(Said.of(finding), said -> new ArrayList<>())
                .add(finding));
        return same.values().stream().map(this::one).toList();
    }

    private Finding one(List<Finding> same) {
        Finding first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        List<Object> arguments = new ArrayList<>(first.sentence().arguments());
        arguments.set(0, same.stream().map(Finding::run).toList());
        Sentence said = new Sentence(first.sentence().file(), first.sentence().key(), arguments);
        List<Remedy> mends = IntStream.range(0, first.mends().size())
                .mapToObj(at -> all(same, at))
                .filter(mend -> Check.firstProblem(mend.mended()).isEmpty())
                .toList();
        return new Finding(
                first.symptom(), first.level(), first.run(), said, first.count(), first.place(), first.chain(), mends);
    }

    /** Every run mended. */
    private Remedy all(List<Finding> same, int at) {
        Experiment mended = experiment;
        for (Finding finding : same) {
            Experiment other = finding.mends().get(at).mended();
            mended = mended.withRun(finding.run(), run -> other.run(run.id()).orElse(run));
        }
        return new Remedy(same.get(0).mends().get(at).sentence(), mended);
    }
}
