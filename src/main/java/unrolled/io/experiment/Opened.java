package unrolled.io.experiment;

import unrolled.data.Table;

/** What was in a file. */
public sealed interface Opened permits Document, Opened.Series {
    /** A series, which becomes that of an experiment. */
    record Series(Table table) implements Opened {}
}
