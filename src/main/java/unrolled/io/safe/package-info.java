/** Files are written so that at any moment the old one or the new one stands there whole. */
package unrolled.io.safe;
