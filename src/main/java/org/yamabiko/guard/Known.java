package org.yamabiko.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yamabiko.phone.PhoneNumber;

/**
 * What is known when a group of texts is judged, and what the judged ones add: one text of a group is in the way of the next as
 * if it were committed.
 */
final class Known {

    private final Map<PhoneNumber, List<EarlierText>> earlier = new HashMap<>();
    private final Set<PhoneNumber> blocked = new HashSet<>();
    private final Map<Use, Long> used = new HashMap<>();
    private final Map<Use, Long> added = new HashMap<>();

    void earlier(PhoneNumber recipient, EarlierText text) {
        earlier.computeIfAbsent(recipient, r -> new ArrayList<>()).add(text);
    }

    void blocked(PhoneNumber number) {
        blocked.add(number);
    }

    void used(Use use, long amount) {
        used.put(use, amount);
    }

    List<EarlierText> earlier(PhoneNumber recipient) {
        return earlier.getOrDefault(recipient, List.of());
    }

    boolean isBlocked(PhoneNumber number) {
        return blocked.contains(number);
    }

    long used(Use use) {
        return used.getOrDefault(use, 0L) + added.getOrDefault(use, 0L);
    }

    void add(Use use, long amount) {
        added.merge(use, amount, Long::sum);
    }

    /** What of the charges was not added. */
    Map<Use, Long> unused(Map<Use, Long> charges) {
        var unused = new LinkedHashMap<Use, Long>();
        charges.forEach((use, amount) -> {
            var left = amount - added.getOrDefault(use, 0L);
            if (left != 0) {
                unused.put(use, left);
            }
        });
        return unused;
    }
}
