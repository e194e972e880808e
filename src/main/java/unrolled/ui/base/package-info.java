/**
 * What the parts of the window share: the session and its words, what is said when something goes wrong, opening
 * and saving, and the table of commands.
 */
package unrolled.ui.base;
