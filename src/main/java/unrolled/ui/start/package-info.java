/** The page that a window begins with if there is something to go on with: what was lost in a crash, and what was open lately. */
package unrolled.ui.start;
