## The survey’s page

send = 送信する
send-change = 変更を送信する
next = 次へ
back = 戻る
page-of = { $number } / { $of } ページ
please-check = もう一度ご確認ください
please-choose = 回答を一つお選びください。
choose-one = 回答は一つだけお選びください。
please-write = こちらにご記入ください。
control-characters = 表示できない文字が含まれています。削除してください。
too-long = ご記入の文章は{ $length }文字です。{ $limit }文字以内に短くしてください。
no-email = メールアドレスの形式ではないようです。例：name@example.org
email-needed = ご連絡先のメールアドレスをご記入ください。
no-number = 数字を入力してください。
number-between = { $lowest } から { $highest } までの数字を入力してください。
number-in-steps = { $lowest } から { $highest } までの数字を { $step } 刻みで入力してください。
number-from = { $lowest } 以上の数字を入力してください。
number-to = { $highest } 以下の数字を入力してください。
decimals-at-most = { $decimals ->
        [0] 整数を入力してください。
       *[other] 小数点以下は { $decimals } 桁までで入力してください。
    }
no-date = 日付を年・月・日の順に入力してください（例：2026-11-20）。
date-from = { $earliest }以降の日付を入力してください。
date-to = { $latest }以前の日付を入力してください。
no-phone = 国番号付きの電話番号ではありません。例：+81 90 1234 5678。
choose-at-most = 最大 { $most } 個まで選んでください。
none-goes-alone = 「該当なし」は他の回答と一緒に選べません。
places-once = 同じ順位は一度だけ使ってください。
every-row = すべての行にお答えください。
file-hint = { $accept ->
        [photo] JPEG、PNG、WebP。
        [document] PDF、テキスト。
       *[both] JPEG、PNG、WebP、PDF、テキスト。
    }ファイル数：{ $most }個まで。大きさ：それぞれ{ $megabytes }MBまで。
files-here = 受け取りました。もう一度選ぶ必要はありません：
file-take-away = { $name }を取り消す
please-add-file = ファイルをお選びください。
file-wrong-kind = { $name }{ $accept ->
        [photo] は、読み取れるJPEG、PNG、WebPの写真ではありません。
        [document] は、PDFでもテキストでもありません。
       *[both] は、読み取れるJPEG、PNG、WebP、PDF、テキストのファイルではありません。
    }別のファイルをお選びください。
file-heic = { $name }はHEIC形式のため、こちらでは読み取れません。JPEG形式でお選びください。
file-too-large = { $name }は大きすぎます。{ $megabytes }MB以内のファイルをお選びください。
file-too-many-pixels = { $name }は{ $most }百万画素を超えています。小さい写真をお選びください。
files-at-most = お送りいただけるファイルは{ $most }個までです。先に他のファイルを取り消してください。
file-no-room = ただいまファイルを受け取れません。ファイルなしで送信するか、後ほどお試しください。
form-too-large = ファイルの合計が大きすぎます。ご記入の内容は失われていません。前のページに戻り、数を減らすか小さいファイルをお選びください。
form-broken = フォームが送信の途中で破損しました。もう一度送信してください。
resolved-answer = { $answer ->
        [yes] はい
        [partly] 一部のみ
       *[no] いいえ
    }
about-contact = { $channel ->
        [phone] { about-contact.day }のお電話について
        [chat] { about-contact.day }のチャットについて
        [email] { about-contact.day }にいただいたメールについて
        [ticket] { about-contact.day }に対応が完了したお問い合わせについて
       *[visit] { about-contact.day }にお越しいただいた件について
    }
    .day = { $weekday ->
        [monday] 月曜日
        [tuesday] 火曜日
        [wednesday] 水曜日
        [thursday] 木曜日
        [friday] 金曜日
        [saturday] 土曜日
       *[sunday] 日曜日
    }

## After an answer

somebody-will-contact = 担当者よりご連絡いたします。
read = ご記入の内容は担当者が拝読します。
change-answer = 回答を変更する

## Links that take no answer

answered-heading = すでにご回答いただいています
answered-text = ご回答は受け付け済みのため、変更できません。ありがとうございました。
expired-heading = このアンケートは終了しました
expired-text = 受付期間が終了しています。ご回答のお気持ちに感謝いたします。
unknown-heading = このリンクに対応するアンケートはありません
unknown-text = リンクが途中で切れている可能性があります。メッセージからもう一度開くか、全体をコピーしてください。

## When something fails

trouble-heading = 当方で問題が発生しました
trouble-text = ご回答は失われていません。前の画面に戻り、1分ほどしてからもう一度送信してください。
held-heading = ただいま保存できませんでした
held-text = ご入力の内容は失われていません。しばらくお待ちいただき、このページからもう一度送信してください。
send-again = もう一度送信する
offline = 現在、接続できません。ご回答はこの端末に保存され、接続が戻り次第送信されます。
card-invitation = 少しのお時間で終わります。いただいたお声はすべて読んでいます。
card-scan = スマートフォンのカメラで読み取るか、アドレスを入力してください。

## What is done with answers, and how to refuse surveys

how-used = ご回答の利用について
how-used-text = ご回答は、お問い合わせを担当した者とその責任者に届き、問題の解決と改善のために使われます。販売したり、広告に使ったりすることはありません。
how-used-staff = ご回答は、ここでの業務の責任者に届き、問題の解決と改善のために使われます。販売したり、広告に使ったりすることはありません。
dont-ask-again = 今後アンケートを受け取らない
opt-out-heading = 今後のアンケートを停止しますか？
opt-out-text = この宛先には、今後アンケートをお送りしません。お問い合わせにはこれまでどおり対応いたします。
opted-out-heading = 今後アンケートはお送りしません
opted-out-text = この宛先へのすべてのアンケートについて、ただいまから有効です。
other-language = 言語

## Mail

mail-subject = { $channel ->
        [phone] お電話での対応はいかがでしたか？
        [chat] チャットでの対応はいかがでしたか？
        [visit] お越しいただいた際の対応はいかがでしたか？
       *[other] 対応はいかがでしたか？
    }{ $organisation }より一つお尋ねします
on-weekday = { about-contact.day }に
on-date = { $date }に
topic = 「{ $reason }」の件で
mail-opening = こんにちは。{ $channel ->
        [phone] { $day }{ $topic }お電話をいただきました
        [chat] { $day }{ $topic }チャットにてお問い合わせをいただきました
        [email] { $day }{ $topic }メールをいただきました
        [ticket] { $topic }いただいたお問い合わせへの対応が、{ $day }完了しました
       *[visit] { $day }{ $topic }お越しいただきました
    }{ $again ->
        [yes] 。その後、こちらからもご連絡いたしました
       *[no] {""}
    }。一つだけお尋ねします。
mail-tap = 数字を押すと、選択済みの状態でページが開きます。「{ send }」を押した時点で回答となります。所要時間は1分です。
mail-answer-here = ご回答はこちら：
mail-why = このメールは、お問い合わせいただいた方にお送りしています。
mail-how-often = アンケートのお願いは{ $days }日に1回までです。
mail-dont-ask = 今後は質問を送らないでください
mail-reminder = 一度だけ、念のためのお知らせです。

## Replies that staff write

reply-subject = お寄せいただいたご意見について：{ $organisation }
you-wrote = いただいたお言葉：
