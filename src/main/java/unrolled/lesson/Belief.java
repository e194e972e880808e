package unrolled.lesson;

/**
 * Something that many people believe of an LSTM and that is not so.
 *
 * @param name by which questions call it
 * @param says what is believed
 * @param really what is so
 */
public record Belief(String name, Wording says, Wording really) {}
