/** Zip files and arrays of numbers in them: read with care, whoever wrote them, and written as the same bytes each time. */
package unrolled.io.archive;
