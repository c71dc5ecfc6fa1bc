### The labels of sets of words; most stand in tables, lists and pills. English has them in the code.

## Role

label-role-administrator = Quản trị viên
label-role-quality-manager = Quản lý chất lượng
label-role-team-lead = Trưởng nhóm
label-role-agent = Nhân viên

## Channel

label-channel-phone = Điện thoại
label-channel-chat = Trò chuyện
label-channel-email = Email
label-channel-ticket = Phiếu hỗ trợ
label-channel-visit = Ghé thăm

## Direction

label-direction-inbound = Từ khách hàng
label-direction-outbound = Đến khách hàng

## Language

label-language-en = Tiếng Anh
label-language-de = Tiếng Đức
label-language-fr = Tiếng Pháp
label-language-es = Tiếng Tây Ban Nha
label-language-pt = Tiếng Bồ Đào Nha
label-language-it = Tiếng Ý
label-language-nl = Tiếng Hà Lan
label-language-pl = Tiếng Ba Lan
label-language-tr = Tiếng Thổ Nhĩ Kỳ
label-language-vi = Tiếng Việt
label-language-ar = Tiếng Ả Rập
label-language-he = Tiếng Do Thái
label-language-ja = Tiếng Nhật
label-language-zh = Tiếng Trung (giản thể)

## Metric

label-metric-csat = CSAT
label-metric-nps = NPS
label-metric-ces = CES

## Band

label-band-low = Thấp
label-band-middle = Trung bình
label-band-high = Cao

## Period

label-period-day = Ngày
label-period-week = Tuần
label-period-month = Tháng

## Disposition

label-disposition-asked = Đã hỏi
label-disposition-no-program = Ngoài mọi quy tắc
label-disposition-sampled-out = Không vào mẫu
label-disposition-quarantined = Đang cách ly
label-disposition-no-address = Không có địa chỉ
label-disposition-opted-out = Đã từ chối nhận
label-disposition-bounced = Địa chỉ từng bị trả lại
label-disposition-too-old = Đã kết thúc quá lâu

## Outcome

label-outcome-queued = Đang chờ gửi
label-outcome-withdrawn = Rút lại trước khi gửi
label-outcome-sent = Đã gửi
label-outcome-delivered = Đã đến nơi
label-outcome-bounced = Bị trả lại
label-outcome-failed = Không gửi được
label-outcome-partial = Trả lời một phần
label-outcome-answered = Đã trả lời
label-outcome-expired = Đã hết hạn
label-outcome-opted-out = Đã từ chối nhận

## State of a case

label-state-of-a-case-new = Mới
label-state-of-a-case-assigned = Đã giao
label-state-of-a-case-contacted = Đã liên hệ
label-state-of-a-case-resolved = Đã giải quyết
label-state-of-a-case-closed = Đã đóng
label-state-of-a-case-reopened = Mở lại

## Severity

label-severity-severe = Nghiêm trọng
label-severity-high = Cao
label-severity-normal = Bình thường

## Urgency

label-urgency-overdue = Quá hạn
label-urgency-soon = Sắp đến hạn
label-urgency-later = Còn thời gian

## Action

# What people do to a case: on buttons.

label-action-take = Nhận
label-action-assign = Giao
label-action-log-call = Ghi cuộc gọi
label-action-reply = Trả lời qua email
label-action-note = Ghi chú
label-action-resolve = Giải quyết
label-action-close = Đóng
label-action-reopen = Mở lại

## Event of a case

# Each reads after a person's name: “Ada Moss took the case”.

label-event-of-a-case-opened = đã mở vụ việc
label-event-of-a-case-assigned = đã giao vụ việc
label-event-of-a-case-taken = đã nhận vụ việc
label-event-of-a-case-note = đã để lại ghi chú
label-event-of-a-case-call = đã ghi một cuộc gọi
label-event-of-a-case-reply = đã trả lời qua email
label-event-of-a-case-resolved = đã giải quyết vụ việc
label-event-of-a-case-closed = đã đóng vụ việc
label-event-of-a-case-reopened = đã mở lại vụ việc
label-event-of-a-case-escalated = đã chuyển vụ việc lên cấp trên

