package unrolled.data;

/** Samples given as arrays; copied, so nobody writes to them. */
public final class ArraySamples implements Samples {
    private final double[][][] inputs; // [samples][time steps][features]
    private final double[][] targets; // [samples][outputs]
    private final int targetWidth;

    private ArraySamples(double[][][] inputs, double[][] targets, int targetWidth) {
        this.inputs = inputs;
        this.targets = targets;
        this.targetWidth = targetWidth;
    }

    /** Samples without targets; inputs {@code [samples][time steps][features]}. */
    public static ArraySamples of(double[][][] inputs) {
        return of(inputs, new double[inputs.length][0]);
    }

    /** Inputs {@code [samples][time steps][features]} and targets of the last time step, {@code [samples][targets]}. */
    public static ArraySamples of(double[][][] inputs, double[][] targets) {
        return of(inputs, targets, targets.length == 0 ? 0 : targets[0].length);
    }

    /**
     * Inputs {@code [samples][time steps][features]} and targets {@code [samples][outputs]}, not modified.
     *
     * @param targetWidth the targets of one time step: all outputs, or those of every step one behind the other
     * @throws DataException if the inputs have no sample, step or feature, or an array has another length than its first
     *     sibling
     */
    public static ArraySamples of(double[][][] inputs, double[][] targets, int targetWidth) {
        if (inputs.length == 0 || inputs[0].length == 0 || inputs[0][0].length == 0) {
            throw new DataException("inputs.empty");
        }
        if (targets.length != inputs.length) {
            throw new DataException("targets.count", inputs.length, targets.length);
        }
        double[][][] ownInputs = new double[inputs.length][][];
        double[][] ownTargets = new double[inputs.length][];
        for (int sample = 0; sample < inputs.length; sample++) {
            ownInputs[sample] = copy(inputs[sample], inputs[0], sample);
            require(DataException.part("targets.of", sample), targets[0].length, targets[sample].length);
            ownTargets[sample] = targets[sample].clone();
        }
        return new ArraySamples(ownInputs, ownTargets, targetWidth);
    }

    private static double[][] copy(double[][] steps, double[][] first, int sample) {
        require(DataException.part("steps.of", sample), first.length, steps.length);
        double[][] copy = new double[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            require(DataException.part("features.of", sample, step), first[0].length, steps[step].length);
            copy[step] = steps[step].clone();
        }
        return copy;
    }

    private static void require(Sentence thing, int expected, int found) {
        if (expected != found) {
            throw new DataException("samples.unlike", thing, expected, found);
        }
    }

    @Override
    public int count() {
        return inputs.length;
    }

    @Override
    public int steps() {
        return inputs[0].length;
    }

    @Override
    public int features() {
        return inputs[0][0].length;
    }

    @Override
    public int outputs() {
        return targets[0].length;
    }

    @Override
    public int targetWidth() {
        return targetWidth;
    }

    @Override
    public double input(int sample, int step, int feature) {
        return inputs[sample][step][feature];
    }

    @Override
    public double target(int sample, int output) {
        return targets[sample][output];
    }
}
