/** The window in front of a hall: one sentence, the lanes as large as they can be, where we stand, and the keys of a clicker. */
package unrolled.ui.lecture;
