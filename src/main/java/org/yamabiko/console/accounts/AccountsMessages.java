package org.yamabiko.console.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about people say, in Japanese; {@code messages/accounts_en.properties} says it in English. */
@MessageBundle(value = "accounts", locale = "ja")
interface AccountsMessages {

    @Message("利用者を追加")
    String add();

    @Message("利用者")
    String person();

    @Message("権限")
    String roles();

    @Message("状態")
    String state();

    @Message("最後のログイン")
    String signedIn();

    @Message("まだありません")
    String never();

    @Message("利用中")
    String open();

    @Message("利用停止")
    String closed();

    @Message("ログイン一時停止：")
    String lockedUntil();

    @Message("初回ログイン待ち")
    String passwordDue();

    @Message("名前")
    String name();

    @Message("半角の英小文字・数字・「.」「_」「-」で2〜32文字。あとから変えられません。")
    String usernameHint();

    @Message("追加すると、最初のパスワードが一度だけ表示されます。")
    String passwordComes();

    @Message("追加する")
    String make();

    @Message("名前と権限")
    String details();

    @Message("権限を変えると、この人は次の操作で再ログインが必要になります。")
    String rolesEndSessions();

    @Message("最後の管理者です。先に別の人を管理者にしてください。")
    String lastAdministrator();

    @Message("利用を停止しました。ログイン中の画面とAPIキーも、いま使えなくなりました。")
    String doneClosed();

    @Message("利用を再開しました。")
    String doneReopened();

    @Message("一時停止を解除しました。")
    String doneUnlocked();

    @Message("APIキーを取り消しました。いまから使えません。")
    String doneRevoked();

    @Message("パスワードの間違いが続いたため、ログインを一時的に受け付けていません。時間がたつと自動で解除されます。")
    String lockedWhy();

    @Message("いま解除する")
    String unlock();

    @Message("パスワードを忘れた人には、新しいパスワードを発行します。本人は次のログインで自分のものに変えます。")
    String resetWhy();

    @Message("新しいパスワードを発行")
    String reset();

    @Message("退職や異動のときは利用を停止します。記録は残り、あとで再開できます。")
    String closeWhy();

    @Message("利用を停止する")
    String closeIt();

    @Message("停止中です。ログインもAPIキーも使えません。")
    String reopenWhy();

    @Message("利用を再開する")
    String reopen();

    @Message("APIキー")
    String keys();

    @Message("APIキーはありません。")
    String noKeys();

    @Message("この利用者の操作の記録")
    String history();

    @Message("用途")
    String keyName();

    @Message("先頭")
    String keyPrefix();

    @Message("最後の使用")
    String keyUsed();

    @Message("有効期限")
    String keyEnds();

    @Message("期限切れ")
    String keyEnded();

    @Message("なし")
    String keyEndless();

    @Message("取り消す")
    String revoke();

    @Message("最初のパスワード")
    String lentTitle();

    @Message("この人だけに伝えてください。最初のログインで、本人が自分のパスワードに変えます。")
    String lentLead();

    @Message("この画面を閉じると、二度と表示できません。")
    String lentOnce();

    @Message("伝えました")
    String lentDone();

    @Message("APIキーを発行しました")
    String keyTitle();

    @Message("プログラムの設定に入れてください。ヘッダー「Authorization: Bearer キー」で使います。")
    String keyLead();

    @Message("この画面を閉じると、二度と表示できません。なくしたときは取り消して、新しく発行してください。")
    String keyOnce();

    @Message("保管しました")
    String keyDone();

    @Message("最初に、自分だけが知っているパスワードに変えてください。")
    String ownPasswordFirst();

    @Message("表示の言語")
    String language();

    @Message("会社のアカウントでログインしています。パスワードはそちらで変えてください。")
    String elsewhere();

    @Message("パスワードを変える")
    String changePassword();

    @Message("現在のパスワード")
    String present();

    @Message("新しいパスワード")
    String wanted();

    @Message("12文字以上。ユーザー名や、よく使われるものは使えません。変えると、すべての画面で再ログインが必要です。")
    String wantedHint();

    @Message("プログラムが、あなたの代わりに使うキーです。必要な権限だけを選んでください。")
    String keysLead();

    @Message("新しいAPIキー")
    String newKey();

    @Message("例：夜間の集計")
    String keyNameHint();

    @Message("発行する")
    String makeKey();

    @Message("だれが、いつ、何を、どう変えたか。記録はあとから変えることも消すこともできません。")
    String auditLead();

    @Message("日時")
    String auditWhen();

    @Message("操作した人")
    String auditWho();

    @Message("操作")
    String auditWhat();

    @Message("変更内容")
    String auditChange();

    @Message("開始日")
    String auditFrom();

    @Message("終了日")
    String auditTo();

    @Message("条件を消す")
    String auditAll();

    @Message("対象：")
    String auditOnly();

    @Message("条件に合う記録はありません。")
    String auditNone();

    @Message("前の記録へ")
    String auditOlder();

    @Message("不明")
    String auditUnknown();

    @Message("変更前：")
    String was();

    @Message("変更後：")
    String is();

    @Message("{days}日")
    String days(int days);
}
