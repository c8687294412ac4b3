package org.yamabiko.console.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of files says, in Japanese; {@code messages/exchange_en.properties} says it in English. */
@MessageBundle(value = "exchange", locale = "ja")
interface ExchangeMessages {

    @Message("取り込みと書き出し")
    String title();

    @Message("ホットラインとSMS文面を、表計算ソフトやファイルでまとめて編集できます。")
    String lead();

    @Message("書き出す")
    String exportTitle();

    @Message("Excelなどで編集するなら表形式を、そのまま保管するならJSONかYAMLを選んでください。書き出したファイルは、そのまま取り込めます。")
    String exportLead();

    @Message("SMS文面（1行に1件）")
    String textsTable();

    @Message("音声メニュー（1行に1キー）")
    String menusTable();

    @Message("すべて（文面とホットライン）")
    String everything();

    @Message("ホットラインを1件だけ")
    String oneHotline();

    @Message("ホットライン")
    String hotline();

    @Message("まだホットラインがありません。")
    String noHotlines();

    @Message("取り込む")
    String importTitle();

    @Message("まず変更点の一覧を表示します。確認して「この内容で取り込む」を押すまで、何も変わりません。")
    String importLead();

    @Message("ファイル")
    String file();

    @Message("XLSX、CSV（UTF-8またはShift_JIS）、JSON、YAML。8MBまで。")
    String fileHint();

    @Message("変更点を確認する")
    String look();

    @Message("ファイルを選んでください。")
    String chooseFile();

    @Message("ファイルが大きすぎます。8MBまでです。")
    String tooLarge();

    @Message("ファイルを取り込めませんでした。")
    String notTaken();

    @Message("取り込むと何が変わるか")
    String previewTitle();

    @Message("ファイル「{name}」を取り込むと、次のように変わります。まだ何も変わっていません。")
    String previewLead(String name);

    @Message("新規")
    String added();

    @Message("変更")
    String changed();

    @Message("変更なし")
    String unchanged();

    @Message("問題")
    String problems();

    @Message("問題があるため、取り込めません。ファイルを直して、もう一度選んでください。1件でも問題があれば、全体を取り込みません。")
    String problemsLead();

    @Message("ファイルの内容は、いまの登録内容と同じです。取り込むものはありません。")
    String nothing();

    @Message("確認してから、ほかの人が登録内容を変更しました。もう一度、変更点を確認してください。")
    String stale();

    @Message("この内容で取り込む")
    String apply();

    @Message("ホットラインは下書きになり、公開するまで電話には影響しません。SMS文面は、承認が必要な設定では承認を待ちます。")
    String applyHint();

    @Message("SMS文面")
    String text();

    @Message("項目")
    String field();

    @Message("いま")
    String before();

    @Message("取り込み後")
    String after();

    @Message("（なし）")
    String none();

    @Message("場所")
    String where();

    @Message("対象")
    String subject();

    @Message("理由")
    String reason();

    @Message("{line}行目")
    String line(int line);

    @Message("シート「{sheet}」{line}行目")
    String sheetLine(String sheet, int line);

    @Message("ほかに{count}件の変更があります。")
    String more(int count);

    @Message("取り込みました。新規{added}件、変更{changed}件です。")
    String done(long added, long changed);

    @Message("このファイルの確認期限が切れました。もう一度選んでください。")
    String gone();

    @Message("表計算ソフトでの編集のしかた")
    String guide();
}
