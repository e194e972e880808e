package unrolled.diagram.base;

import java.util.Locale;
import java.util.Optional;
import unrolled.run.Trace;

/** Says what of a run is no number any more, or beyond all measure. */
public final class TroubleWords {
    private TroubleWords() {}

    /** What it is and from which moment on, as far as the run has come; empty if nothing is. */
    public static Optional<String> of(Trace trace, Words words) {
        return trace.trouble().map(trouble -> {
            String what = words.of("trouble." + trouble.what().name().toLowerCase(Locale.ROOT));
            return words.of("trouble", what, Labels.moment(trace, trouble.moment(), words));
        });
    }
}
