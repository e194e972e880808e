/** In which order the state of a slot sees the rows of a series: whether it goes on, repeats, leaves out or jumps. */
package unrolled.analysis.order;
