package org.yamabiko.prompt.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Digits, letters and signs one by one, as people dictate them. */
final class JapaneseLetters {

    private static final List<String> DIGITS = List.of("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー");
    private static final List<String> LETTERS = List.of("エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー",
            "ケー", "エル", "エム", "エヌ", "オー", "ピー", "キュー", "アール", "エス", "ティー", "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット");
    private static final Map<Character, String> SIGNS = Map.ofEntries(Map.entry('.', "、ドット、"), Map.entry('@', "、アットマーク、"),
            Map.entry('/', "、スラッシュ、"), Map.entry('-', "、ハイフン、"), Map.entry('_', "、アンダーバー、"), Map.entry('?', "、クエスチョン、"),
            Map.entry('=', "、イコール、"), Map.entry('&', "、アンド、"), Map.entry('#', "、シャープ、"), Map.entry('%', "、パーセント、"),
            Map.entry('+', "、プラス、"), Map.entry(':', "、コロン、"), Map.entry('~', "、チルダ、"));
    /** Parts of addresses that nobody spells. */
    private static final Map<String, String> LABELS = Map.of("com", "コム", "net", "ネット", "org", "オルグ", "info", "インフォ",
            "html", "エイチティーエムエル", "index", "インデックス", "mail", "メール", "shop", "ショップ", "app", "アプリ");

    private JapaneseLetters() {
    }

    static String digits(String digits) {
        return digits.chars().mapToObj(digit -> DIGITS.get(digit - '0')).collect(Collectors.joining());
    }

    static String groups(Collection<String> groups, String between) {
        return groups.stream().map(JapaneseLetters::digits).collect(Collectors.joining(between));
    }

    /** What is neither letter, digit nor a sign with a name stays. */
    static String spelled(String word) {
        var said = new StringBuilder();
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                said.append(DIGITS.get(c - '0'));
            } else if (Character.toLowerCase(c) >= 'a' && Character.toLowerCase(c) <= 'z') {
                said.append(LETTERS.get(Character.toLowerCase(c) - 'a'));
            } else {
                said.append(SIGNS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return said.toString();
    }

    /** An address of the web or of mail. */
    static String address(String address) {
        var said = new StringBuilder();
        for (var part : address.split("(?<=[^A-Za-z0-9])|(?=[^A-Za-z0-9])", -1)) {
            said.append(LABELS.getOrDefault(part.toLowerCase(Locale.ROOT), spelled(part)));
        }
        return said.toString().replaceAll("、+", "、");
    }
}
