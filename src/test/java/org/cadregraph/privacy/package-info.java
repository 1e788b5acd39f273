@NullMarked
package org.cadregraph.privacy;

import org.jspecify.annotations.NullMarked;
