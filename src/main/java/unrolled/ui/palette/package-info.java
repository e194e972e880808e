/** Actions as values, of which menus are made, and the list over the window in which every one of them is found by its name. */
package unrolled.ui.palette;
