/**
 * One step from the inside: the cell with its gates and the conveyor of c, and the inspector with all numbers of a
 * unit.
 */
package unrolled.diagram.cell;
