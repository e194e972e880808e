package unrolled.data;

/**
 * The file that a series was read from, by which it is known again, wherever it lies.
 *
 * @param name without a folder
 * @param bytes how long it is
 * @param sha256 of what it holds, in 64 hexadecimal digits
 */
public record SeriesFile(String name, long bytes, String sha256) {
    /** How long it is in whole megabytes, as people are told. */
    public long megabytes() {
        return bytes >> 20;
    }
}
