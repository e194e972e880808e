package unrolled.lesson;

import java.util.Optional;

/**
 * What was answered, and what came of it.
 *
 * @param belief the name of the belief that a wrong answer shows
 */
public record Verdict(Answer answer, boolean right, Wording told, Optional<String> belief) {}
