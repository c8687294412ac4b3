package org.yamabiko.lab;

/** Told what happens in a call, in order, on the call's thread; must not throw. */
@FunctionalInterface
public interface CallListener {

    void event(CallEvent event);
}