## Outcome of a case

label-outcome-of-a-case-put-right = Đã khắc phục
label-outcome-of-a-case-explained = Đã giải thích
label-outcome-of-a-case-goodwill = Đền bù thiện chí
label-outcome-of-a-case-handed-on = Đã chuyển tiếp
label-outcome-of-a-case-not-reachable = Không liên lạc được
label-outcome-of-a-case-declined = Khách hàng từ chối
label-outcome-of-a-case-not-justified = Không có cơ sở

## Resolution

label-resolution-yes = Đã giải quyết
label-resolution-partly = Giải quyết một phần
label-resolution-no = Chưa giải quyết

## Subject of a survey

label-subject-of-a-survey-customer = Khách hàng
label-subject-of-a-survey-staff = Nhân viên

## Status

label-status-complete = Đã gửi đầy đủ
label-status-partial = Trả lời một phần

## Settlement

label-settlement-keep = Giữ câu trả lời đang tính
label-settlement-replace = Tính câu trả lời kia

## Fact

# Inside a sentence: what is known of a contact.

label-fact-reason = lý do liên hệ
label-fact-channel = kênh
label-fact-segment = phân khúc
label-fact-language = ngôn ngữ

## Logic problem

label-logic-problem-syntax = Viết không đúng
label-logic-problem-too-long = Quá dài
label-logic-problem-too-deep = Lồng quá sâu
label-logic-problem-missing = Thiếu
label-logic-problem-duplicate = Bị trùng
label-logic-problem-unnameable = Không gọi tên được
label-logic-problem-unknown-question = Câu hỏi không tồn tại
label-logic-problem-unknown-fact = Thông tin không tồn tại
label-logic-problem-unknown-choice = Lựa chọn không tồn tại
label-logic-problem-unknown-row = Hàng không tồn tại
label-logic-problem-unknown-page = Trang không tồn tại
label-logic-problem-unknown-ending = Phần kết không tồn tại
label-logic-problem-not-earlier = Chưa được hỏi trước đó
label-logic-problem-mismatch = Không khớp nhau
label-logic-problem-never-true = Không bao giờ đúng
label-logic-problem-always-true = Luôn đúng
label-logic-problem-circle = Đi vòng tròn
label-logic-problem-unreachable = Không tới được
label-logic-problem-unused = Không dùng đến

## Error code

label-error-code-required = Thiếu
label-error-code-too-long = Quá dài
label-error-code-control-character = Có ký tự điều khiển
label-error-code-syntax = Viết không đúng
label-error-code-not-a-number = Không phải số
label-error-code-out-of-range = Ngoài phạm vi
label-error-code-unknown = Không tồn tại
label-error-code-several = Nhập nhiều lần
label-error-code-contradiction = Mâu thuẫn với ô khác
label-error-code-taken = Đã có người dùng

## Kind of control chart

label-kind-of-control-chart-answers = Giới hạn theo số câu trả lời
label-kind-of-control-chart-widened = Giới hạn nới rộng theo biến động giữa các kỳ

## Side

# Before the centre line of a chart: “above the centre”.

label-side-above = phía trên
label-side-below = phía dưới

## Trend

label-trend-rising = tăng
label-trend-falling = giảm

## Verdict

label-verdict-person = Người thật
label-verdict-unsure = Có thể là máy
label-verdict-machine = Máy

## Family

label-family-chromium = Chrome hoặc tương tự
label-family-firefox = Firefox hoặc tương tự
label-family-safari = Safari hoặc tương tự
label-family-other = Trình duyệt khác
label-family-silent = Không nói rõ
label-family-gateway = Cổng lọc thư
label-family-preview = Xem trước liên kết
label-family-program = Chương trình máy

