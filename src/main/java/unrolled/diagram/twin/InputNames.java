package unrolled.diagram.twin;

import unrolled.data.Samples;

/** What the numbers are called that go into a model at a step: by their columns, as far as they are of any. */
record InputNames(Samples samples) {
    /** The name of a feature; where the look-back enters as features, with the step of the window that it is of. */
    String of(int feature) {
        String column = samples.series()
                .map(windows ->
                        windows.featureColumn(feature % windows.features()).name())
                .orElse("");
        boolean lags = samples.series()
                .filter(windows -> windows.features() < samples.features())
                .isPresent();
        if (column.isEmpty()) {
            return "x[" + feature + "]";
        }
        return lags ? column + " t " + (feature / samples.series().orElseThrow().features() + 1) : column;
    }
}
