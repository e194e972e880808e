package unrolled.lesson;

/**
 * A field of a lesson file, as {@code title: One cell, unrolled}.
 *
 * @param line where it begins, from 1
 * @param text without its key, of all its lines
 */
record LessonField(String key, int line, String text) {}
