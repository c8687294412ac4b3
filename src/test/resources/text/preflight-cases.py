#!/usr/bin/env python3
"""Writes preflight-cases.tsv: texts, and how each fares with four carriers, by the hand rules alone.

Independent of the Java under test on purpose. Lengths: docomo 660, one segment up to 70, then one per 66; au and Rakuten Mobile 670,
70, 67; SoftBank 670, always one. A text of the GSM 7 bit alphabet: 160, then 153. A pair of UTF-16 units is never split. What is
expected of characters, links and words stands by hand beside each case. Run: python3 preflight-cases.py > preflight-cases.tsv
"""
import sys

URL = "https://www.example.jp/"
DID, HOTLINE = "050-1234-5678", "資料ダウンロード"
GSM = ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
       "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")
EXTENSION = "\f^{}\\[~]|€"
CARRIERS = {"DOCOMO": (660, 66), "AU": (670, 67), "SOFTBANK": (670, 67), "RAKUTEN": (670, 67)}
ALL, DOCOMO = "all", "docomo"
cases = []


def case(name, body, url=URL, characters=(), swallowed=(), findings=()):
    """findings: (code, ALL or DOCOMO), TOO_LONG aside, which follows from the length."""
    cases.append((name, body, url, characters, swallowed, findings))


def measure(text, longest, size, one):
    gsm = all(c in GSM + EXTENSION for c in text)
    width = (lambda c: 2 if c in EXTENSION else 1) if gsm else (lambda c: 2 if ord(c) > 0xFFFF else 1)
    alone, each = (160, 153) if gsm else (70, size)
    units = sum(map(width, text))
    if one:
        return units, longest - units, 1, max(0, longest - units)
    if units <= alone:
        return units, longest - units, 1, alone - units
    segments, used = 1, 0
    for c in text:
        if used + width(c) > each:
            segments, used = segments + 1, 0
        used += width(c)
    return units, longest - units, segments, each - used


def escape(text):
    out = ""
    for c in text:
        if c == "\\":
            out += "\\\\"
        elif c == "\n":
            out += "\\n"
        elif c.isprintable() and c != "\u3000" or c == " ":
            out += c
        else:
            out += "\\u{%X}" % ord(c)
    return out


