package unrolled.experiment;

import unrolled.engine.model.Matrix;
import unrolled.experiment.Change.Table;

/**
 * Weights of one layer that were not made here.
 *
 * @param layer the place among the layers of the model, from 0
 * @param name which of its weights these are
 * @param precision how they are stored; they are computed with as doubles
 * @param values a bias is one row
 */
public record GivenArray(int layer, Table name, Precision precision, Matrix values) {
    /** How a number is stored. */
    public enum Precision {
        /** Four bytes: every number is a float. */
        F4,
        F8
    }

    public WeightShape shape() {
        return new WeightShape(name, values.rows(), values.columns());
    }

    public GivenArray inLayer(int layer) {
        return new GivenArray(layer, name, precision, values);
    }
}
