/** What all pictures share: what is looked at, style, words, targets, margins, scales, and the names of things. */
package unrolled.diagram.base;
