package org.yamabiko.console.senders;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of senders says, in Japanese; {@code messages/senders_en.properties} says it in English. */
@MessageBundle(value = "senders", locale = "ja")
interface SendersMessages {

    @Message("送信元とドメイン")
    String title();

    @Message("お客様の携帯電話に表示される送信元、文面に載せるリンクのドメイン、会社名を登録します。送る前の確認と承認で使います。")
    String lead();

    @Message("送信元")
    String senders();

    @Message("携帯会社ごとに、審査を通った番号を登録します。")
    String sendersLead();

    @Message("携帯会社")
    String carrier();

    @Message("番号")
    String value();

    @Message("例：03-1234-5678（ドコモ・au・楽天モバイル）、212345（ソフトバンク）、00051234（4社共通）")
    String valueHint();

    @Message("種類")
    String kind();

    @Message("番号から判断する")
    String kindUnsaid();

    @Message("開始日")
    String validFrom();

    @Message("空欄なら今日から")
    String validFromHint();

    @Message("終了日")
    String validUntil();

    @Message("空欄なら期限なし")
    String validUntilHint();

    @Message("審査の受付番号")
    String reviewReference();

    @Message("携帯会社や配信会社の受付番号・申請番号")
    String reviewHint();

    @Message("公式サイトの掲載ページ")
    String publishedAt();

    @Message("送信元を公開しているページのURL（任意）")
    String publishedHint();

    @Message("送信元を登録")
    String addSender();

    @Message("送信元を変更")
    String changeSender();

    @Message("有効")
    String stateNow();

    @Message("開始前")
    String stateLater();

    @Message("終了")
    String stateOver();

    @Message("送信元がまだ登録されていません。")
    String none();

    @Message("有効な送信元がない携帯会社")
    String missingTitle();

    @Message("公式サイトに掲載")
    String published();

    @Message("リンクのドメイン")
    String domains();

    @Message("文面のリンクに使えるのは、ここに登録した自社のドメインと、その下のホストだけです。ほかのドメインの文面は承認できません。")
    String domainsLead();

    @Message("ドメイン")
    String domain();

    @Message("例：example.jp（www.example.jp も含まれます）")
    String domainHint();

    @Message("ドメインがまだ登録されていません。承認には登録が必要です。")
    String noDomains();

    @Message("会社名・サービス名")
    String names();

    @Message("文面には、このうち一つを入れます。")
    String namesLead();

    @Message("名称")
    String name();

    @Message("例：例示商事")
    String nameHint();

    @Message("会社名がまだ登録されていません。")
    String noNames();

    @Message("削除")
    String remove();

    @Message("登録")
    String addedBy();

    @Message("操作")
    String actions();

    @Message("登録しました。")
    String doneSaved();

    @Message("削除しました。")
    String doneRemoved();

    @Message("登録・変更は管理者だけができます。")
    String onlyAdministrators();

}
