package unrolled.experiment;

/** How large an experiment may be: beyond these a picture says nothing any more, or a machine has no room. */
public final class Limits {
    public static final int LAYERS = 32;
    public static final int LSTMS = 8;
    public static final int UNITS = 1024;
    public static final int BATCH_SIZE = 4096;
    public static final int EPOCHS = 100_000;
    public static final int FEATURES = 4096;
    public static final int TARGETS = 4096;
    /** Rows that are predicted from one time step. */
    public static final int TARGET_ROWS = 1024;

    public static final int RUNS = 26;
    public static final int CALLS = 100;
    public static final int OUTPUTS = 1_000_000;
    public static final int PINS = 10_000;
    public static final int CHANGES = 10_000;
    /** Characters of the title of an experiment. */
    public static final int TITLE = 300;
    /** Characters of the name of a run. */
    public static final int NAME = 80;
    /** Characters of the letter of a run, which need not be one. */
    public static final int LETTER = 40;
    /** Time steps that a run walks through: more than thirty years of a microsecond each. */
    public static final long MOMENTS = 1_000_000_000_000_000L;
    /** Numbers that a Java array holds. */
    public static final long ARRAY = Integer.MAX_VALUE - 8;

    private Limits() {}
}
