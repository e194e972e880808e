package unrolled.ui;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pictures of why the memory of a unit is what it is, and what it leads to. */
enum WhyPicture {
    /** What each step left in c. */
    PARTS,
    /** How long the units remember. */
    FORGETTING,
    /** Values cross the border of a batch, gradients stop there. */
    INKS,
    /** Which input mattered. */
    INPUTS;

    /** The one after it; after the last one the first. */
    WhyPicture next() {
        List<WhyPicture> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    String title(ResourceBundle words) {
        return words.getString(key());
    }

    String tip(ResourceBundle words) {
        return words.getString(key() + ".tip");
    }

    String id() {
        return name().toLowerCase(Locale.ROOT) + "Picture";
    }

    private String key() {
        return "why." + name().toLowerCase(Locale.ROOT);
    }
}
