/** JSON as it stands in a file: what is read, where it stands, and what is wrong with it. */
package unrolled.io.json;
