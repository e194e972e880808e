/** The window as a whole: how it is opened, its head, its keys, and what it says. */
package unrolled.ui.window;
