package org.yamabiko.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class or a package logs while this is open. */
public final class LogLines extends Handler implements AutoCloseable {

    private final PatternFormatter message = new PatternFormatter("%s");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LogLines(String category) {
        logger = Logger.getLogger(category);
        logger.addHandler(this);
    }

    public static LogLines of(Class<?> source) {
        return new LogLines(source.getName());
    }

    /** What the package of the class logs, and the packages below it. */
    public static LogLines around(Class<?> source) {
        return new LogLines(source.getPackageName());
    }

    public List<String> all() {
        return lines;
    }

    public List<String> with(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(message.format(event));
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
