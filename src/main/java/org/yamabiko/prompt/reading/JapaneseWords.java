package org.yamabiko.prompt.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words in Latin letters within a Japanese text: those that are read as words, and abbreviations, which are spelled. */
final class JapaneseWords {

    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("web", "ウェブ"), Map.entry("website", "ウェブサイト"),
            Map.entry("wi-fi", "ワイファイ"), Map.entry("wifi", "ワイファイ"), Map.entry("ok", "オーケー"), Map.entry("fax", "ファックス"),
            Map.entry("tel", "電話番号"), Map.entry("email", "イーメール"), Map.entry("e-mail", "イーメール"), Map.entry("mail", "メール"),
            Map.entry("pin", "ピン"), Map.entry("tv", "テレビ"), Map.entry("line", "ライン"), Map.entry("app", "アプリ"),
            Map.entry("docomo", "ドコモ"), Map.entry("softbank", "ソフトバンク"), Map.entry("rakuten", "ラクテン"),
            Map.entry("iphone", "アイフォーン"), Map.entry("ipad", "アイパッド"), Map.entry("android", "アンドロイド"),
            Map.entry("google", "グーグル"), Map.entry("apple", "アップル"), Map.entry("amazon", "アマゾン"),
            Map.entry("youtube", "ユーチューブ"),
            Map.entry("no.", "ナンバー"), Map.entry("no", "ナンバー"), Map.entry("vs", "対"), Map.entry("pdf", "ピーディーエフ"),
            Map.entry("ios", "アイオーエス"), Map.entry("au", "エーユー"), Map.entry("online", "オンライン"), Map.entry("shop", "ショップ"),
            Map.entry("store", "ストア"), Map.entry("call", "コール"), Map.entry("center", "センター"), Map.entry("menu", "メニュー"),
            Map.entry("help", "ヘルプ"), Map.entry("support", "サポート"), Map.entry("service", "サービス"), Map.entry("club", "クラブ"),
            Map.entry("card", "カード"), Map.entry("pay", "ペイ"), Map.entry("point", "ポイント"), Map.entry("news", "ニュース"));
    private static final Map<String, String> GENERATIONS = Map.of("3", "スリージー", "4", "フォージー", "5", "ファイブジー", "6", "シックスジー");
    /** A word in capitals of more letters is likelier a name, which an engine may try. */
    private static final int LONGEST_ABBREVIATION = 6;

    private JapaneseWords() {
    }

    static List<Rule> rules() {
        return List.of(Rule.of("(?<![0-9A-Za-z])([3-6])G(?![A-Za-z0-9])", match -> GENERATIONS.get(match.group(1))),
                Rule.of("(?<![A-Za-z])(?:[Nn][Oo]\\.|[Ww]i-[Ff]i|[Ee]-[Mm]ail|[A-Za-z]+)", match -> word(match.group())));
    }

    private static String word(String word) {
        var known = KNOWN.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() <= LONGEST_ABBREVIATION;
        return capitals || word.length() == 1 ? JapaneseLetters.spelled(word) : word;
    }
}
