package unrolled.data.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import unrolled.data.DataException;
import unrolled.data.Sentence;

/**
 * A file format that is often taken for a CSV file, known by its content: names lie.
 *
 * @param key of its name
 * @param start its first bytes, one for each character
 * @param within bytes that follow in the head of the file; empty for none
 */
record OtherFormat(String key, String start, String within) {
    // spotless:off
    /** The more special before the more general. */
    private static final List<OtherFormat> ALL = List.of(
            new OtherFormat("png", "\u0089PNG", ""),
            new OtherFormat("jpeg", "\u00FF\u00D8\u00FF", ""),
            new OtherFormat("gif", "GIF8", ""),
            new OtherFormat("pdf", "%PDF-", ""),
            new OtherFormat("lfs", "version https://git-lfs.github.com/spec/", ""),
            new OtherFormat("xlsx", "PK\u0003\u0004", "spreadsheetml"),
            new OtherFormat("xlsx", "PK\u0003\u0004", "xl/"),
            new OtherFormat("ods", "PK\u0003\u0004", "opendocument.spreadsheet"),
            new OtherFormat("keras", "PK\u0003\u0004", "model.weights.h5"),
            new OtherFormat("keras", "PK\u0003\u0004", "keras_version"),
            new OtherFormat("torch", "PK\u0003\u0004", "data.pkl"),
            new OtherFormat("numpy", "PK\u0003\u0004", ".npy"),
            new OtherFormat("zip", "PK\u0003\u0004", ""),
            new OtherFormat("xls", "\u00D0\u00CF\u0011\u00E0", ""),
            new OtherFormat("gzip", "\u001F\u008B", ""),
            new OtherFormat("keras", "\u0089HDF", "keras_version"),
            new OtherFormat("keras", "\u0089HDF", "model_weights"),
            new OtherFormat("keras", "\u0089HDF", "layer_names"),
            new OtherFormat("keras", "\u0089HDF", "_layer_checkpoint_dependencies"),
            new OtherFormat("keras", "\u0089HDF", "layers"),
            new OtherFormat("keras", "\u0089HDF", "vars"),
            new OtherFormat("hdf5", "\u0089HDF", ""),
            new OtherFormat("numpy", "\u0093NUMPY", ""),
            new OtherFormat("parquet", "PAR1", ""),
            new OtherFormat("feather", "ARROW1", ""),
            new OtherFormat("torch", "\u0080\u0002", "torch"),
            new OtherFormat("pickle", "\u0080\u0002", ""),
            new OtherFormat("pickle", "\u0080\u0003", ""),
            new OtherFormat("pickle", "\u0080\u0004\u0095", ""),
            new OtherFormat("onnx", "\u0008", "pytorch"),
            new OtherFormat("onnx", "\u0008", "onnx"),
            new OtherFormat("onnx", "\u0008", "LSTM"),
            new OtherFormat("sqlite", "SQLite format 3", ""));
    // spotless:on

    private static final List<String> MODELS = List.of("keras", "torch", "onnx", "safetensors");
    private static final List<String> SHEETS = List.of("xlsx", "xls", "ods");

    /** The format that a file begins in; empty for a text, or one that is not known. */
    static Optional<OtherFormat> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return ALL.stream()
                .filter(format -> bytes.startsWith(format.start) && bytes.contains(format.within))
                .findFirst()
                .or(() -> tensors(bytes));
    }

    /** Eight bytes for the length of a header, and the header: an object. */
    private static Optional<OtherFormat> tensors(String bytes) {
        boolean safe = bytes.startsWith("\0\0\0\0{\"", 4) || bytes.startsWith("\0\0\0\0\0{\"", 3);
        return safe ? Optional.of(new OtherFormat("safetensors", "", "")) : Optional.empty();
    }

    /** Whether it is a trained model. */
    boolean isModel() {
        return MODELS.contains(key);
    }

    /** The key of what to do with it. */
    String hint() {
        return SHEETS.contains(key) ? "sheet" : key.equals("lfs") ? "lfs" : "format";
    }

    Sentence sentence() {
        return DataException.part("format." + key);
    }
}
