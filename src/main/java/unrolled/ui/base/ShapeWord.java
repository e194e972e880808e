package unrolled.ui.base;

import java.util.Locale;

/** A word of the shape of the inputs, which stands for something in the picture. */
public enum ShapeWord {
    SAMPLES,
    TIME_STEPS,
    FEATURES;

    /** Its name in the words of the window. */
    public String key() {
        return "shape." + name().toLowerCase(Locale.ROOT);
    }
}
