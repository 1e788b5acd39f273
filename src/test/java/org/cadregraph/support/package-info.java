/** What the tests share: one embedded server for the whole test process, a client, an empty store. */
@NullMarked
package org.cadregraph.support;

import org.jspecify.annotations.NullMarked;
