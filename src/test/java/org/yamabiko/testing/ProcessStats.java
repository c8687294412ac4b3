package org.yamabiko.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What processes have used, by Linux's {@code /proc}. */
public final class ProcessStats {

    /** {@code USER_HZ}, which Linux shows to programs as 100 whatever its own clock is. */
    private static final int TICKS_PER_SECOND = 100;
    /** Fields 14 to 17 of {@code /proc/PID/stat}: user and system time, own and of children that have ended. */
    private static final int FIRST_FIELD = 14 - 3;

    private ProcessStats() {
    }

    /** Processor time of a process and its descendants since they began, in milliseconds, to the next ten. */
    public static long processorTimeOfTree(long pid) {
        var root = ProcessHandle.of(pid);
        return Stream.concat(root.stream(), root.stream().flatMap(ProcessHandle::descendants))
                .mapToLong(process -> processorTime(process.pid())).sum();
    }

    /** The same of all processes together. */
    public static long processorTimeOfMachine() {
        // user, nice, system, idle, iowait, irq, softirq
        var fields = read(Path.of("/proc/stat")).orElse("").lines().findFirst().orElse("").split("\\s+");
        return milliseconds(fields, 1, 2, 3, 6, 7);
    }

    /** How much of it is in memory; 0 if it has ended. */
    public static long residentMegabytes(long pid) {
        return read(Path.of("/proc/" + pid + "/status")).stream().flatMap(String::lines)
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024;
    }

    private static long processorTime(long pid) {
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
