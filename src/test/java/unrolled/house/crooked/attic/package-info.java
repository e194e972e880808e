/** A room that nobody drew. */
package unrolled.house.crooked.attic;