def utf16(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def japanese(n, filler="あ"):
    head, tail = "【例示商事】", "\n{url}\n"
    rest = n - utf16(head) - utf16(tail) + len("{url}") - len(URL)
    return head + filler * rest + tail


def english(n, filler="a"):
    head, tail = "Reiji Shoji: ", " {url}"
    return head + filler * (n - len(head) - len(tail) + len("{url}") - len(URL)) + tail


# --- Japanese, around every border of docomo (66) and the others (67)
for n in (40, 69, 70, 71, 131, 132, 133, 134, 135, 197, 198, 199, 200, 201, 202, 263, 264, 265, 267, 268, 269, 330, 331, 335, 336, 396, 397,
          402, 403, 462, 463, 469, 470, 528, 529, 536, 537, 594, 595, 603, 604, 659, 660, 661, 669, 670, 671, 700):
    case(f"Japanese, {n} characters", japanese(n))

# --- the GSM 7 bit alphabet
for n in (60, 70, 71, 159, 160, 161, 305, 306, 307, 458, 459, 460, 611, 612, 613, 659, 660, 661, 670, 671):
    case(f"GSM, {n} septets", english(n))
for c in "€[]^~|\\":
    case(f"an extension character takes two septets: {c}", f"Reiji Shoji {c} {{url}}")
for n in (157, 158, 159, 160):
    case(f"GSM with one extension character, {n} letters", english(n) .replace("a", "€", 1))
for place in (150, 151, 152, 153):
    text = english(200)
    case(f"an extension character at the septet {place}", text[:place] + "€" + text[place + 1:])
for c in "£¥èØøÅåΔΩÆßÉÄÖÑÜ§äöñüà¡¿":
    if c in "£èØΔßÜ§¿":
        case(f"a GSM character that is no ASCII: {c}", english(160, c))
case("one kana makes it all UCS-2", "Reiji Shoji あ " + "a" * 40 + " {url}")
case("one kana in a long one", "Reiji Shoji " + "a" * 140 + "あ {url}")
case("a backtick is no GSM character", "Reiji Shoji ` " + "a" * 60 + " {url}")
case("a cedilla in lower case is no GSM character", "Reiji Shoji ç " + "a" * 60 + " {url}")
case("full-width letters are no GSM characters", "ＲＥＩＪＩ Reiji Shoji {url}")
case("half-width kana are single units", "【例示商事】ｶﾀﾛｸﾞ {url}")
case("a voiced mark of its own is a unit", "【例示商事】か\u3099 {url}")
case("a name in full width is the name", "Ｒｅｉｊｉ　Ｓｈｏｊｉ {url}")

# --- pairs of units are never split
for before in (35, 36, 37, 38, 39, 40, 58, 59, 60, 61, 62, 101, 102, 103):
    text = "【例示商事】" + "あ" * (before - 6) + "😀" + "い" * 40 + "\n{url}\n"
    case(f"an emoji after {before} characters", text, characters=["U+1F600:EMOJI"])
case("an emoji fills the only segment", japanese(68).replace("あ", "あ", 1).replace("\n{url}", "😀\n{url}"), characters=["U+1F600:EMOJI"])
case("an emoji over the end of the only segment", japanese(69).replace("\n{url}", "😀\n{url}"), characters=["U+1F600:EMOJI"])
case("emoji alone, odd border", "例示商事" + "😀" * 60 + "{url}", characters=["U+1F600:EMOJI"])
case("emoji alone, even border", "例示商事 " + "😀" * 60 + "{url}", characters=["U+1F600:EMOJI"])

# --- new lines
case("a new line is one", "【例示商事】\n\n\n{url}\n")
case("new lines to the border", "例示商事" + "\n" * 43 + "{url}")
case("new lines over the border", "例示商事" + "\n" * 44 + "{url}")
case("new lines in GSM", "Reiji Shoji" + "\n" * 126 + "{url}")
case("new lines over the border in GSM", "Reiji Shoji" + "\n" * 127 + "{url}")

# --- characters that do not arrive
for code, kind, words in (
        (0x09, "CONTROL", "a tab"), (0x00, "CONTROL", "a zero"), (0x1B, "CONTROL", "an escape"), (0x85, "CONTROL", "next line"),
        (0x0D, "CONTROL", "a carriage return"), (0xE000, "PRIVATE_USE", "the first private one"), (0xE63E, "PRIVATE_USE", "docomo's old sun"),
        (0xF8FF, "PRIVATE_USE", "the last private one"), (0xF0000, "PRIVATE_USE", "a private one of plane 15"),
        (0x200B, "INVISIBLE", "a blank of no width"), (0x200E, "INVISIBLE", "a left-to-right mark"), (0x202E, "INVISIBLE", "an override"),
        (0x2066, "INVISIBLE", "an isolate"), (0xFEFF, "INVISIBLE", "a byte order mark"), (0xAD, "INVISIBLE", "a soft hyphen"),
        (0x2060, "INVISIBLE", "a word joiner"), (0xFFFD, "HALF_A_CHARACTER", "a replacement"), (0xFFFE, "NO_CHARACTER", "a noncharacter"),
        (0xFDD0, "NO_CHARACTER", "another noncharacter"), (0x2764, "EMOJI", "a heart"), (0x2600, "EMOJI", "a sun"), (0x1F4E6, "EMOJI", "a parcel"),
        (0x1F9FE, "EMOJI", "a receipt"), (0x20BB7, "OUTSIDE_THE_BASIC_PLANE", "the tsuchi-yoshi of 吉野家"),
        (0x29E3D, "OUTSIDE_THE_BASIC_PLANE", "the hokke"), (0x1D400, "OUTSIDE_THE_BASIC_PLANE", "a mathematical A")):
    case(f"{words} (U+{code:04X})", f"【例示商事】資料{chr(code)}です。\n{{url}}\n", characters=[f"U+{code:04X}:{kind}"])
case("a flag of two", "【例示商事】🇯🇵 {url}", characters=["U+1F1EF:EMOJI", "U+1F1F5:EMOJI"])
case("a heart with its selector", "【例示商事】❤️ {url}", characters=["U+2764:EMOJI", "U+FE0F:EMOJI"])
case("a family", "【例示商事】👨‍👩 {url}", characters=["U+1F468:EMOJI", "U+200D:EMOJI", "U+1F469:EMOJI"])
for c, words in (("①", "a number in a circle"), ("㈱", "a company in brackets"), ("髙", "the ladder taka"), ("﨑", "the standing saki"),
                 ("～", "a full-width tilde"), ("〜", "a wave dash"), ("―", "a bar"), ("♪", "a note"), ("★", "a black star"), ("☆", "a white star"), ("♂", "a male sign"), ("♯", "a sharp"), ("℡", "a telephone"), ("Ⅲ", "a Roman three")):
    case(f"{words} arrives ({c})", f"【例示商事】{c}資料です。\n{{url}}\n")

# --- how a link ends
for c, words in (("。", "a full stop"), ("、", "a comma"), ("」", "a bracket"), ("　", "a full-width blank"), ("へ", "a kana"), ("）", "a full-width bracket"),
                 ("！", "a full-width exclamation"), ("ー", "a long sound"), ("…", "dots"), ("→", "an arrow"), ("漢", "a kanji"), ("ｶ", "a half-width kana")):
    case(f"{words} after a link is swallowed", f"例示商事 https://www.example.jp/a{c} {{url}}", swallowed=[c], findings=[("LINK_END", ALL)])
case("all to the next blank is swallowed", "例示商事 https://www.example.jp/aをご覧ください。 {url}", swallowed=["をご覧ください。"], findings=[("LINK_END", ALL)])
case("all to the next line is swallowed", "例示商事 https://www.example.jp/aをご覧\n{url}", swallowed=["をご覧"], findings=[("LINK_END", ALL)])
case("ASCII after the swallowed is swallowed too", "例示商事 https://www.example.jp/aはabc {url}", swallowed=["はabc"], findings=[("LINK_END", ALL)])
case("a word directly after the URL itself", "例示商事 {url}から", swallowed=["から"], findings=[("LINK_END", ALL)])
case("a bracket directly after the URL itself", "例示商事「{url}」", swallowed=["」"], findings=[("LINK_END", ALL)])
case("two links that swallow", "例示商事 https://www.example.jp/aと https://www.example.jp/bと {url}", swallowed=["と", "と"], findings=[("LINK_END", ALL), ("LINK_END", ALL)])
case("a bare host with a path swallows", "例示商事 example.jp/aへ {url}", swallowed=["へ"], findings=[("LINK_END", ALL)])
case("a half-width blank ends a link", "例示商事 https://www.example.jp/a は {url} です")
case("a new line ends a link", "例示商事\nhttps://www.example.jp/a\n{url}\nです")
case("the end ends a link", "例示商事 {url}")
case("a word before a link is no matter", "例示商事はこちら{url}")
case("a bare host before kana is the host", "例示商事 example.jpで検索 {url}")

# --- whose link it is
for host, words in (("www.example.jp", "beneath the company's"), ("example.jp", "the company's"), ("a.b.c.example.jp", "far beneath the company's"),
                    ("WWW.EXAMPLE.JP", "in capitals"), ("example.jp:8443", "with a port")):
    case(f"a link {words}: {host}", "【例示商事】\n{url}\n", url=f"https://{host}/x")
for host in ("www.example.com", "example.co.jp", "notexample.jp", "example.jp.example.com", "example.jp-login.top", "xexample.jp", "example.org", "jp"):
    case(f"a link that leads elsewhere: {host}", "【例示商事】\n{url}\n", url=f"https://{host}/x", findings=[("OWN_DOMAIN", ALL)])
for host in ("bit.ly", "t.co", "tinyurl.com", "is.gd", "x.gd", "lin.ee", "www.bit.ly"):
    case(f"a shortened link: {host}", "【例示商事】\n{url}\n", url=f"https://{host}/abc", findings=[("OWN_DOMAIN", ALL), ("SHORT_LINK", ALL)])
case("an address in figures", "【例示商事】\n{url}\n", url="https://192.0.2.1/x", findings=[("HIDDEN_LINK", ALL)])
case("an address in figures of version 6", "【例示商事】\n{url}\n", url="https://[2001:db8::1]/x", findings=[("HIDDEN_LINK", ALL)])
case("a look-alike host", "【例示商事】\n{url}\n", url="https://xn--exmple-cua.jp/x", findings=[("HIDDEN_LINK", ALL)])
case("a user name that looks like a host", "【例示商事】\n{url}\n", url="https://www.example.jp@example.com/x", findings=[("HIDDEN_LINK", ALL)])
case("a bare host elsewhere", "【例示商事】 example.com {url}", findings=[("OWN_DOMAIN", ALL)])
case("a bare host with a path elsewhere", "【例示商事】 example.com/a {url}", findings=[("OWN_DOMAIN", ALL)])
case("a bare shortener", "【例示商事】 bit.ly/abc {url}", findings=[("OWN_DOMAIN", ALL), ("SHORT_LINK", ALL)])
case("a second link elsewhere", "【例示商事】 https://www.example.org/ {url}", findings=[("OWN_DOMAIN", ALL)])
case("a link without encryption is a link", "【例示商事】 http://www.example.org/ {url}", findings=[("OWN_DOMAIN", ALL)])
case("a mail address is no link", "【例示商事】 info@example.com {url}")
case("a version number is no link", "【例示商事】 Ver.2.10 {url}")
case("a time is no link", "【例示商事】 10.30 {url}")
case("a file name is no link", "【例示商事】 a.pdf {url}")
case("an abbreviation is no link", "【例示商事】 Co., Ltd. {url}")

# --- the company's name, which docomo asks for
case("no name", "資料はこちらです。\n{url}\n", findings=[("COMPANY_NAME", DOCOMO)])
case("half a name", "【例示】資料はこちらです。\n{url}\n", findings=[("COMPANY_NAME", DOCOMO)])
case("another name", "【見本商会】資料はこちらです。\n{url}\n", findings=[("COMPANY_NAME", DOCOMO)])
case("the name at the end", "資料はこちらです。\n{url}\n例示商事")
case("the name in the middle", "株式会社例示商事です。\n{url}\n")
case("the other name", "Reiji Shoji {url}")
case("the other name in capitals", "REIJI SHOJI {url}")
case("the name in the link alone is none", "資料 {url}", url="https://www.example.jp/reiji", findings=[("COMPANY_NAME", DOCOMO)])
case("no name and a link elsewhere", "資料 {url}", url="https://www.example.com/", findings=[("COMPANY_NAME", DOCOMO), ("OWN_DOMAIN", ALL)])

# --- words of phishing, which docomo's filter drops
for words in ("アカウントが停止されました", "本人確認をお願いします", "不正アクセスがありました", "不正利用を検知", "未払い料金", "法的措置に移ります", "24時間以内に", "２４時間以内に", "至急ご確認",
              "重要なお知らせ", "不在のため持ち帰りました", "ご当選おめでとう", "還付金", "カード情報の更新", "Your account suspended", "VERIFY YOUR ACCOUNT", "final notice", "act now"):
    case(f"phishing says: {words}", f"例示商事 Reiji Shoji {words} {{url}}", findings=[("PHISHING_WORDS", DOCOMO)])
for words in ("資料をお送りします", "修理のお申し込み", "配送日時の変更", "ご注文の確認", "本人の確認", "account opened"):
    case(f"a company says: {words}", f"例示商事 Reiji Shoji {words} {{url}}")

# --- what a call fills in
case("the number that was dialled", "【例示商事】{did} へのお電話\n{url}\n")
case("the hotline's name", "【例示商事】{hotline}\n{url}\n")
case("number and name", "【例示商事】{hotline} {did}\n{url}\n")
case("a number to the border", "【例示商事】" + "あ" * 26 + "{did}\n{url}\n")
case("a number over the border", "【例示商事】" + "あ" * 27 + "{did}\n{url}\n")
case("the name in a GSM text makes it UCS-2", "Reiji Shoji {hotline} {url}")
case("the number in a GSM text", "Reiji Shoji {did} {url}")
case("the number before the link", "【例示商事】{did} {url}")
case("the number swallowed by the link", "【例示商事】 https://www.example.jp/{did} {url}")
case("braces that mean nothing stay", "【例示商事】{} {x} {url}")

head = ["name", "body", "url", "characters", "swallowed"]
for carrier in CARRIERS:
    head += [carrier + " " + column for column in ("units", "left", "segments", "left in segment", "findings")]
print("\t".join(head))
for name, body, url, characters, swallowed, findings in cases:
    text = body.replace("{did}", DID).replace("{hotline}", HOTLINE).replace("{url}", url)
    row = [escape(name), escape(body), url, " ".join(characters), escape("|".join(swallowed))]
    for carrier, (longest, size) in CARRIERS.items():
        units, left, segments, in_segment = measure(text, longest, size, carrier == "SOFTBANK")
        codes = [code for code, whose in findings if whose == ALL or carrier == "DOCOMO"]
        if left < 0:
            codes.append("TOO_LONG")
        row += [str(units), str(left), str(segments), str(in_segment), " ".join(sorted(codes))]
    print("\t".join(row))
print(len(cases), "cases", file=sys.stderr)
names = [c[0] for c in cases]
assert len(names) == len(set(names)), [n for n in names if names.count(n) > 1]
