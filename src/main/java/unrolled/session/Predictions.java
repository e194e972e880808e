package unrolled.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import unrolled.analysis.Numbers;
import unrolled.analysis.View;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.PredictionData;
import unrolled.analysis.prediction.RowWindow;
import unrolled.data.RowOrder;
import unrolled.data.Scaled;
import unrolled.data.Windows;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Outputs;
import unrolled.run.Trace;

/**
 * What runs predict: that of the cursor, and all others that predict rows of the same column. The outputs of the passes
 * looked at last are kept as long as their trace lives.
 */
public final class Predictions {
    private static final int KEPT = 8;

    private final Map<Trace, Map<Outputs.Choice, Outputs>> kept = new WeakHashMap<>();
    private final Map<Windows, Map<Scaled, Numbers>> series = new WeakHashMap<>();

    /**
     * Predictions, and where the rows of the first one come from.
     *
     * @param prediction of the run of the cursor
     * @param others of the other runs that predict rows of the same column, where they stand while they follow the cursor
     * @param window the rows to show
     * @param unfinished whether more of it can be gathered now
     */
    public record Seen(
            PredictionData data,
            List<Outputs> outputs,
            Prediction prediction,
            List<Prediction> others,
            RowWindow window,
            boolean unfinished) {
        public Seen {
            outputs = List.copyOf(outputs);
            others = List.copyOf(others);
        }

        /** Where a row is predicted. */
        public Optional<Cursor> at(int row) {
            return data.at(row, outputs);
        }
    }

    /** Outputs of a run, as far as they are gathered. */
    private record Gathered(List<Outputs> outputs, boolean unfinished) {}

    /**
     * Gathers some of what is not yet gathered: as long as it is unfinished, ask again.
     *
     * @param target which of the numbers that are predicted at a time step
     */
    public Seen of(View view, int target) {
        PredictionData data = new PredictionData(view, view.current(), target);
        Gathered own = gathered(data);
        Prediction prediction = data.prediction(numbers(data), own.outputs());
        boolean unfinished = own.unfinished();
        List<Prediction> others = new ArrayList<>();
        for (Trace trace : view.begun()) {
            PredictionData other = new PredictionData(view, trace, target);
            if (trace != view.current() && other.isOfSameSeriesAs(data)) {
                Gathered some = gathered(other);
                unfinished |= some.unfinished();
                others.add(other.prediction(numbers(other), some.outputs()));
            }
        }
        return new Seen(data, own.outputs(), prediction, others, data.window(prediction, own.outputs()), unfinished);
    }

    private Gathered gathered(PredictionData data) {
        List<Outputs> outputs = new ArrayList<>();
        boolean unfinished = false;
        for (Outputs.Choice choice : data.wanted()) {
            Outputs some = outputs(data.trace(), choice);
            unfinished |= some.gather(data.trace());
            outputs.add(some);
        }
        return new Gathered(outputs, unfinished);
    }

    private synchronized Outputs outputs(Trace trace, Outputs.Choice choice) {
        Map<Outputs.Choice, Outputs> known = kept.computeIfAbsent(trace, made -> newest());
        return known.computeIfAbsent(choice, made -> new Outputs(trace.plan(), made, Outputs.each(trace.run())));
    }

    private static Map<Outputs.Choice, Outputs> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Outputs.Choice, Outputs> eldest) {
                return size() > KEPT;
            }
        };
    }

    private Numbers numbers(PredictionData data) {
        return data.series().map(windows -> numbers(windows, data.column())).orElse(Numbers.of());
    }

    /** A column in the unit of the file, in the order of reading. */
    private synchronized Numbers numbers(Windows windows, Scaled column) {
        RowOrder order = windows.places().order();
        return series.computeIfAbsent(windows, made -> new HashMap<>())
                .computeIfAbsent(
                        column, made -> Numbers.of(column.rows(), position -> column.number(order.row(position))));
    }
}
