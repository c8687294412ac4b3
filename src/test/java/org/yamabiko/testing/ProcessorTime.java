package org.yamabiko.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Processor time that a process and its descendants have used since they began, by Linux's {@code /proc}. */
public final class ProcessorTime {

    /** {@code USER_HZ}, which Linux shows to programs as 100 whatever its own clock is. */
    private static final int TICKS_PER_SECOND = 100;
    /** Fields 14 to 17 of {@code /proc/PID/stat}: user and system time, own and of children that have ended. */
    private static final int FIRST_FIELD = 14 - 3;

    private ProcessorTime() {
    }

    /** In milliseconds, to the next ten. */
    public static long ofTree(long pid) {
        var root = ProcessHandle.of(pid);
        return Stream.concat(root.stream(), root.stream().flatMap(ProcessHandle::descendants))
                .mapToLong(process -> of(process.pid())).sum();
    }

    /** Of all processes together, in milliseconds. */
    public static long ofMachine() {
        // user, nice, system, idle, iowait, irq, softirq
        var fields = read(Path.of("/proc/stat")).orElse("").lines().findFirst().orElse("").split("\\s+");
        return milliseconds(fields, 1, 2, 3, 6, 7);
    }

    private static long of(long pid) {
        // the name in brackets may hold blanks
        return read(Path.of("/proc/" + pid + "/stat")).map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .map(fields -> milliseconds(fields, FIRST_FIELD, FIRST_FIELD + 1, FIRST_FIELD + 2, FIRST_FIELD + 3))
                .orElse(0L);
    }

    private static long milliseconds(String[] fields, int... which) {
        long ticks = 0;
        for (var field : which) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * 1000 / TICKS_PER_SECOND;
    }

    /** @return empty if the process has ended */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
