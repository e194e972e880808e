package unrolled.ui.palette;

import java.util.BitSet;

/**
 * An action that fits what was written.
 *
 * @param name as the window calls it
 * @param letters of the name, those that fit
 * @param behind in grey behind it: the menus that lead to it, and what it is called in the other language where that was written
 * @param behindLetters of that, those that fit
 */
record Found(Action action, String name, BitSet letters, String behind, BitSet behindLetters) {}
