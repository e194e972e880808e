/** Files: experiments, traces, and cases whose numbers are known. */
package unrolled.io;
