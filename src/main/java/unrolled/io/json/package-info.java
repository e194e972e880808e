/** JSON documents, read within limits and with complaints that name the place. */
package unrolled.io.json;
