/** The tape: the rows in the order in which the state of each slot sees them, and the series as it folds into samples. */
package unrolled.diagram.order;
