/** The roof: the application class, and nothing else. Nobody imports it. */
@NullMarked
package org.cadregraph;

import org.jspecify.annotations.NullMarked;
