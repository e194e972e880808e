/** All steps of all runs at once. */
package unrolled.diagram.heat;
