/** The port {@code Store} on H2 in a file, or on PostgreSQL. */
@NullMarked
package org.pushduty.jdbc;

import org.jspecify.annotations.NullMarked;
