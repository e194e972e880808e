package unrolled.io.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import unrolled.data.Sentence;
import unrolled.text.ShortestNumber;

/** A value of a JSON document that knows its path, so that every complaint names it. */
public final class JsonValue {
    private final Object value;
    private final JsonValue parent;
    private final Object step;

    /**
     * @param parent null at the root
     * @param step the key or the index under which the parent holds this value
     */
    private JsonValue(Object value, JsonValue parent, Object step) {
        this.value = value;
        this.parent = parent;
        this.step = step;
    }

    /**
     * The root of a document.
     *
     * @param source how complaints about the document as a whole call it
     */
    public static JsonValue parse(String source, String text) {
        return of(JsonReader.read(source, text));
    }

    /** The root of a document that was put together from values as a reader gives them. */
    static JsonValue of(Object document) {
        return new JsonValue(document, null, "");
    }

    /** Whether the same is written in both. */
    public boolean isLike(JsonValue other) {
        return Objects.equals(value, other.value);
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    private Map<?, ?> fields() {
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        throw shouldBe(JsonException.part("object"));
    }

    /** The value at a key that must be there; it may be null. */
    public JsonValue field(String key) {
        if (!fields().containsKey(key)) {
            throw new JsonException("missing", under(key));
        }
        return new JsonValue(fields().get(key), this, key);
    }

    /** The value at a key; empty if it is null or not there. */
    public Optional<JsonValue> optional(String key) {
        return Optional.ofNullable(fields().get(key)).map(found -> new JsonValue(found, this, key));
    }

    private String under(String key) {
        return parent == null ? key : path() + "." + key;
    }

    /** Refuses other keys than these, except those that begin with {@code x_}. */
    public JsonValue only(String... keys) {
        Set<String> known = Set.of(keys);
        for (Object key : fields().keySet()) {
            if (!known.contains(key) && !key.toString().startsWith("x_")) {
                throw new JsonException("unknown", under(JsonException.shortened(key.toString())), List.of(keys));
            }
        }
        return this;
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw shouldBe(JsonException.part("text"));
    }

    public boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw shouldBe(JsonException.part("flag"));
    }

    public long longNumber() {
        if (value instanceof Long number) {
            return number;
        }
        throw shouldBe(JsonException.part("whole"));
    }

    /** A whole number that fits an int. */
    public int wholeNumber() {
        long number = longNumber();
        if (number != (int) number) {
            throw shouldBe(JsonException.part("whole.most", Integer.MAX_VALUE));
        }
        return (int) number;
    }

    /** A whole number from 0, as all that is counted in a file. */
    public int index() {
        return wholeNumberFrom(0);
    }

    /** A whole number that fits an int and is no smaller than the least. */
    public int wholeNumberFrom(int least) {
        int number = wholeNumber();
        if (number < least) {
            throw shouldBe(JsonException.part("whole.least", least));
        }
        return number;
    }

    /** A finite number. */
    public double number() {
        double number = value instanceof Double d ? d : value instanceof Long l ? l : Double.NaN;
        if (!Double.isFinite(number)) {
            throw shouldBe(JsonException.part("number"));
        }
        return number;
    }

    /** One of the names of an enum, in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> names) {
        for (E constant : names.getEnumConstants()) {
            if (lower(constant).equals(value)) {
                return constant;
            }
        }
        List<String> known =
                Arrays.stream(names.getEnumConstants()).map(JsonValue::lower).toList();
        throw shouldBe(JsonException.part("one.of", known));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The values of a list. */
    public List<JsonValue> list() {
        if (!(value instanceof List<?> values)) {
            throw shouldBe(JsonException.part("list"));
        }
        List<JsonValue> items = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            items.add(new JsonValue(values.get(at), this, at));
        }
        return items;
    }

    /** The values of a list that has at most so many. */
    public List<JsonValue> list(int most) {
        if (size() > most) {
            throw shouldBe(JsonException.part("list.most", most));
        }
        return list();
    }

    /** How long the list is. */
    public int size() {
        if (value instanceof List<?> values) {
            return values.size();
        }
        throw shouldBe(JsonException.part("list"));
    }

    /** The first value of a list that has one. */
    public JsonValue first() {
        if (size() == 0) {
            throw shouldBe(JsonException.part("list.entry"));
        }
        return new JsonValue(((List<?>) value).get(0), this, 0);
    }

    /** Finite numbers in lists nested as {@code shape} says, flat in row-major order. */
    public double[] numbers(int... shape) {
        requireShape(shape, 0);
        int size = 1;
        for (int length : shape) {
            size = Math.multiplyExact(size, length);
        }
        double[] numbers = new double[size];
        fill(numbers, 0, shape, 0);
        return numbers;
    }

    /** Looks along the first entries only: enough to refuse a size that no file holds before room is made for it. */
    private void requireShape(int[] shape, int axis) {
        if (axis < shape.length) {
            requireSize(shape, axis);
            if (size() > 0) {
                first().requireShape(shape, axis + 1);
            }
        }
    }

    private void requireSize(int[] shape, int axis) {
        if (size() != shape[axis]) {
            throw shouldBe(JsonException.part(axis == shape.length - 1 ? "list.numbers" : "list.size", shape[axis]));
        }
    }

    private int fill(double[] numbers, int from, int[] shape, int axis) {
        if (axis == shape.length) {
            numbers[from] = number();
            return from + 1;
        }
        requireSize(shape, axis);
        int at = from;
        for (JsonValue item : list()) {
            at = item.fill(numbers, at, shape, axis + 1);
        }
        return at;
    }

    /**
     * The complaint that this value is not what was expected.
     *
     * @param expected a part of a sentence, or words as they are
     */
    public JsonException shouldBe(Object expected) {
        return new JsonException("wrong", parent == null ? JsonException.part("document") : path(), expected, shown());
    }

    /** The value as it stands in a sentence. */
    public Object shown() {
        if (value instanceof String text) {
            return JsonException.part("quoted", JsonException.shortened(text));
        }
        if (value instanceof List<?> values) {
            return values.isEmpty() ? JsonException.part("list.empty") : JsonException.part("list.size", values.size());
        }
        if (value instanceof Double number) {
            return ShortestNumber.of(number);
        }
        return value instanceof Map ? JsonException.part("object") : String.valueOf(value);
    }

    /** The value as it stands in an English sentence. */
    @Override
    public String toString() {
        return shown() instanceof Sentence part ? part.text(Locale.ENGLISH) : String.valueOf(shown());
    }

    /** A text as it stands in a sentence without quotes: its beginning, on one line. */
    public String shortText() {
        return JsonException.shortened(text());
    }

    /** As in {@code runs[2].batch_size}; empty at the root. */
    public String path() {
        if (parent == null) {
            return "";
        }
        return step instanceof String key ? parent.under(key) : parent.path() + "[" + step + "]";
    }
}
