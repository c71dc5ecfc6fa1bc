### Errors, what is wrong with what was typed, and why contacts were or were not asked.

## Errors of a page or a form

error-at-field = { $field }: { $message }
error-not-found = { $what ->
    [case] Vụ việc
    [survey] Khảo sát
    [webhook] Webhook
    [response] Câu trả lời
    [contact] Liên hệ
    [user] Người dùng
    [message] Tin nhắn
    [token] Token
    [invitation] Lời mời
    [file] Tệp
    [delivery] Lượt gửi
    [touchpoint] Điểm tiếp xúc
    [conflict] Mâu thuẫn
    [session] Phiên
    [program] Chương trình
    [page] Trang
    [job] Tác vụ
    [draft] Bản nháp
    [address] Địa chỉ
   *[other] Mục
} này không tồn tại hoặc không thuộc quyền xem.
error-unauthenticated = Vui lòng đăng nhập trước.
error-forbidden = Không có quyền { $what }.
error-too-many = Quá nhiều lần thử. Vui lòng chờ { $seconds } giây.
error-database = Cơ sở dữ liệu không phản hồi như mong đợi.
error-internal = Đã xảy ra lỗi ở hệ thống.
look-at-marked-fields = Vui lòng xem lại các ô được đánh dấu.
export-audit-formats = Hãy ghi format=csv hoặc format=ndjson.
export-table-formats = Bảng là csv, xlsx hoặc ndjson.
form-from-elsewhere = Biểu mẫu này không được gửi từ trang của hệ thống này. Hãy mở lại trang và gửi từ đó.
form-not-whole = Biểu mẫu này không đến trọn vẹn hoặc dài hơn { $kb } kB. Chưa có gì được thực hiện.
took-too-long = Việc này mất quá nhiều thời gian nên đã bị dừng. Vui lòng thử lại sau ít lâu.
error-two = { $first } { $second }

## A form that could not be taken for now, and is kept

held-title = Hiện chưa lưu được
held-away = Cơ sở dữ liệu không truy cập được hoặc không phản hồi kịp.
held-kept = Nội dung đã nhập không bị mất: trang này giữ lại tất cả. Vui lòng gửi lại sau vài giây.
held-logged-out = Phiên đăng nhập đã kết thúc nên nội dung này chưa được lưu.
held-log-in-first = Nội dung đã nhập không bị mất: trang này giữ lại tất cả. Vui lòng đăng nhập trong thẻ mới, rồi quay lại đây và gửi lại.
held-log-in = Đăng nhập trong thẻ mới
held-account-wants = Tài khoản cần hoàn tất một việc khác trước nên nội dung này chưa được lưu.
held-account-first = Nội dung đã nhập không bị mất: trang này giữ lại tất cả. Vui lòng mở tài khoản trong thẻ mới và làm theo yêu cầu, rồi quay lại đây và gửi lại.
held-open-account = Mở tài khoản trong thẻ mới
held-send-again = Gửi lại
held-back = Quay lại trang
held-secrets = Mật khẩu và mã không bao giờ được giữ lại. Vui lòng nhập lại.
held-present-password = Mật khẩu hiện tại
held-new-password = Mật khẩu mới
held-files = Không thể giữ lại tệp. Vui lòng thêm lại trên chính trang đó: { $names }
held-written = Nội dung đã viết

## What somebody may not do, as it follows error-forbidden

may-see-teams = xem nhóm
may-change-teams = sửa nhóm
may-see-programs = xem chương trình
may-add-programs = thêm chương trình
may-change-programs = sửa chương trình
may-see-case-rules = xem quy tắc vụ việc
may-change-case-rules = sửa quy tắc vụ việc
may-see-jobs = xem tác vụ
may-change-cases = sửa vụ việc
may-read-cases = đọc vụ việc
may-take-this-case = nhận vụ việc này
may-give-cases-to-others = giao vụ việc cho người khác
may-work-before-taking = xử lý vụ việc này trước khi nhận
may-change-sites = sửa trang web
may-see-touchpoints = xem điểm tiếp xúc
may-change-touchpoints = sửa điểm tiếp xúc
may-read-scores = đọc điểm
may-take-tables-out = xuất bảng
may-read-the-audit-log = đọc nhật ký kiểm tra
may-read-surveys = đọc khảo sát
may-publish-surveys = phát hành khảo sát
may-change-the-organisation = sửa cài đặt của tổ chức
may-add-contacts = thêm liên hệ
may-read-contacts = đọc liên hệ
may-note-contacts = ghi nhận liên hệ
may-read-files = đọc tệp
may-read-dispositions = đọc kết quả xử lý
may-see-the-ledger = xem sổ kết quả xử lý
may-import-responses = nhập câu trả lời
may-set-up-webhooks = thiết lập webhook
may-read-responses = đọc câu trả lời
may-resolve-conflicts = giải quyết mâu thuẫn
may-reverse-verdicts = đảo lại đánh giá
may-make-answer-links = tạo liên kết trả lời
may-read-invitations = đọc lời mời
may-read-sent-mail = đọc thư đã gửi
may-see-accounts = xem tài khoản
may-change-accounts = sửa tài khoản
may-have-an-account = có tài khoản
may-see-security = xem cài đặt bảo mật
may-change-security = sửa cài đặt bảo mật
may-add-users = thêm người dùng
may-see-users = xem người dùng
may-make-tokens = tạo API token
may-see-tokens = xem API token
may-revoke-tokens = thu hồi API token

