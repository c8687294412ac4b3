package org.yamabiko.prompt.reading;

import static org.yamabiko.prompt.reading.Written.number;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Japanese. Open JTalk reads plain figures with their counters well (4月1日, 17時30分, 3本): these rules bring figures into that
 * form, and put into kana what it would read otherwise than people do.
 */
final class JapaneseRules {

    /** Behind a figure, unless a letter follows. */
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("%", "パーセント"), Map.entry("°C", "度"),
            Map.entry("km/h", "キロメートル毎時"), Map.entry("kg", "キログラム"), Map.entry("km", "キロメートル"), Map.entry("cm", "センチメートル"),
            Map.entry("mm", "ミリメートル"), Map.entry("m2", "平方メートル"), Map.entry("m", "メートル"), Map.entry("g", "グラム"),
            Map.entry("ml", "ミリリットル"), Map.entry("mL", "ミリリットル"), Map.entry("L", "リットル"), Map.entry("kW", "キロワット"),
            Map.entry("W", "ワット"), Map.entry("V", "ボルト"), Map.entry("TB", "テラバイト"), Map.entry("GB", "ギガバイト"),
            Map.entry("MB", "メガバイト"), Map.entry("KB", "キロバイト"), Map.entry("h", "時間"), Map.entry("F", "階"),
            Map.entry("pt", "ポイント"));
    private static final String COUNTED = "円|人|名|件|個|台|本|枚|年|月|日|時|分|秒|度|万|億|階|回|番|桁|歳|点|パーセント|キロ|メートル|グラム|ポイント|ギガ|メガ";
    private static final Map<Character, String> KANJI = Map.of('1', "一", '2', "二", '3', "三", '4', "四", '5', "五", '6', "六",
            '7', "七", '8', "八", '9', "九");
    private static final int TEN = 10;

    static final List<Rule> ALL = Stream.of(addresses(), numbers(), moments(), amounts(), digits(), JapaneseWords.rules(),
            signs()).flatMap(List::stream).toList();

    private JapaneseRules() {
    }

    private static List<Rule> addresses() {
        return List.of(Rule.of(Written.MAIL, match -> JapaneseLetters.address(match.group())),
                Rule.of(Written.URL,
                        match -> JapaneseLetters.address(match.group(1) == null ? match.group(2) : match.group(1))));
    }

    private static List<Rule> numbers() {
        return List.of(Rule.of("〒\\s*(?=[0-9])", "郵便番号、"),
                Rule.of(Written.POSTAL_CODE, match -> JapaneseLetters.groups(List.of(match.group(1), match.group(2)), "の、")),
                Rule.of(Written.TELEPHONE, match -> (match.group().startsWith("+") ? "プラス、" : "")
                        + JapaneseLetters.groups(Written.groups(match.group()), "、")),
                Rule.of("(?<![0-9])18([46])(?![0-9])", match -> "イチ、ハチ、" + JapaneseLetters.digits(match.group(1))),
                Rule.of("(?<![0-9])(11[0-9])(?![0-9番])(?!" + COUNTED + ")", match -> JapaneseLetters.digits(match.group(1))),
                Rule.of("119番", "ヒャクジューキューバン"),
                Rule.of("#([0-9]{4})(?![0-9])", match -> "シャープ、" + JapaneseLetters.digits(match.group(1))));
    }

    private static List<Rule> moments() {
        var day = "(?<![0-9/])(1[0-2]|0?[1-9])/(3[01]|[12][0-9]|0?[1-9])(?=\\s*(?:\\([月火水木金土日]|[〜~]|から|まで|より|以降|は|に))";
        return List.of(Rule.of(Written.YEAR_MONTH_DAY, match -> match.group(1) + "年" + day(match, 2)),
                Rule.of(day, match -> day(match, 1)),
                Rule.of("(?<=[〜~から])(1[0-2]|0?[1-9])/(3[01]|[12][0-9]|0?[1-9])(?![0-9/])", match -> day(match, 1)),
                Rule.of("\\s*\\(([月火水木金土日])(?:曜日?)?(?:・?祝日?)?\\)", match -> match.group(1) + "曜日"),
                Rule.of("(?i)(?<![a-z])(am|pm)\\s*(?=[0-9])", match -> "am".equalsIgnoreCase(match.group()) ? "午前" : "午後"),
                Rule.of(Written.TIME, JapaneseRules::time),
                Rule.of("(?<=[0-9年月日時分秒円階名人曜])(?<=[^0-9])\\s*[〜~-]\\s*(?=[0-9]|午前|午後)|(?<=[0-9])\\s*[〜~]\\s*(?=[0-9])|(?<=曜日)\\s*[〜~]\\s*",
                        "から"));
    }

    private static String day(MatchResult match, int group) {
        return number(match.group(group)) + "月" + number(match.group(group + 1)) + "日";
    }

    private static String time(MatchResult match) {
        var minutes = number(match.group(2));
        return number(match.group(1)) + "時" + (minutes == 0 ? "" : minutes + "分");
    }

    private static List<Rule> amounts() {
        var units = String.join("|", UNITS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList());
        return List.of(Rule.of("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ""),
                Rule.of("[¥\\\\]\\s?([0-9]+)(?:円)?", match -> match.group(1) + "円"),
                Rule.of("\\$\\s?([0-9]+(?:\\.[0-9]+)?)", match -> match.group(1) + "ドル"),
                Rule.of("(?<![A-Za-z])B([0-9])F(?![A-Za-z])", match -> "地下" + match.group(1) + "階"),
                Rule.of("(?<![0-9/A-Za-z-])([1-9][0-9]?)/([1-9][0-9]?)(?![0-9/])",
                        JapaneseRules::share),
                Rule.of("(?<![0-9])([1-9][0-9]?)分の([1-9][0-9]?)",
                        match -> kanji(match.group(1)) + "ブンノ" + kanji(match.group(2))),
                Rule.of("(?<=[0-9])\\s?(" + units + ")(?![A-Za-z0-9])", match -> UNITS.get(match.group(1))),
                Rule.of("(?<![0-9A-Za-zァ-ヶー一-龠])[-−](?=[0-9])", "マイナス"), Rule.of("±(?=[0-9])", "プラスマイナス"));
    }

    /** 1/2 is a half; 4/1 can only be a day. */
    private static String share(MatchResult match) {
        return number(match.group(1)) < number(match.group(2)) ? kanji(match.group(2)) + "ブンノ" + kanji(match.group(1))
                : day(match, 1);
    }

    /** 一 to 九十九. */
    private static String kanji(String digits) {
        var number = number(digits);
        var tens = number / TEN;
        return (tens > 1 ? KANJI.get(Character.forDigit(tens, TEN)) : "") + (tens > 0 ? "十" : "")
                + (number % TEN == 0 ? "" : KANJI.get(Character.forDigit(number % TEN, TEN)));
    }

    /** Figures that are names and no amounts. */
    private static List<Rule> digits() {
        return List.of(
                Rule.of("(番号|コード|内線|型番|下[24]桁|(?<![A-Za-z])(?:No\\.?|ID))(は|が|:|、|の)?\\s*([0-9][0-9-]+)(?!" + COUNTED
                        + "|[0-9-])",
                        match -> match.group(1) + (match.group(2) == null ? "" : match.group(2)) + named(match.group(3))),
                Rule.of("(?<![0-9.])(0[0-9]+)(?![0-9.])", match -> named(match.group(1))),
                Rule.of("(?<![0-9.])([0-9]{9,})(?![0-9.])(?!" + COUNTED + ")", match -> named(match.group(1))),
                Rule.of("(?<=[0-9])-(?=[0-9])", "の"));
    }

    private static String named(String digits) {
        var groups = digits.contains("-") ? List.of(digits.split("-")) : Written.fours(digits);
        return JapaneseLetters.groups(groups, digits.contains("-") ? "の、" : "、");
    }

    private static List<Rule> signs() {
        return List.of(Rule.of("\\(株\\)", "株式会社"), Rule.of("\\(有\\)", "有限会社"), Rule.of("#", "シャープ"), Rule.of("\\*", "コメジルシ"),
                Rule.of("\\s*&\\s*", "アンド"), Rule.of("\\+", "プラス"),
                Rule.of("=", "イコール"), Rule.of("@", "アットマーク"), Rule.of("\\s*(?:※|→|/|\\||【|】)\\s*", "、"),
                Rule.of("^、|、(?=[。、])", ""));
    }
}
