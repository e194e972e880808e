/** Pens that write a figure into a file: one class a format. */
package unrolled.figure.pen;
