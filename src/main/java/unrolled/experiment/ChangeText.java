package unrolled.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.check.Check;

/**
 * Changes as people write them: {@code x[0] = 1}, {@code L2 c[3] = -0.5}, {@code f[1] = 1}, {@code recurrent_kernel[0, 5] = 0.3},
 * {@code Dense bias[0] = 0}, {@code D2 bias[0] = 0}; with a dot instead of the space as in watches. Without a layer, that of {@link Here} is meant.
 */
public final class ChangeText {
    private static final Pattern CHANGE = Pattern.compile(
            "\\s*(?:(?:L(?<lstm>\\d{1,3})|D(?<dense>ense|\\d{1,3}))(?:\\s+|\\.))?"
                    + "(?<what>[xchifgo]|kernel|recurrent[_ ]kernel|bias)"
                    + "\\s*\\[\\s*(?<first>\\d{1,9})\\s*(?:,\\s*(?<second>\\d{1,9})\\s*)?]\\s*=\\s*(?<value>\\S+)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** What only an LSTM has, or the model itself. */
    private static final List<String> OF_NO_DENSE = List.of("x", "c", "h", "i", "f", "g", "o");

    private ChangeText() {}

    /** Where a change is made that does not say it itself; {@code layer} is an LSTM layer. Counts from 0. */
    public record Here(int epoch, int batch, int step, int slot, int layer) {}

    /** What is changed, such as {@code c[2]}; with its layer where there are several LSTM layers. */
    public static String name(Change.Place place, LayerNames layers) {
        if (place instanceof Change.Input input) {
            return "x[" + input.feature() + "]";
        }
        if (place instanceof Change.Memory memory) {
            return name(memory.quantity(), memory.layer(), memory.unit(), layers);
        }
        if (place instanceof Change.Hold hold) {
            return name(hold.gate(), hold.layer(), hold.unit(), layers);
        }
        Change.Weight weight = (Change.Weight) place;
        String rows = weight.table() == Change.Table.BIAS ? "" : weight.row() + ", ";
        String name = weight.table().name().toLowerCase(Locale.ROOT);
        return layers.before(weight.layer()) + name + "[" + rows + weight.column() + "]";
    }

    private static String name(Quantity quantity, int layer, int unit, LayerNames layers) {
        return layers.beforeLstm(layer) + quantity.name().toLowerCase(Locale.ROOT) + "[" + unit + "]";
    }

    /** The change in a text, of a gate to the end of the run; empty if there is none. Whether the model has such a number is for {@link Check} to say. */
    public static Optional<Change> read(String text, Here here, ModelChoice model) {
        Matcher found = CHANGE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String what = found.group("what").toLowerCase(Locale.ROOT).replace(' ', '_');
        boolean table = List.of("kernel", "recurrent_kernel").contains(what);
        if (table != (found.group("second") != null)) {
            return Optional.empty();
        }
        if (found.group("dense") != null && OF_NO_DENSE.contains(what)) {
            return Optional.empty();
        }
        int lstm = found.group("lstm") != null ? Integer.parseInt(found.group("lstm")) - 1 : here.layer();
        int layer = layer(found.group("dense"), lstm, LayerNames.of(model));
        int first = Integer.parseInt(found.group("first"));
        Change.Place place = switch (what) {
            case "x" -> new Change.Input(here.step(), here.slot(), first);
            case "c", "h" -> new Change.Memory(quantity(what), here.step(), here.slot(), lstm, first);
            case "i", "f", "g", "o" ->
                new Change.Hold(quantity(what), here.step(), here.slot(), lstm, first, Optional.empty());
            case "bias" -> new Change.Weight(layer, Change.Table.BIAS, 0, first);
            default -> {
                int second = Integer.parseInt(found.group("second"));
                yield new Change.Weight(layer, Change.Table.valueOf(what.toUpperCase(Locale.ROOT)), first, second);
            }
        };
        return number(found.group("value")).map(value -> new Change(here.epoch(), here.batch(), place, value));
    }

    private static Quantity quantity(String letter) {
        return Quantity.valueOf(letter.toUpperCase(Locale.ROOT));
    }

    /** The place of the layer that a weight is of: a Dense, if one is named, or an LSTM. */
    private static int layer(String dense, int lstm, LayerNames layers) {
        if (dense == null) {
            return layers.layerOfLstm(lstm);
        }
        boolean numbered = Character.isDigit(dense.charAt(0));
        return layers.layerOfDense(numbered ? Integer.parseInt(dense) - 1 : 0);
    }

    /** With a point or a comma, and with either minus. */
    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.replace(',', '.').replace('\u2212', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
