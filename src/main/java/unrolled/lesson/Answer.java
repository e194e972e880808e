package unrolled.lesson;

/** What the reader says to a question. */
public sealed interface Answer {
    /** One of the answers of a choice, from 0. */
    record Option(int index) implements Answer {}

    /** One of the boxes that can be picked, from 0. */
    record Box(int index) implements Answer {}

    /** More than zero (1), less (-1), or zero (0). */
    record Sign(int sign) implements Answer {}

    /** Nothing: in front of a hall what is right is shown. */
    record Shown() implements Answer {}

    /** A number. */
    record Amount(double number) implements Answer {}
}
