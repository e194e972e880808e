/** Background work: the threads that record traces. No toolkit; the window and the command line take it alike. */
package unrolled.work;
