package org.yamabiko.prompt;

import java.util.List;
import java.util.Map;

/** Who plays recordings. A recording somebody plays is not taken away. */
public interface RecordingUsers {

    /** To each recording the numbers, in E.164, that play it or soon will. One that nobody plays is not in it. */
    Map<String, List<String>> all();
}
