package unrolled.experiment.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.data.Sentence;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Limits;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** How all batches of a stateful run can be filled: by other samples, another split of them, or another batch size. */
final class BatchMends {
    private final Experiment experiment;
    private final RunChoice run;
    private final int size;
    /** Samples that there are, and those of them that are used. */
    private final int count;

    private final int used;

    /** One of them, and how many samples the run has with it. */
    private record Mend(int samples, Sentence sentence, RunChoice run) {}

    BatchMends(Experiment experiment, RunChoice run) {
        this.experiment = experiment;
        this.run = run;
        this.size = run.batchSize();
        this.count = experiment.data(run).sampleCount();
        this.used = run.used(count);
    }

    /** The one that keeps most samples first; whether an experiment can be run with it is for others to find out. */
    List<Problem.Remedy> remedies() {
        List<Mend> mends = new ArrayList<>();
        int less = used - used % size;
        samples(mends, less);
        if (less < used && count - less >= size) {
            samples(mends, less + size);
        }
        otherSize(mends.isEmpty())
                .ifPresent(other ->
                        mends.add(new Mend(used, sentence("batch.size", other, used), run.withBatchSize(other))));
        return mends.stream()
                .sorted(Comparator.comparingInt(Mend::samples).reversed())
                .map(mend -> new Problem.Remedy(mend.sentence(), with(mend.run())))
                .toList();
    }

    /** The same batch size with so many samples. */
    private void samples(List<Mend> mends, int samples) {
        if (samples == 0) {
            return;
        }
        Split split = run.split().filling(samples, size, count);
        Sentence use = use(samples);
        OptionalInt train = split.train();
        if (train.isPresent()) {
            boolean same = samples == used;
            use = same ? sentence("batch.split", train.getAsInt()) : sentence("batch.use.split", use, train.getAsInt());
        }
        mends.add(new Mend(samples, use, run.withSplit(split)));
    }

    private Sentence use(int samples) {
        int dropped = count - samples;
        String key = dropped == 0 ? "batch.use.all" : dropped == 1 ? "batch.use.one" : "batch.use";
        return sentence(key, samples, dropped);
    }

    /**
     * The batch size next to the wanted one that divides every part of the samples.
     *
     * @param any whether it may be far from the wanted one, but not larger
     */
    private OptionalInt otherSize(boolean any) {
        int divisor = 0;
        int least = Integer.MAX_VALUE;
        for (Call call : run.calls()) {
            for (Part part : call.parts()) {
                int samples = run.split().count(part, count);
                least = Math.min(least, samples);
                divisor = call instanceof Call.Generate ? divisor : common(divisor, samples);
            }
        }
        int all = divisor;
        int most = Math.min(Math.min(least, Limits.BATCH_SIZE), any ? size : 2 * size);
        return IntStream.rangeClosed(any ? 1 : Math.max(2, (size + 1) / 2), most)
                .filter(other -> other != size && all % other == 0)
                .boxed()
                .min(Comparator.comparingInt(other -> Math.abs(other - size)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int common(int one, int other) {
        return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).intValue();
    }

    /** Every other stateful run that has left-over samples loses them; the others stay as they are. */
    private Experiment with(RunChoice mended) {
        return experiment.withRuns(experiment.runs().stream()
                .map(each -> each.id().equals(run.id()) ? mended : withFullBatches(each))
                .toList());
    }

    private RunChoice withFullBatches(RunChoice other) {
        int samples = experiment.data(other).sampleCount();
        if (!other.stateful() || other.batchSize() < 1 || isFull(other, samples)) {
            return other;
        }
        Split full = other.split().multipleOf(other.batchSize(), samples);
        return full.used(samples) == 0 ? other : other.withSplit(full);
    }

    /** What it generates needs no full batches: a call of it takes the samples that a part begins with. */
    private static boolean isFull(RunChoice run, int count) {
        return run.calls().stream()
                .filter(call -> !(call instanceof Call.Generate))
                .flatMap(call -> call.parts().stream())
                .allMatch(part -> run.walked(part, count) % run.batchSize() == 0);
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(Problem.class, key, arguments);
    }
}
