/** The question of the experiment and its answer, always in sight under the head. */
package unrolled.ui.answer;
