/** The lesson in the place of the panel at the left: its text, its questions, and what it lights in the picture. */
package unrolled.ui.lesson;
