package unrolled.analysis.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.experiment.Call;
import unrolled.run.Trace;

/**
 * By how much a complete run misses the rows of its series, in the unit of the file: the root of the mean of the squared
 * differences, of each part and each column.
 */
public final class PredictionErrors {
    private PredictionErrors() {}

    /** What an error is of. */
    public record Of(Part part, String column) {}

    /** Whether it says something of a run: it compares outputs with targets, or its model has learned in another run. */
    public static boolean tellSomethingOf(Trace trace) {
        return trace.run().choice().calls().stream().anyMatch(PredictionErrors::compares)
                || trace.run().choice().origin().weights().isPresent();
    }

    private static boolean compares(Call call) {
        return call instanceof Call.Fit || call instanceof Call.Evaluate;
    }

    /** In the order in which they are predicted; none of a run that predicts no row that the file has. */
    public static Map<Of, Double> of(Trace trace) {
        Map<Of, DoubleStream.Builder> differences = new LinkedHashMap<>();
        PredictedOutputs.read(trace, output -> {
            if (output.row().isPresent()) {
                Of error = new Of(output.place().part(), output.column());
                differences
                        .computeIfAbsent(error, made -> DoubleStream.builder())
                        .add(output.value() - output.actual());
            }
        });
        Map<Of, Double> errors = new LinkedHashMap<>();
        differences.forEach((error, built) -> {
            double[] all = built.build().toArray();
            errors.put(error, EuclideanNorm.rootMeanSquare(all.length, n -> all[n]));
        });
        return errors;
    }
}
