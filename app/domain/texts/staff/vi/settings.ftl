## Webhooks

webhooks-title = Webhook
webhooks-add = Thêm webhook
webhooks-add-it = Thêm
webhooks-need-secret = Để thêm webhook, bản cài đặt này cần một bí mật riêng để bảo vệ các khóa. Lưu 32 byte ngẫu nhiên vào một tệp (openssl rand -base64 32), khai báo tệp trong cài đặt AFTERWORD_SECRET_FILE rồi khởi động lại.
webhooks-empty-title = Chưa báo cho hệ thống nào
webhooks-empty = Webhook báo cho một hệ thống khác khi có câu trả lời, khi mở vụ việc hoặc khi một liên hệ được xét: có chữ ký, và gửi lại đến khi được nhận.
webhooks-hears-of = Được báo về
webhooks-since = Từ
webhook-address = Địa chỉ
webhook-address-help = Nơi hệ thống kia tiếp nhận, ví dụ https://example.org/hooks.
webhook-state = Trạng thái
webhook-failing = Đang lỗi
webhook-on = Bật
webhook-hears-of = Được báo về
webhook-event = { $event } ({ $word })

## One webhook

webhook-title = Webhook
webhook-key-once = Khóa, chỉ hiện một lần
webhook-key-once-note = Giao khóa cho bên nhận để kiểm tra chữ ký. Khóa không thể hiện lại; có thể tạo khóa mới.
webhook-off-by-hand = Đã tắt, { $at }. Sự kiện xảy ra không được báo.
webhook-off-gone = Bên nhận cho biết, { $at }, rằng không còn tồn tại. Sự kiện xảy ra không được báo.
webhook-off-failing = Đã tự tắt, { $at }. Sự kiện xảy ra không được báo.
webhook-off-failing-since = Đã tự tắt, { $at }, sau khi lỗi từ { $since }. Sự kiện xảy ra không được báo.
webhook-failing-since = Không gửi được gì từ { $since }. Sau năm ngày như vậy, webhook sẽ tự tắt.
webhook-on-note = Sự kiện được báo ngay, và gửi lại đến khi được nhận.
webhook-switch-off = Tắt
webhook-switch-on = Bật
webhook-test = Gửi sự kiện thử
webhook-change = Gửi đến đâu, gửi gì
webhook-save = Lưu
webhook-key = Khóa
webhook-key-note = Khóa mới chỉ hiện một lần. Khóa cũ vẫn ký kèm trong 24 giờ để bên nhận kịp chuyển.
webhook-key-before = Khóa trước vẫn ký kèm, đến { $until }. Nếu tạo khóa khác bây giờ, khóa đó hết hiệu lực.
webhook-key-make = Tạo khóa mới
webhook-key-make-it = Tạo và hiện một lần
webhook-remove = Xóa webhook này
webhook-remove-note = Những gì đang chờ sẽ không được gửi, và lịch sử gửi cũng bị xóa.
webhook-remove-it = Xóa

## What was told to a webhook

delivery-log = Các lần gửi
delivery-all = Tất cả
delivery-states = Trạng thái
delivery-all-failed-again = Gửi lại tất cả lần lỗi
delivery-empty-title = Không có gì
delivery-empty = Nơi đây hiện những gì đã báo trong 30 ngày qua và phản hồi nhận được.
delivery-event = Sự kiện
delivery-last-answer = Phản hồi gần nhất
# The head of the column with the buttons.
delivery-do = Thao tác
delivery-pages = Trang
delivery-newest = Mới nhất
delivery-older = Cũ hơn
delivery-next-try = thử tiếp { $at }
delivery-not-tried = Chưa thử
delivery-send-now = Gửi ngay
delivery-send-again = Gửi lại
# What came back: the HTTP status, and how long it took.
delivery-answered = { $status } sau { $seconds } giây
delivery-unanswered = Không phản hồi sau { $seconds } giây
# The result is one of the two above.
delivery-try = Lần thử { $number }, { $at }: { $result }

## What forms of webhooks say

