/** Yamabiko: a call goes out, a text comes back. One package a capability; {@code ArchitectureTest} holds who may use whom. */
package org.yamabiko;
