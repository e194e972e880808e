package unrolled.lesson;

/** Where a question stands in a lesson, counted from 0. */
public record QuestionPlace(int page, int question) {}