## Beside a field

input-required = Vui lòng điền vào ô này.
input-too-long = Nội dung dài { $length } ký tự; tối đa { $limit }. Vui lòng rút ngắn.
input-control-characters = Có ký tự không hiển thị được (ký tự điều khiển như NUL). Vui lòng xóa chúng.
input-several-lines = Chỉ được một dòng. Vui lòng xóa dấu xuống dòng và tab.
input-key-required = Vui lòng nhập khóa, ví dụ “billing-1”.
input-not-a-key = Khóa gồm chữ thường, chữ số và dấu gạch nối, bắt đầu bằng chữ hoặc số, dài tối đa 60, ví dụ “billing-1”.
input-not-a-reason = Lý do gồm tối đa sáu mã bằng chữ thường, chữ số và dấu gạch nối, cách nhau bằng dấu gạch chéo, ví dụ “billing/late-fee”.
input-not-an-email = Đây không phải địa chỉ email; dạng đúng như “name@example.org”.
input-not-a-phone-number = Đây không phải số điện thoại có mã quốc gia; dạng đúng như “+49 151 12345678”.
input-number-required = Vui lòng nhập một số.
input-not-a-number = “{ $given }” không phải số nguyên.
# $what is one of the next three messages, $unit one of the two after them.
input-out-of-range = { $what }: từ { $from } đến { $to } { $unit }.
input-the-delay = Thời gian chờ
input-the-quarantine = Thời gian cách ly
input-the-expiry = Thời hạn
input-minutes = phút
input-days = ngày
input-word-required = Vui lòng nhập một trong: { $allowed }.
input-word-unknown = “{ $given }” không tồn tại ở đây; có thể là: { $allowed }.
input-unknown-word = “{ $given }” không tồn tại; có thể là: { $allowed }
input-not-a-time = “{ $given }” không phải thời gian hiểu được; dạng đúng như “2026-11-20 09:18”.
input-time-not-as-format = “{ $given }” không được viết theo dạng { $format }.
input-time-skipped = “{ $given }” không có ở { $zone }: đồng hồ đã được chỉnh sớm lên.

## Why a mail, a webhook or a job failed; it is kept in English

# $step is a word by which the wordings choose, $why what a mail server or a library said, here and below.
trouble-mail-at = { $step ->
    [connecting] Khi kết nối
    [greeting] Khi chào
    [sender] Ở người gửi
    [recipient] Ở người nhận
   *[message] Ở nội dung thư
}: { $why }
trouble-mail-too-slow = máy chủ thư không trả lời trong { $seconds } giây
trouble-mail-not-ascii = máy chủ thư không nhận địa chỉ có chữ ngoài ASCII
trouble-mail-to-no-address = không phải địa chỉ thư: { $why }
trouble-mail-from-no-address = người gửi { $sender } không phải địa chỉ thư: { $why }
trouble-mail-not-put-together = không soạn được thư: { $why }
# The next two stand without a full stop behind “Not delivered:”.
trouble-reply-without-address = Không còn địa chỉ
trouble-reply-never-taken = Máy chủ thư không nhận trong lần thử nào
trouble-webhook-too-slow = Không có trả lời trong { $seconds } giây.
trouble-job-database = Cơ sở dữ liệu không trả lời như mong đợi. { $why }
trouble-job-unknown = loại tác vụ không rõ { $kind }

## Why a contact was or was not asked

disposition-meaning = { $disposition ->
    [asked] Khảo sát đã được gửi hoặc sắp được gửi.
    [no_program] Không có bộ lọc của chương trình đang bật nào khớp với liên hệ.
    [sampled_out] Chương trình chỉ hỏi một phần các liên hệ, và liên hệ này không được chọn.
    [quarantined] Khách hàng vừa được hỏi gần đây, từ một chương trình bất kỳ.
    [no_address] Không có địa chỉ nào để hỏi khách hàng.
    [opted_out] Khách hàng đã nói không muốn được hỏi.
    [bounced] Các tin nhắn trước gửi đến địa chỉ của khách hàng đã bị trả lại.
   *[too_old] Liên hệ đã kết thúc quá lâu nên khảo sát lẽ ra đã hết hạn.
}
