package unrolled.io.trace;

/**
 * How large a trace will be.
 *
 * @param rows exactly
 * @param text how many bytes the text has, about
 * @param file how many bytes that makes in the file, about: less if it is packed
 */
public record TraceSize(long rows, long text, long file) {}
