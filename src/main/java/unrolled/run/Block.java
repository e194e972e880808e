package unrolled.run;

import unrolled.engine.Recording;

/** Everything that one batch of a run computed; never changes. */
public record Block(int epoch, int batch, Recording recording) {}
