/** The question of an experiment, and its answer in words: computed from the runs, where the cursor stands. */
package unrolled.diagram.answer;
