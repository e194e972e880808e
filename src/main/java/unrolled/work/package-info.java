/**
 * What rooms below are handed from outside: the threads that record and write traces, and the files of the fonts; and the
 * queue of background work. No toolkit; the window and the command line take it alike.
 */
package unrolled.work;
