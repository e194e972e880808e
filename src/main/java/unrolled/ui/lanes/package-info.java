/**
 * The middle of the window: the lanes with their calls, the inspector, the cell, and the one zoom that joins them.
 */
package unrolled.ui.lanes;
