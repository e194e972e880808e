/** The head of the window: title, files, history, the moves of the cursor and their speed, and the sign that says where it stands. */
package unrolled.ui.header;