webhook-saved = Đã lưu webhook.
webhook-is-now-on = Đã bật webhook.
webhook-is-now-off = Đã tắt webhook.
webhook-removed = Đã xóa webhook.
webhook-test-sent = Đang gửi sự kiện thử. Kết quả sẽ hiện bên dưới trong giây lát.
webhook-is-off = Webhook này đang tắt. Hãy bật trước.
webhook-events-none = Hãy chọn ít nhất một sự kiện.
webhook-address-none = Đây không phải địa chỉ web như https://example.org/hooks.
webhook-address-too-long = Tối đa { $most } ký tự.
webhook-address-credentials = Bỏ tên và mật khẩu: bên nhận nhận ra chúng tôi qua chữ ký.
webhook-address-private = { $address } là địa chỉ của một mạng riêng. Quản trị viên máy chủ có thể cho phép mạng đó bằng cài đặt AFTERWORD_WEBHOOK_ALLOW.
webhook-address-unencrypted = Không có https thì chỉ gửi đến các mạng mà quản trị viên máy chủ cho phép bằng cài đặt AFTERWORD_WEBHOOK_ALLOW, và { $address } không thuộc mạng nào trong số đó.
webhook-address-nothing-allowed = Không có https thì chỉ gửi đến các mạng mà quản trị viên máy chủ cho phép bằng cài đặt AFTERWORD_WEBHOOK_ALLOW.
vault-without-secret = Bản cài đặt này chưa có bí mật riêng để bảo vệ dữ liệu này. Khai báo một tệp chứa bí mật trong cài đặt AFTERWORD_SECRET_FILE rồi khởi động lại.
delivery-sent-again = Đang gửi lại.
delivery-none-failed = Không có lần gửi nào bị lỗi.
delivery-failed-sent-again = { $n ->
   *[other] Đang gửi lại { $n } lần gửi bị lỗi.
}

## The banner of a webhook that was switched off by itself; its address follows

webhook-banner-gone = Một webhook đã bị tắt, { $at }: bên nhận cho biết không còn tồn tại.
webhook-banner-failing = Một webhook đã bị tắt, { $at }: không còn gửi được gì.

## Outbox

outbox-title = Thư đã gửi
outbox-note = Thư được chuyển đến máy chủ thư; đây là những gì đã chuyển. Liên kết để trống: chỉ khách hàng có.
outbox-without-server = Chưa có máy chủ thư (AFTERWORD_SMTP_URL): thư mới ở lại đây và không được gửi đi. Mở một thư để tạo liên kết trả lời.
outbox-empty-title = Chưa có thư nào
outbox-empty = Thư sẽ hiện ở đây khi một chương trình hỏi khách hàng.
outbox-messages = Các thư
outbox-message = Thư
# The head of a column: to whom it was sent.
outbox-to = Gửi đến
outbox-written = Soạn lúc
outbox-pages = Trang
outbox-newest = Mới nhất
outbox-older = Cũ hơn

## One message

message-title = Thư
message-delivery = Gửi đi
message-seen = Như khách hàng thấy
message-mail = Bức thư
message-text = Phần văn bản
message-no-text = Nội dung thư này không được lưu.
message-contact = Đến liên hệ
message-answer-link = Liên kết trả lời
message-answer-link-note = Liên kết không được lưu. Liên kết mới mở cùng khảo sát; các liên kết trước vẫn dùng được.
message-make-link = Tạo liên kết trả lời
# The link follows.
message-link-once = Liên kết trả lời mới, chỉ hiện một lần:
message-link-refused = { $because ->
    [withdrawn] Lời mời này không còn nhận câu trả lời: đã rút lại trước khi gửi.
    [answered] Lời mời này không còn nhận câu trả lời: đã được trả lời.
    [expired] Lời mời này không còn nhận câu trả lời: đã hết hạn.
    [opted_out] Lời mời này không còn nhận câu trả lời: khách hàng đã từ chối.
   *[over] Lời mời này không còn nhận câu trả lời: đã hết thời gian.
}
message-customer-without-address = Khách hàng không có địa chỉ email.
message-kind-first = Lời mời
message-kind-reminder = Lời nhắc
message-kind-link = Liên kết trả lời tạo thủ công
# What became of a message, as a badge.
message-queued = đang gửi
message-sent = đã gửi
message-not-delivered = không gửi đi
message-bounced = bị từ chối
message-failed = thất bại
message-link = liên kết tạo thủ công

