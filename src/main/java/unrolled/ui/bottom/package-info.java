/** The pictures at the bottom of the window, one at a time. */
package unrolled.ui.bottom;
