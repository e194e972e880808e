package unrolled.experiment;

import unrolled.engine.model.Activation;

/** The Dense layer on top of the LSTM layers. */
public record DenseChoice(int units, Activation activation) {}
