package unrolled.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a run can have of its own, by itself. */
public enum OwnPart {
    LOOK_BACK,
    STRIDE,
    DISTANCE,
    TARGET_ROWS,
    TARGETS,
    LAYERS,
    SEED,
    WEIGHTS;

    /** Whether a run has it of its own. */
    public boolean isIn(OwnChoice own) {
        return !without(own).equals(own);
    }

    /** With this as the run has it now, but its own from here on; weights it must have been given. */
    public OwnChoice with(OwnChoice own, DataChoice data, ModelChoice model) {
        return switch (this) {
            case LOOK_BACK -> own.withLookBack(OptionalInt.of(data.lookBack()));
            case STRIDE -> own.withStride(OptionalInt.of(data.stride()));
            case DISTANCE -> own.withDistance(OptionalInt.of(data.distance()));
            case TARGET_ROWS -> own.withTargetRows(OptionalInt.of(data.targetRows()));
            case TARGETS -> own.withTargets(Optional.of(data.targets()));
            case LAYERS -> own.withLayers(Optional.of(model.layers())).withWeights(model.weights());
            case SEED -> own.withSeed(OptionalLong.of(model.seed()));
            case WEIGHTS -> own.withWeights(model.weights());
        };
    }

    /** With this as all runs have it. */
    public OwnChoice without(OwnChoice own) {
        return switch (this) {
            case LOOK_BACK -> own.withLookBack(OptionalInt.empty());
            case STRIDE -> own.withStride(OptionalInt.empty());
            case DISTANCE -> own.withDistance(OptionalInt.empty());
            case TARGET_ROWS -> own.withTargetRows(OptionalInt.empty());
            case TARGETS -> own.withTargets(Optional.empty());
            case LAYERS -> own.withLayers(Optional.empty());
            case SEED -> own.withSeed(OptionalLong.empty());
            case WEIGHTS -> own.withWeights(Optional.empty());
        };
    }
}
