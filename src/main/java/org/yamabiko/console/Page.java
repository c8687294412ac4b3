package org.yamabiko.console;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.ws.rs.NameBinding;

/** A resource that people look at: {@link PageHeaders} applies. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Page {
}
