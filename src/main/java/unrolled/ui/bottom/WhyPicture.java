package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pictures of why the memory of a unit is what it is, and what it leads to. */
public enum WhyPicture {
    /** What each step left in c. */
    PARTS,
    /** How long the units remember. */
    FORGETTING,
    /** Values cross the border of a batch, gradients stop there. */
    INKS,
    /** Which input mattered. */
    INPUTS;

    /** The picture of this name; the first one if there is none. */
    static WhyPicture of(String key) {
        return Arrays.stream(values())
                .filter(picture -> picture.key().equals(key))
                .findFirst()
                .orElse(PARTS);
    }

    /** Its name in files and lessons. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after it; after the last one the first. */
    WhyPicture next() {
        List<WhyPicture> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    String title(ResourceBundle words) {
        return words.getString("why." + key());
    }

    String tip(ResourceBundle words) {
        return words.getString("why." + key() + ".tip");
    }

    String id() {
        return key() + "Picture";
    }
}
