/** The program: reads the configuration, builds everything by hand, is the command line. */
@NullMarked
package org.pushduty.app;

import org.jspecify.annotations.NullMarked;
