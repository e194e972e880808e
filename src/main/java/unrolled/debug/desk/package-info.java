/** The desk as a value: what somebody has open, where they stand, and what they look at. */
package unrolled.debug.desk;