## Audit log

audit-title = Nhật ký kiểm tra
audit-note = Mọi thay đổi của nhân viên và chương trình máy tính, và mọi lần xem dữ liệu cá nhân. Không thể sửa hay xóa gì ở đây; việc xuất nhật ký cũng là một sự kiện.
audit-empty-title = Không có gì phù hợp
audit-empty = Mở rộng khoảng ngày hoặc bỏ bớt bộ lọc.
audit-events = Sự kiện
audit-when = Khi nào
audit-who-did = Ai đã làm gì
audit-facts = Thay đổi hoặc nội dung đã xem
audit-parts = Các phần của nhật ký
audit-newest = Mới nhất
audit-older = Cũ hơn
audit-export = Xuất { $format }
audit-search = Tìm
audit-search-hint = từ trong đối tượng và chi tiết
audit-who = Ai
audit-everybody = mọi người
audit-what = Việc
audit-everything = tất cả
audit-target = Đối tượng
audit-target-hint = khóa hoặc id
audit-from = Từ
audit-until = Đến
audit-show = Hiện
# A line of the log is made of the actor, the action (a label) and the name of its target: “Ada Moss read contact …56789ab”.
audit-actor = { $name }:
audit-action = { $action }
audit-all-about = tất cả về mục này
audit-token = API token “{ $name }”
audit-somebody = Ai đó
audit-somebody-gone = Tài khoản đã xóa
# The target of “was not let in”: whose address was given.
audit-refused-as = với tên { $name }
# Above what something new was made with.
audit-new = mới
audit-changed = { $field }: { $was } → { $now }
audit-nothing = trống
audit-none = không có
audit-no-id = Đây không phải id.
audit-no-day = Đây không phải ngày. Hãy viết dạng 2026-11-20.

## Jobs

jobs-title = Tác vụ
jobs-note = Thư, lời nhắc, hết hạn và chuyển cấp. Việc bị lỗi được thử lại với khoảng nghỉ dài dần, rồi bị bỏ.
jobs-states = Trạng thái
# A state with the number of its jobs.
jobs-in-state = { $state } { $n }
jobs-failed = Đã bỏ
jobs-retrying = Đang thử lại
jobs-waiting = Đang chờ
jobs-done = Xong
jobs-empty-title = Không có tác vụ nào
jobs-empty = Hiện không có tác vụ loại này.
jobs-job = Tác vụ
jobs-tries = Số lần thử
jobs-tries-of = { $n }/{ $most }
jobs-due = Đến hạn
jobs-last-error = Lỗi gần nhất
# The head of the column with the buttons.
jobs-do = Thao tác
job-do-now = Làm ngay
job-give-up = Bỏ
job-give-up-note = Tác vụ sẽ không tự thử lại nữa.
job-give-up-this = Bỏ tác vụ này
job-due-now = Tác vụ đến hạn ngay bây giờ.
job-given-up = Đã bỏ tác vụ.
job-not-idle = Tác vụ này đã kết thúc hoặc đang được xử lý. Hãy tải lại trang.
job-send-invitation = Gửi lời mời
job-remind = Gửi lời nhắc
job-expire = Kết thúc lời mời
job-escalate = Chuyển cấp vụ việc
job-send-reply = Gửi thư trả lời
job-fold-scores = Tính điểm
job-deliver-webhook = Gửi webhook
job-send-webhook-notice = Báo webhook đã tắt
job-forget-webhooks = Xóa webhook cũ
job-end-partials = Kết thúc câu trả lời một phần
job-forget-uploads = Xóa tệp của biểu mẫu chưa gửi
