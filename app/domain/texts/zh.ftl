## The survey’s page

send = 提交
send-change = 提交修改
next = 下一页
back = 上一页
page-of = 第 { $number } 页，共 { $of } 页
please-check = 请再看一下这些地方
please-choose = 请选择一个答案。
choose-one = 请只选择一个答案。
please-write = 请在这里写点内容。
control-characters = 文字中含有无法显示的字符，请将其删除。
too-long = 您的文字有 { $length } 个字符，最多可填 { $limit } 个，请缩短。
no-email = 这不是电子邮件地址。示例：name@example.org。
email-needed = 请填写我们可以与您联系的电子邮件地址。
no-number = 请填写一个数字。
number-between = 请填写 { $lowest } 到 { $highest } 之间的数字。
number-in-steps = 请填写 { $lowest } 到 { $highest } 之间以 { $step } 递增的数字。
number-from = 请填写不小于 { $lowest } 的数字。
number-to = 请填写不大于 { $highest } 的数字。
decimals-at-most = { $decimals ->
        [0] 请填写整数。
       *[other] 小数点后请最多填写 { $decimals } 位。
    }
no-date = 请按年、月、日填写日期，例如 2026-11-20。
date-from = 请填写{ $earliest }或之后的日期。
date-to = 请填写{ $latest }或之前的日期。
no-phone = 这不是带国家代码的电话号码。例如：+86 138 1234 5678。
choose-at-most = 请最多选择 { $most } 项。
none-goes-alone = “以上都不是”不能与其他答案同时选择。
places-once = 每个名次请只使用一次。
every-row = 请在每一行作答。
file-hint = { $accept ->
        [photo] JPEG、PNG 或 WebP。
        [document] PDF 或纯文本。
       *[both] JPEG、PNG、WebP、PDF 或纯文本。
    }文件数量：最多 { $most } 个。每个大小：最多 { $megabytes } MB。
files-here = 已收到，无需重新选择：
file-take-away = 移除 { $name }
please-add-file = 请选择一个文件。
file-wrong-kind = { $name } { $accept ->
        [photo] 不是可以读取的 JPEG、PNG 或 WebP 照片。
        [document] 既不是 PDF，也不是纯文本。
       *[both] 不是可以读取的 JPEG、PNG、WebP、PDF 或纯文本文件。
    }请选择其他文件。
file-heic = { $name } 是 HEIC 格式，这里无法读取，请选择 JPEG 格式的照片。
file-too-large = { $name } 太大，最多 { $megabytes } MB，请选择较小的文件。
file-too-many-pixels = { $name } 超过 { $most } 百万像素，请选择较小的照片。
files-at-most = 这里最多可放 { $most } 个文件，请先移除其他文件。
file-no-room = 暂时无法接收文件，请不附文件提交，或稍后再试。
form-too-large = 这些文件合起来太大。您填写的内容没有丢失：请返回，选择较少或较小的文件。
form-broken = 表单在传送途中损坏，请再提交一次。
resolved-answer = { $answer ->
        [yes] 是
        [partly] 部分
       *[no] 否
    }
about-contact = { $channel ->
        [phone] 您{ about-contact.day }与我们的通话
        [chat] 您{ about-contact.day }与我们的在线聊天
        [email] 您{ about-contact.day }发给我们的邮件
        [ticket] 您的请求，已于{ about-contact.day }处理完毕
       *[visit] 您{ about-contact.day }的到访
    }
    .day = { $weekday ->
        [monday] 星期一
        [tuesday] 星期二
        [wednesday] 星期三
        [thursday] 星期四
        [friday] 星期五
        [saturday] 星期六
       *[sunday] 星期日
    }

## After an answer

somebody-will-contact = 我们的工作人员会与您联系。
read = 您写下的内容会有人阅读。
change-answer = 修改我的回答

## Links that take no answer

answered-heading = 您已经回答过了
answered-text = 我们已收到您的回答，现已无法修改。谢谢您。
expired-heading = 本次调查已结束
expired-text = 调查只在有限时间内开放。感谢您愿意回答。
unknown-heading = 此链接没有对应的调查
unknown-text = 链接可能不完整。请从消息中重新打开，或完整复制链接。

## When something fails

trouble-heading = 我们这边出了问题
trouble-text = 您的回答没有丢失：请返回，一分钟后再提交一次。
held-heading = 暂时无法保存
held-text = 您填写的内容没有丢失。请稍等片刻，然后在此页面重新提交。
send-again = 重新提交
offline = 目前没有网络连接。您的回答已保存在此设备上，恢复连接后会立即提交。
card-invitation = 只需片刻，我们会阅读每一条回答。
card-scan = 用手机相机扫描，或输入网址。

## What is done with answers, and how to refuse surveys

how-used = 您的回答将如何使用
how-used-text = 您的回答会转给处理您请求的人员及其主管，用于纠正问题和改进工作。回答不会被出售，也不会用于广告。
how-used-staff = 您的回答会转给这里的工作负责人，用于纠正问题和改进工作。回答不会被出售，也不会用于广告。
dont-ask-again = 不再询问
opt-out-heading = 是否不再向您询问？
opt-out-text = 此地址将不再收到我们的调查。您的请求会照常处理。
opted-out-heading = 我们不会再询问您
opted-out-text = 从现在起，对发往此地址的所有调查均有效。
other-language = 语言

## Mail

mail-subject = { $channel ->
        [phone] 您对这次通话感觉如何？
        [chat] 您对这次聊天感觉如何？
        [visit] 您对这次到访感觉如何？
       *[other] 您感觉如何？
    }来自 { $organisation } 的一个问题
on-weekday = { about-contact.day }
on-date = { $date }
topic = 就“{ $reason }”
mail-opening = 您好，{ $channel ->
        [phone] 您{ $day }{ $topic }致电了我们
        [chat] 您{ $day }{ $topic }与我们在线聊天
        [email] 您{ $day }{ $topic }写信给我们
        [ticket] 我们{ $day }处理完毕了您{ $topic }提出的请求
       *[visit] 您{ $day }{ $topic }到访了我们
    }{ $again ->
        [yes] ，之后我们已与您联系
       *[no] {""}
    }。只问一个问题：
mail-tap = 轻点即可打开页面，您的选择已标出；按下“{ send }”后才会计入。只需一分钟。
mail-answer-here = 请在此回答：
mail-why = 您收到此邮件，是因为您曾与我们联系。
mail-how-often = 我们最多每 { $days } 天询问一次。
mail-dont-ask = 请不要再询问我
mail-reminder = 提醒一次，仅此一次：

## Replies that staff write

reply-subject = 关于您向我们反映的情况：{ $organisation }
you-wrote = 您写道：
