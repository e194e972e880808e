/** Where running stops: breakpoints, watches, and the search for the next moment that one of them is hit. */
package unrolled.debug.stop;
