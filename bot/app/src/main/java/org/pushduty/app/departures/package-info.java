/** What has left for the networks, in a file that outlives the process. */
@NullMarked
package org.pushduty.app.departures;

import org.jspecify.annotations.NullMarked;
