/** The calls of a run and the state that goes from one to the next. */
package unrolled.diagram.calls;
