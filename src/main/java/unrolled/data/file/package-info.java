/** Texts as people have them, read into tables: how a file is written is found out here, and nobody else knows it. */
package unrolled.data.file;
