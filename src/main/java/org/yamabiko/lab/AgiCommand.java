package org.yamabiko.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands that the lab carries out. */
enum AgiCommand {
    ANSWER("ANSWER", 0, 0, false, ""),
    CHANNEL_STATUS("CHANNEL STATUS", 0, 1, false, "[channelname]"),
    EXEC("EXEC", 1, Integer.MAX_VALUE, true, "<application> <options>"),
    GET_DATA("GET DATA", 1, Integer.MAX_VALUE, false, "<file to be streamed> [timeout] [max digits]"),
    GET_OPTION("GET OPTION", 2, 3, false, "<filename> <escape_digits> [timeout]"),
    GET_VARIABLE("GET VARIABLE", 1, 1, true, "<variablename>"),
    HANGUP("HANGUP", 0, 1, false, "[channelname]"),
    NOOP("NOOP", 0, Integer.MAX_VALUE, true, ""),
    SET_VARIABLE("SET VARIABLE", 2, Integer.MAX_VALUE, true, "<variablename> <value>"),
    STREAM_FILE("STREAM FILE", 2, 3, false, "<filename> <escape digits> [sample offset]"),
    VERBOSE("VERBOSE", 1, Integer.MAX_VALUE, true, "<message> <level>"),
    WAIT_FOR_DIGIT("WAIT FOR DIGIT", 1, 1, false, "<timeout>");

    private final String name;
    private final int least;
    private final int most;
    private final boolean permittedWhenDead;
    private final String arguments;

    AgiCommand(String name, int least, int most, boolean permittedWhenDead, String arguments) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.permittedWhenDead = permittedWhenDead;
        this.arguments = arguments;
    }

    /** @return empty if the words begin no command; upper and lower case are the same */
    static Optional<AgiCommand> of(List<String> words) {
        return Arrays.stream(values()).filter(command -> command.begins(words)).findFirst();
    }

    private boolean begins(List<String> words) {
        return words.size() >= words() && String.join(" ", words.subList(0, words())).equalsIgnoreCase(name);
    }

    /** How many words its name has. */
    int words() {
        return name.split(" ", -1).length;
    }

    boolean permittedWhenDead() {
        return permittedWhenDead;
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** The answer to a command with the wrong number of arguments. */
    String usage() {
        return "520-Invalid command syntax.  Proper usage follows:\n" + ("Usage: " + name + " " + arguments)
                .strip() + "\n520 End of proper usage.";
    }
}