## Reason

# Whole sentences: why an answer is taken for a person's or for a machine's. “It” is the visitor or the answer.

label-reason-hidden-field = Một ô mà không ai nhìn thấy đã được điền.
label-reason-robot = Tự xưng là trình quét liên kết hoặc xem trước liên kết.
label-reason-at-once = Được gửi trong vòng 0,7 giây sau khi mở trang.
label-reason-hasty = Được gửi trong vòng 1,5 giây sau khi mở trang.
label-reason-quick = Được gửi trong vòng 3 giây sau khi mở trang.
label-reason-burst = Ít nhất là câu trả lời khác thứ ba trong vòng 5 giây.
label-reason-no-look = Thiếu dấu hiệu mà trang khảo sát đặt vào mọi biểu mẫu.
label-reason-no-browser = Không có gì trong yêu cầu cho thấy trình duyệt đã gửi nó.
label-reason-program = Tự xưng là một chương trình.
label-reason-sweep = Một khách truy cập cùng loại đã mở nhiều điểm trong thư chỉ trong vài giây, ngay trước hoặc sau đó.
label-reason-hidden-link = Một khách truy cập cùng loại đã mở liên kết mà không ai nhìn thấy, ngay trước hoặc sau đó.
label-reason-not-as-it-says = Nêu tên một trình duyệt vốn cho biết nhiều hơn về mình so với lần này.
label-reason-no-gesture = Biểu mẫu được gửi mà không có cú nhấp, chạm hay phím nào.
label-reason-other-hands = Được gửi bởi một loại khách truy cập khác với bên đã mở trang.
label-reason-says-little = Cho biết về mình ít hơn hầu hết các trình duyệt.
label-reason-repeat = Cùng thiết bị này vừa gửi một thẻ tại đây trước đó không lâu.
label-reason-took-time = Được gửi từ 8 giây trở lên sau khi mở trang, như người thật vẫn làm.
label-reason-gesture = Trình duyệt cho biết một cú nhấp, chạm hoặc phím đã gửi biểu mẫu.

## Event

# What a webhook tells.

label-event-response-completed = Có câu trả lời mới
label-event-case-opened = Một vụ việc được mở
label-event-case-updated = Một vụ việc thay đổi
label-event-case-closed = Một vụ việc được đóng
label-event-disposition-recorded = Một liên hệ được xét

## State of a delivery

label-state-of-a-delivery-waiting = Đang chờ
label-state-of-a-delivery-delivered = Đã đến nơi
label-state-of-a-delivery-failed = Thất bại

## Reason for a delivery

# Why a webhook is switched off.

label-reason-for-a-delivery-by-hand = Đã tắt
label-reason-for-a-delivery-gone = Bên nhận không còn
label-reason-for-a-delivery-failing = Không gửi được gì

## Group of actions

label-group-of-actions-reads = Xem dữ liệu cá nhân
label-group-of-actions-exports = Xuất dữ liệu
label-group-of-actions-log-ins = Đăng nhập
label-group-of-actions-people = Người dùng và token
label-group-of-actions-cases = Vụ việc
label-group-of-actions-contacts = Liên hệ, liên kết và đánh giá
label-group-of-actions-set-up = Thiết lập
label-group-of-actions-operation = Vận hành

## Audited action

# Each stands between a name with a colon and a target: “Ada Moss: contact read 0197…”.

