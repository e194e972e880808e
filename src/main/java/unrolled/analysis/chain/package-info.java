/** How a number came to be none, or beyond all measure: link by link back to where that began. */
package unrolled.analysis.chain;
