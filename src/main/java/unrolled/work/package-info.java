/**
 * Background work: the queue of what is to be done, and the threads that record traces. No toolkit; the window and the
 * command line take it alike.
 */
package unrolled.work;
