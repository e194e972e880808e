/** A house in which everything is wrong that the test of the house should find. */
package unrolled.house.crooked;
