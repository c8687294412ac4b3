package org.yamabiko.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.yamabiko.proof.Callers.Call;
import org.yamabiko.proof.Callers.Heard;

/** The ledger against the carrier's log, number by number, and both against what callers heard. */
final class Judgement {

    /** @param copies what the carrier took of it */
    record Pair(LedgerText text, Copies copies) {
    }

    private final List<Pair> pairs;
    private final Map<String, Copies> taken;
    private final List<Call> calls;
    private final List<String> callsWithoutTheirText;
    private final Map<String, List<String>> broken = new TreeMap<>();

    Judgement(List<LedgerText> ledger, List<String> callsWithoutTheirText, Map<String, Copies> taken, List<Call> calls) {
        this.pairs = ledger.stream().map(t -> new Pair(t, taken.getOrDefault(t.recipient(), Copies.NONE))).toList();
        this.taken = taken;
        this.calls = calls;
        this.callsWithoutTheirText = callsWithoutTheirText;
        judge();
    }

    private void judge() {
        breaks("lost: the ledger says it was taken, and the carrier never had all of it",
                p -> p.text.taken() && !p.copies.complete());
        breaks("doubled, and the ledger does not say that it was sent once more",
                p -> p.copies.doubled() && p.text.resends() == 0);
        breaks("sent more than once more", p -> p.text.resends() > 1);
        breaks("left after its time", p -> p.copies.lastAt() > p.text.validUntil());
        breaks("neither taken nor uncertain in the end", p -> !p.text.taken() && !p.text.uncertain());
        breaks("uncertain in the end, and was never sent once more", p -> p.text.uncertain() && p.text.resends() == 0);
        breaks("has another number of segments at the carrier",
                p -> p.copies.complete() && p.copies.segments() != p.text.segments());
        breaks("its call's row does not say TEXTED", p -> !"TEXTED".equals(p.text.callOutcome()));
        note("a call's row says TEXTED, and there is no text", callsWithoutTheirText);
        var texted = pairs.stream().map(p -> p.text.callId()).collect(Collectors.toSet());
        note("a caller heard the promise, and there is no text", calls.stream()
                .filter(c -> c.heard() == Heard.PROMISE && !texted.contains(c.id())).map(Call::id).toList());
        note("the carrier has a text that the ledger does not know", unknown());
    }

    /** Numbers the carrier had something for without a text of ours; masked. */
    List<String> unknown() {
        var strangers = new HashSet<>(taken.keySet());
        pairs.forEach(p -> strangers.remove(p.text.recipient()));
        return strangers.stream().map(digits -> "*".repeat(digits.length() - 4) + digits.substring(digits.length() - 4))
                .toList();
    }

    private void breaks(String promise, Predicate<Pair> isBroken) {
        note(promise, pairs.stream().filter(isBroken)
                .map(p -> p.text.id() + " " + p.text.status() + (p.text.resends() > 0 ? " resent" : "")).toList());
    }

    private void note(String promise, List<String> offenders) {
        if (!offenders.isEmpty()) {
            broken.put(promise, new ArrayList<>(offenders));
        }
    }

    /** Adds a limit that was passed. */
    void limit(String what, long is, long most) {
        if (is > most) {
            broken.put("%s: %d, and at most %d may be".formatted(what, is, most), List.of());
        }
    }

    /** Each promise that is broken, with those who show it; empty if all are kept. */
    Map<String, List<String>> broken() {
        return broken;
    }

    long count(Predicate<Pair> wanted) {
        return pairs.stream().filter(wanted).count();
    }

    int texts() {
        return pairs.size();
    }

    long heard(Heard heard) {
        return calls.stream().filter(c -> c.heard() == heard).count();
    }

    Map<String, Long> statuses() {
        return pairs.stream().map(p -> p.text.status()).collect(Collectors.groupingBy(Function.identity(), TreeMap::new,
                Collectors.counting()));
    }

    /** From decision to the carrier having all of it, in ms, the quickest first. */
    List<Long> delays() {
        return pairs.stream().filter(p -> p.copies.complete())
                .map(p -> p.copies.completeAt().getAsLong() - p.text.createdAt()).sorted().toList();
    }
}
