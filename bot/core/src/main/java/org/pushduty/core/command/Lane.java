package org.pushduty.core.command;

import java.util.concurrent.Executor;
import org.pushduty.core.desk.TrainDesk;

/**
 * A train and where its work is done.
 *
 * @param writes runs what changes it: one thing at a time, in the order asked for
 */
public record Lane(TrainDesk desk, Executor writes) {}
