package org.pushduty.jdbc;

import org.jdbi.v3.core.Handle;
import org.pushduty.core.port.OutsideException;

/** Keeps a second program away from the store while this one has it open. */
interface ProgramLock extends AutoCloseable {
    /**
     * Makes sure, before something is done that a second program must not do too, that there is none.
     *
     * @throws OutsideException where there is, or where it cannot be told
     */
    void require(Handle handle);

    /** Lets others in. */
    @Override
    void close();
}
