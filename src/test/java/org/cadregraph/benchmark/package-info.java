/**
 * The benchmark: it loads scale data, lets the ways to the same rows compete with each other, and shows how the product
 * grows. {@link org.cadregraph.benchmark.Benchmark} is the program; the build runs it on request only. Nothing here may
 * carry a stereotype annotation: the product would find it when the tests start it.
 */
@NullMarked
package org.cadregraph.benchmark;

import org.jspecify.annotations.NullMarked;
