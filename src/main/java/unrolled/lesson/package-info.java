/**
 * Lessons as values: pages that show a place in an experiment, ask, and tell. What is right is computed when it is asked, by an
 * expression of the debugger's language; no answer and no number is written down. A lesson is a text that anybody can write:
 * {@code assets/lessons/README.md} tells how.
 */
package unrolled.lesson;