label-audited-action-contact-read = xem liên hệ
label-audited-action-case-read = xem vụ việc
label-audited-action-message-read = xem tin nhắn
label-audited-action-file-read = lấy bản sao tệp
label-audited-action-feedback-listed = xem phản hồi của khách hàng
label-audited-action-cases-listed = xem hàng đợi vụ việc
label-audited-action-dispositions-listed = xem sổ kết quả xử lý
label-audited-action-messages-listed = xem thư đã gửi
label-audited-action-overview-read = xem tổng quan
label-audited-action-data-exported = xuất dữ liệu
label-audited-action-audit-exported = xuất nhật ký kiểm tra
label-audited-action-logged-in = đăng nhập
label-audited-action-log-in-refused = bị từ chối đăng nhập
label-audited-action-logged-out = đăng xuất
label-audited-action-user-added = thêm người dùng
label-audited-action-user-changed = thay đổi người dùng
label-audited-action-user-disabled = khóa người dùng
label-audited-action-user-enabled = mở khóa người dùng
label-audited-action-password-set = đặt mật khẩu mới cho người dùng
label-audited-action-password-changed = đổi mật khẩu của người dùng
label-audited-action-language-chosen = chọn ngôn ngữ đọc của người dùng
label-audited-action-second-factor-on = bật yếu tố thứ hai của người dùng
label-audited-action-second-factor-off = bỏ yếu tố thứ hai của người dùng
label-audited-action-second-factor-reset = đặt lại yếu tố thứ hai của người dùng
label-audited-action-recovery-codes-made = tạo mã khôi phục của người dùng
label-audited-action-second-factor-roles-set = vai trò cần yếu tố thứ hai:
label-audited-action-session-ended = kết thúc một phiên của người dùng
label-audited-action-sessions-ended = đăng xuất khỏi mọi nơi với tư cách người dùng
label-audited-action-user-sessions-ended = kết thúc mọi phiên của người dùng
label-audited-action-token-added = tạo token API
label-audited-action-token-revoked = thu hồi token API
label-audited-action-case-taken = nhận vụ việc
label-audited-action-case-assigned = bàn giao vụ việc
label-audited-action-case-noted = ghi chú vào vụ việc
label-audited-action-case-called = ghi cuộc gọi cho vụ việc
label-audited-action-case-replied = viết cho khách hàng của vụ việc
label-audited-action-case-resolved = giải quyết vụ việc
label-audited-action-case-closed = đóng vụ việc
label-audited-action-case-reopened = mở lại vụ việc
label-audited-action-contact-added = thêm liên hệ
label-audited-action-contacts-added = thêm nhiều liên hệ
label-audited-action-link-made = tạo liên kết trả lời cho lời mời
label-audited-action-verdict-reversed = đảo ngược đánh giá về câu trả lời
label-audited-action-conflict-resolved = giải quyết mâu thuẫn ở câu trả lời
label-audited-action-table-imported = nhập dữ liệu
label-audited-action-organisation-saved = thay đổi cài đặt:
label-audited-action-site-saved = lưu địa điểm
label-audited-action-team-saved = lưu nhóm
label-audited-action-survey-published = phát hành khảo sát
label-audited-action-survey-drafted = lưu bản nháp của khảo sát
label-audited-action-survey-draft-discarded = bỏ bản nháp của khảo sát
label-audited-action-survey-retired = ngừng dùng khảo sát
label-audited-action-survey-brought-back = dùng lại khảo sát
label-audited-action-invitations-moved = chuyển lời mời còn mở sang phiên bản mới nhất của khảo sát
label-audited-action-program-saved = lưu chương trình
label-audited-action-touchpoint-saved = lưu điểm tiếp xúc
label-audited-action-case-rule-saved = lưu quy tắc vụ việc
label-audited-action-webhook-added = thêm webhook
label-audited-action-webhook-changed = thay đổi webhook
label-audited-action-webhook-switched-on = bật webhook
label-audited-action-webhook-switched-off = tắt webhook
label-audited-action-webhook-key-rotated = đổi khóa của webhook
label-audited-action-webhook-removed = gỡ webhook
label-audited-action-webhook-tested = thử webhook
label-audited-action-delivery-retried = gửi lại lượt gửi
label-audited-action-deliveries-retried = gửi lại phần thất bại của webhook
label-audited-action-job-retried = thử lại tác vụ
label-audited-action-job-given-up = bỏ tác vụ
label-audited-action-scores-rebuilt = đếm lại điểm
