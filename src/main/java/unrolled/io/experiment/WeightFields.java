package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import unrolled.engine.model.Matrix;
import unrolled.experiment.Change.Table;
import unrolled.experiment.GivenArray;
import unrolled.experiment.GivenArray.Precision;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.Limits;
import unrolled.io.json.JsonValue;

/** The fields of weights that are given: where they came from, and their numbers, little-endian, row by row. */
final class WeightFields {
    private static final int F4_BYTES = 4;
    private static final int F8_BYTES = 8;

    private WeightFields() {}

    static GivenWeights read(JsonValue json) {
        json.only("from", "arrays");
        JsonValue arrays = json.field("arrays");
        if (arrays.size() > 3 * Limits.LAYERS) {
            throw arrays.shouldBe(ExperimentException.part("weights.most", 3 * Limits.LAYERS));
        }
        return new GivenWeights(
                json.field("from").text(),
                arrays.list().stream().map(WeightFields::array).toList());
    }

    private static GivenArray array(JsonValue json) {
        json.only("layer", "name", "dtype", "shape", "base64");
        Precision precision = precision(json.field("dtype"));
        Table name = json.field("name").oneOf(Table.class);
        JsonValue base64 = json.field("base64");
        int[] shape = shape(json.field("shape"), name);
        int size = precision == Precision.F4 ? F4_BYTES : F8_BYTES;
        byte[] bytes = bytes(base64);
        if (bytes.length != (long) size * shape[0] * shape[1]) {
            throw base64.shouldBe(
                    ExperimentException.part("weights.bytes", (long) size * shape[0] * shape[1], bytes.length));
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[shape[0] * shape[1]];
        for (int at = 0; at < values.length; at++) {
            values[at] = precision == Precision.F4 ? numbers.getFloat() : numbers.getDouble();
        }
        return new GivenArray(
                json.field("layer").wholeNumber(), name, precision, new Matrix(shape[0], shape[1], values));
    }

    private static Precision precision(JsonValue dtype) {
        return switch (dtype.text()) {
            case "<f4" -> Precision.F4;
            case "<f8" -> Precision.F8;
            default -> throw dtype.shouldBe(ExperimentException.part("weights.dtype"));
        };
    }

    /** Rows and columns, each at least 1; a bias has one axis and is one row. */
    private static int[] shape(JsonValue json, Table name) {
        int axes = name == Table.BIAS ? 1 : 2;
        if (json.size() != axes) {
            throw json.shouldBe(ExperimentException.part("weights.axes", axes));
        }
        List<JsonValue> lengths = json.list();
        int columns = length(lengths.get(axes - 1));
        return new int[] {axes == 1 ? 1 : length(lengths.get(0)), columns};
    }

    private static int length(JsonValue length) {
        int most = 4 * Limits.UNITS * Limits.FEATURES;
        if (length.wholeNumber() < 1 || length.wholeNumber() > most) {
            throw length.shouldBe(ExperimentException.part("rows", most));
        }
        return length.wholeNumber();
    }

    private static byte[] bytes(JsonValue base64) {
        try {
            return Base64.getDecoder().decode(base64.text());
        } catch (IllegalArgumentException e) {
            throw base64.shouldBe(ExperimentException.part("weights.base64"));
        }
    }

    static void write(GivenWeights weights, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", weights.from());
        json.writeArrayFieldStart("arrays");
        for (GivenArray array : weights.arrays()) {
            array(array, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void array(GivenArray array, JsonGenerator json) throws IOException {
        Matrix values = array.values();
        json.writeStartObject();
        json.writeNumberField("layer", array.layer());
        FieldWriter.name("name", array.name(), json);
        json.writeStringField("dtype", array.precision() == Precision.F4 ? "<f4" : "<f8");
        json.writeArrayFieldStart("shape");
        if (array.name() != Table.BIAS) {
            json.writeNumber(values.rows());
        }
        json.writeNumber(values.columns());
        json.writeEndArray();
        json.writeStringField("base64", Base64.getEncoder().encodeToString(bytes(array)));
        json.writeEndObject();
    }

    private static byte[] bytes(GivenArray array) {
        double[] values = array.values().values();
        boolean single = array.precision() == Precision.F4;
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, single ? F4_BYTES : F8_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (single) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }
}
