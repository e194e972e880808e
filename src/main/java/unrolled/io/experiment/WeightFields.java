package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.engine.model.Matrix;
import unrolled.experiment.Change.Table;
import unrolled.experiment.GivenArray;
import unrolled.experiment.GivenArray.Precision;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.Limits;
import unrolled.io.archive.Npy;
import unrolled.io.json.JsonValue;

/**
 * The fields of weights that are given: where they came from, and their numbers, little-endian, row by row: in the text,
 * or as NumPy writes them, a member for each.
 */
final class WeightFields {
    private WeightFields() {}

    static GivenWeights read(JsonValue json, StoredParts parts) {
        json.only("from", "arrays");
        List<JsonValue> arrays = json.field("arrays").list(3 * Limits.LAYERS);
        return new GivenWeights(
                json.field("from").text(),
                arrays.stream().map(array -> array(array, parts)).toList());
    }

    private static GivenArray array(JsonValue json, StoredParts parts) {
        json.only("layer", "name", "dtype", "shape", "base64", "member");
        Npy.Type type = type(json.field("dtype"));
        Table name = json.field("name").oneOf(Table.class);
        List<Integer> shape = shape(json.field("shape"), name);
        Optional<JsonValue> member = json.optional("member");
        Npy numbers = member.isPresent()
                ? member(member.get(), type, shape, parts)
                : Npy.of(type, shape, bytes(json.field("base64"), type, shape));
        int rows = name == Table.BIAS ? 1 : shape.get(0);
        Matrix values = new Matrix(rows, shape.get(shape.size() - 1), numbers.values());
        Precision precision = type == Npy.Type.F4 ? Precision.F4 : Precision.F8;
        return new GivenArray(json.field("layer").wholeNumber(), name, precision, values);
    }

    private static Npy.Type type(JsonValue dtype) {
        for (Npy.Type type : Npy.Type.values()) {
            if (type.descr().equals(dtype.text())) {
                return type;
            }
        }
        throw dtype.shouldBe(ExperimentException.part("weights.dtype"));
    }

    /** The length of each axis, at least 1; a bias has one. */
    private static List<Integer> shape(JsonValue json, Table name) {
        int axes = name == Table.BIAS ? 1 : 2;
        if (json.size() != axes) {
            throw json.shouldBe(ExperimentException.part("weights.axes", axes));
        }
        return json.list().stream().map(WeightFields::length).toList();
    }

    private static int length(JsonValue length) {
        int most = 4 * Limits.UNITS * Limits.FEATURES;
        if (length.longNumber() < 1 || length.longNumber() > most) {
            throw length.shouldBe(ExperimentException.part("rows", most));
        }
        return length.wholeNumber();
    }

    private static byte[] bytes(JsonValue base64, Npy.Type type, List<Integer> shape) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.text());
        } catch (IllegalArgumentException e) {
            throw base64.shouldBe(ExperimentException.part("weights.base64"));
        }
        long wanted = shape.stream().mapToLong(length -> length).reduce(type.bytes(), (a, b) -> a * b);
        if (bytes.length != wanted) {
            throw base64.shouldBe(ExperimentException.part("weights.bytes", wanted, bytes.length));
        }
        return bytes;
    }

    private static Npy member(JsonValue member, Npy.Type type, List<Integer> shape, StoredParts parts) {
        Npy numbers = Npy.parse(member.text(), parts.member(member));
        if (numbers.type() != type || !numbers.shape().equals(shape)) {
            throw member.shouldBe(ExperimentException.part(
                    "weights.member", type.descr(), shape, numbers.type().descr(), numbers.shape()));
        }
        return numbers;
    }

    /** @param folder of the members */
    static void write(GivenWeights weights, String folder, JsonGenerator json, NewParts parts) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", weights.from());
        json.writeArrayFieldStart("arrays");
        for (int at = 0; at < weights.arrays().size(); at++) {
            array(weights.arrays().get(at), folder + at + "-", json, parts);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void array(GivenArray array, String begin, JsonGenerator json, NewParts parts) throws IOException {
        Npy numbers = numbers(array);
        json.writeStartObject();
        json.writeNumberField("layer", array.layer());
        FieldWriter.name("name", array.name(), json);
        json.writeStringField("dtype", numbers.type().descr());
        json.writeArrayFieldStart("shape");
        for (int length : numbers.shape()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        if (parts.areMembers()) {
            String name = begin + array.name().name().toLowerCase(Locale.ROOT) + ".npy";
            parts.add(name, numbers.file());
            json.writeStringField("member", name);
        } else {
            json.writeStringField("base64", Base64.getEncoder().encodeToString(numbers.data()));
        }
        json.writeEndObject();
    }

    private static Npy numbers(GivenArray array) {
        Matrix matrix = array.values();
        Npy.Type type = array.precision() == Precision.F4 ? Npy.Type.F4 : Npy.Type.F8;
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(matrix.values().length, type.bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : matrix.values()) {
            if (type == Npy.Type.F4) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        List<Integer> shape =
                array.name() == Table.BIAS ? List.of(matrix.columns()) : List.of(matrix.rows(), matrix.columns());
        return Npy.of(type, shape, bytes.array());
    }
}
