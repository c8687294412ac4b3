package org.yamabiko.lab;

import java.net.InetSocketAddress;

/** What Asterisk 22 tells a script at the beginning of a call, line by line in its order (res_agi.c, setup_env). */
final class AgiEnvironment {

    private static final String SCRIPT = "call";

    private AgiEnvironment() {
    }

    /** With the empty line that ends it. */
    static String of(Dial dial, InetSocketAddress port) {
        var environment = new StringBuilder();
        line(environment, "network", "yes");
        line(environment, "network_script", SCRIPT);
        line(environment, "request", "agi://" + port.getHostString() + ":" + port.getPort() + "/" + SCRIPT);
        line(environment, "channel", "Lab/" + dial.did());
        line(environment, "language", "ja");
        line(environment, "type", "Lab");
        line(environment, "uniqueid", dial.id());
        line(environment, "version", "22.0.0");
        line(environment, "callerid", dial.caller().number());
        line(environment, "calleridname", dial.caller().name());
        line(environment, "callingpres", dial.caller().callingPres());
        line(environment, "callingani2", 0);
        line(environment, "callington", 0);
        line(environment, "callingtns", 0);
        line(environment, "dnid", dial.did());
        line(environment, "rdnis", "unknown");
        line(environment, "context", "from-trunk");
        line(environment, "extension", dial.did());
        line(environment, "priority", 1);
        line(environment, "enhanced", "0.0");
        line(environment, "accountcode", "");
        line(environment, "threadid", Thread.currentThread().threadId());
        if (dial.ticket().isPresent() || dial.reason().isPresent()) {
            line(environment, "arg_1", dial.ticket().orElse(""));
        }
        dial.reason().ifPresent(reason -> line(environment, "arg_2", reason));
        return environment.append('\n').toString();
    }

    /** What somebody typed may not begin a line of its own. */
    private static void line(StringBuilder environment, String key, Object value) {
        environment.append("agi_").append(key).append(": ").append(value.toString().replaceAll("\\p{Cntrl}", " ")).append('\n');
    }
}
