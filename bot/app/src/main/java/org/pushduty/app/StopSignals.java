package org.pushduty.app;

import java.lang.reflect.Proxy;

/**
 * SIGTERM and SIGINT, caught before the JVM begins to shut down. A shutdown hook would be too late: JGit's own, which
 * runs beside ours, refuses every lock from then on, so that a push into a folder could not be ended.
 */
final class StopSignals {
    private static final String[] NAMES = {"TERM", "INT"};

    private StopSignals() {}

    /**
     * Runs {@code stop} on a thread of its own at the first of them.
     *
     * @return whether this JVM lets us; sun.misc.Signal is no part of the standard, so it is looked for at run time
     */
    static boolean caughtBy(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(),
                    new Class<?>[] {handlerType},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "toString" -> "stop";
                        default -> {
                            new Thread(stop, "stop").start();
                            yield "";
                        }
                    });
            for (String name : NAMES) {
                signal.getMethod("handle", signal, handlerType)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
            }
            return true;
        } catch (ReflectiveOperationException e) {
            // Also where the JVM was started with -Xrs and keeps the signals to itself.
            return false;
        }
    }
}
