### Cases: the queue, a case, the rules that open cases.

## The queue

cases-title = Vụ việc
cases-whose = Vụ việc của ai
cases-mine = Của tôi
cases-of-team = Của nhóm tôi
cases-all = Tất cả
cases-state = Trạng thái
cases-standing-open = Đang mở
cases-standing-any = Tất cả
cases-severity = Mức độ
cases-severity-any = Tất cả
cases-overdue = Quá hạn
cases-find = Tìm
cases-find-what = số hoặc từ khóa
cases-show = Hiện
cases-clear = Xóa bộ lọc
cases-total = { $total } vụ việc
cases-queue = Hàng đợi
cases-in-order = Vụ việc, đến hạn trước ở trên cùng
cases-score = Điểm
cases-owner = Người phụ trách
cases-due = Đến hạn
cases-pager = Các trang của hàng đợi
cases-before = ‹ Trước
cases-next = Tiếp ›
cases-page = Trang { $page } / { $pages }
cases-no-words = Không có lời: { $because }
cases-yours = Chính mình
cases-free = Chưa ai nhận
cases-none-fits = Không có vụ việc nào khớp
cases-none-fits-hint = Bỏ bớt bộ lọc để xem thêm.
cases-none-yours = Không có vụ việc nào đang mở
cases-none-yours-take = Nhóm có vụ việc đang chờ người nhận.
cases-none-yours-turns = Câu trả lời xấu mở một vụ việc, và nhóm lần lượt nhận.
cases-none-of-team = Các nhóm không có vụ việc nào đang mở
cases-none-of-team-hint = Câu trả lời xấu sẽ mở một vụ việc.
cases-none = Không có vụ việc nào đang mở
cases-none-hint = Câu trả lời xấu sẽ mở một vụ việc, theo quy tắc vụ việc.

## Due times

due-now = đến hạn ngay
due-left = còn { $length }
due-over = quá hạn { $length }
due-minutes = { $n } phút
due-hours = { $n } giờ
due-days = { $n } ngày
due-first-touch = Liên hệ đầu tiên
due-resolve = Giải quyết
due-first-touch-by = Liên hệ đầu tiên trước
due-resolve-by = Giải quyết trước
due-at = hạn
due-time-used = Thời gian đã dùng

## A case

case-title = Vụ việc { $number }
case-title-unknown = Vụ việc
case-yours = Đang do mình phụ trách
case-with = { $name } phụ trách
case-nobodys = Chưa có người phụ trách
case-back-to-queue = ‹ Về hàng đợi
case-raised-to-owner = Quá hạn
case-raised-to-lead = Đã báo trưởng nhóm
case-raised-to-quality = Đã báo quản lý chất lượng
case-not-the-only-one = Không phải duy nhất
case-same-reason = { $n } vụ việc khác đang mở về { $reason }.
case-same-cause = { $n } vụ việc khác chưa đóng: { $cause }.
case-root-cause-label = Nguyên nhân gốc
case-outcome-label = Kết quả
case-root-cause = { $code ->
    [waiting-time] Chờ quá lâu
    [wrong-information] Thông tin sai
    [promise-not-kept] Không giữ lời hứa
    [transferred] Bị chuyển qua lại
    [rude] Thái độ nhân viên
    [billing-error] Lỗi hóa đơn
    [price] Giá
    [product-fault] Lỗi sản phẩm
    [delivery] Giao hàng
    [policy] Quy định của công ty
    [system-failure] Lỗi hệ thống
    [misunderstanding] Hiểu lầm
   *[other] Nguyên nhân khác
}

## What the customer said

case-said = Khách hàng đã nói gì
case-silent = Câu trả lời này không kèm lời nào.
case-opened-because = Được mở vì: { $because }
case-would-recommend = Sẽ giới thiệu
case-satisfied = Hài lòng
case-easy = Dễ giải quyết
case-score-of = { $score } / { $highest }
case-issue-resolved = Vấn đề đã giải quyết
case-resolved-or-not = { $resolved ->
    [yes] rồi
    [partly] một phần
   *[no] chưa
}
case-wants-contact = Muốn được liên hệ
case-contact-wanted = có
case-contact-not-said = không nói
case-name = Tên
case-answered-in = ngôn ngữ: { $language }
case-on-phone = trên điện thoại
case-on-tablet = trên máy tính bảng
case-on-computer = trên máy tính
case-on-card = trên thẻ góp ý của { $touchpoint }
case-after-mail = { $length } sau email

## The contact of a case

case-comment-card = Thẻ góp ý: câu trả lời này không gắn với liên hệ nào.
case-contact = Liên hệ
case-about-contact = Mọi thông tin về liên hệ này
case-contact-channel = Kênh
case-channel-and-direction = { $channel }, { $direction ->
    [outbound] chiều đi
   *[inbound] chiều đến
}
case-contact-reason = Lý do
case-contact-ended-at = Kết thúc
case-contact-waited = Đã chờ
case-contact-talked = Đã trao đổi
case-contact-agent = Nhân viên
case-as-it-was = tại thời điểm đó
case-contact-customer = Khách hàng
case-customer-since = từ { $year }
case-contact-queue = Hàng đợi
case-contact-site = Địa điểm
case-contact-result = Kết quả
case-transfers = { $n } lần chuyển
case-marked-resolved = ghi nhận đã giải quyết
case-not-resolved = chưa giải quyết
case-earlier = Liên hệ trước đây
case-earlier-of-customer = Các liên hệ trước đây của khách hàng này
case-earlier-when = Trước đây
case-earlier-score = điểm
case-asked-no-answer = đã hỏi, không trả lời
case-not-asked-for = không hỏi: { $why }
case-not-asked = không hỏi

## What happened

case-history = Diễn biến
case-by = bởi { $name }
case-list = { $first }, { $second }
case-channel = { $channel }
case-contact-ended = Liên hệ kết thúc
case-not-resolved-at-first = chưa giải quyết được lần đầu
case-asked-by-email = Đã hỏi qua email
case-asked = Đã hỏi
case-asked-for = { $program }, ngôn ngữ: { $language }
case-answered = Đã trả lời
case-said-resolved = { $resolved ->
    [yes] “đã giải quyết”
    [partly] “giải quyết một phần”
   *[no] “chưa giải quyết”
}
case-may-be-contacted = có thể liên hệ
case-edited-since = đã sửa sau đó
case-happened = { $kind ->
    [opened] Mở vụ việc
    [assigned] Đã giao
    [taken] Đã nhận
    [note] Ghi chú
    [call] Cuộc gọi
    [reply] Trả lời qua email
    [resolved] Đã giải quyết
    [closed] Đã đóng
    [reopened] Mở lại
   *[escalated] Quá hạn
}
case-assigned-to = Cho { $name }
case-not-reached = Không liên lạc được
case-reached = Đã liên lạc được
case-lead-and-text = { $lead }. { $body }
case-reply-refused = Không gửi được: { $why }
case-reply-in-outbox = Không gửi được vì không có máy chủ thư
case-resolution = { $cause }: { $outcome ->
    [put_right] đã khắc phục
    [explained] đã giải thích
    [goodwill] đền bù thiện chí
    [handed_on] đã chuyển tiếp
    [not_reachable] không liên lạc được
    [declined] khách hàng từ chối
   *[not_justified] không có cơ sở
}

## What the system writes into a history

case-score = { $metric } { $score } / { $highest }
case-because-not-resolved = cho biết vấn đề chưa được giải quyết
case-because-contact-me = yêu cầu được liên hệ
case-because-two = { $first }; { $second }
case-opened-by-rule = { $rule }: { $because }.
case-turn = Cho { $name }, đến lượt.
case-overdue-for-person = Liên hệ đầu tiên đã quá hạn. Đã đánh dấu cho { $name }.
case-overdue-for-team = Liên hệ đầu tiên đã quá hạn. Đã đánh dấu cho cả nhóm vì chưa có người phụ trách.
case-overdue-for-lead = Liên hệ đầu tiên đã quá hạn. Đã đánh dấu cho trưởng nhóm.
case-overdue-for-quality = Liên hệ đầu tiên đã quá hạn. Đã đánh dấu cho quản lý chất lượng.
case-answer-changed = Khách hàng đã đổi câu trả lời: { $because }.
case-answer-now-good = Khách hàng đã đổi câu trả lời thành { $scores }. Không còn cần vụ việc.
case-answer-now-silent = Khách hàng đã đổi câu trả lời. Không còn cần vụ việc.
case-judged-person = Câu trả lời được xác định là của người thật và được tính lại. { $why }
case-judged-machine = Câu trả lời được xác định là của máy. Không còn được tính; vụ việc này giữ nguyên. { $why }

## What can be done to a case

case-typed = Nội dung đã nhập
case-choose = Chọn …
case-may-stay-empty = Có thể để trống.
case-call-reached = Đã liên lạc được với khách hàng?
case-yes = Có
case-no = Không
case-call-said = Nội dung trao đổi
case-call-do = Ghi cuộc gọi
case-note-field = Ghi chú cho đồng nghiệp
case-note-do = Lưu ghi chú
case-close-what = Đóng là kết thúc việc theo dõi. Nguyên nhân gốc và kết quả giữ nguyên; có thể mở lại vụ việc.
case-close-do = Đóng vụ việc
case-reopen-field = Vì sao bắt đầu lại?
case-reopen-do = Mở lại vụ việc
case-reply-no-address = Không có địa chỉ email để trả lời.
case-reply-field = Email gửi { $address }
case-reply-help = Lời chào và chữ ký cần tự viết. Khách hàng trả lời sẽ đến địa chỉ người gửi của tổ chức.
case-reply-do = Gửi email
case-resolve-why = Vì sao xảy ra lỗi?
case-resolve-how = Việc theo dõi kết thúc thế nào?
case-resolve-word = Ghi thêm
case-resolve-do = Giải quyết vụ việc
case-hand-over = Bàn giao
case-assign-to = Cho ai?

## The keys of a case

case-keys = Phím tắt của trang này
case-keys-toggle = Hiện hoặc ẩn bảng này
case-keys-close = Đóng biểu mẫu

## What was done

case-taken-said = Đã nhận vụ việc.
case-assigned-said = Đã bàn giao vụ việc.
case-noted-said = Ghi chú đã có trong lịch sử.
case-called-said = Cuộc gọi đã có trong lịch sử.
case-replied-said = Email đang được gửi đi.
case-resolved-said = Vụ việc đã được giải quyết.
case-closed-said = Vụ việc đã đóng.
case-reopened-said = Vụ việc đã mở lại.

## What cannot be done

case-move-not-resolved = Vụ việc chỉ được đóng sau khi đã giải quyết với nguyên nhân gốc và kết quả; vụ việc này đang ở trạng thái “{ $state }”.
case-move-finished = Vụ việc này đang ở trạng thái “{ $state }”; hãy mở lại trước.
case-move-still-open = Vụ việc này đang ở trạng thái “{ $state }”, không cần mở lại.
case-move-closed-already = Vụ việc này đã đóng rồi.
case-overtaken = { $who } { $what } ({ $ago }), sau khi trang này được mở. Chưa lưu gì từ phía này; hãy xem diễn biến rồi quyết định lại.
case-overtaken-by-somebody = Có người đã thay đổi vụ việc này sau khi trang này được mở. Chưa lưu gì từ phía này; hãy xem diễn biến rồi quyết định lại.
case-choose-person = Hãy chọn một người trong danh sách.
case-choose-cause = Hãy chọn vì sao xảy ra lỗi.
case-choose-cause-of-list = Hãy chọn một nguyên nhân gốc trong danh sách.
case-choose-outcome = Hãy chọn việc theo dõi kết thúc thế nào.
case-no-address = Không có địa chỉ email của khách hàng này. Hãy gọi điện hoặc để lại ghi chú.
case-note-required = Hãy viết ghi chú.
case-reply-required = Hãy viết nội dung gửi khách hàng.
case-reopening-required = Hãy cho biết vì sao bắt đầu lại.
case-text-too-long = Chỉ lưu tối đa { $longest } ký tự.
case-text-control-characters = Hãy xóa các ký tự điều khiển.

## Case rules

rule-title = Quy tắc vụ việc
rule-new = Quy tắc mới
rule-of-name = Quy tắc “{ $name }”
rule-order = Thứ tự
rule-rule = Quy tắc
rule-opens-when = Mở vụ việc khi
rule-severity = Mức độ
rule-first-touch = Liên hệ đầu tiên
rule-resolve = Giải quyết
rule-state = Trạng thái
rule-on = Bật
rule-off = Tắt
rule-all = Các quy tắc vụ việc theo thứ tự áp dụng
rule-all-note = Quy tắc khớp đầu tiên quyết định. Thời gian tính theo giờ làm việc của tổ chức.
rule-minutes = { $minutes } phút
rule-hours = { $hours } giờ
rule-hours-and-minutes = { $hours } giờ { $minutes } phút
rule-scores = { $metric } { $range }
rule-not-resolved = chưa giải quyết
rule-contact-me = yêu cầu được liên hệ
rule-nothing = không có gì
rule-list = { $first }, { $second }
rule-or = { $first } hoặc { $second }
rule-of-teams = { $what }; nhóm { $teams }
rule-key = Khóa
rule-key-help = Chữ cái, chữ số và dấu gạch nối; không bao giờ thay đổi.
rule-name = Tên
rule-nps = NPS tối đa
rule-nps-help = 0 đến 10; để trống: không xét.
rule-csat = CSAT tối đa
rule-csat-help = 1 đến 5
rule-ces = CES tối đa
rule-ces-help = 1 đến 7
rule-teams = Chỉ cho các nhóm
rule-teams-help = Các khóa, cách nhau bằng dấu phẩy; để trống: tất cả.
rule-if-not-resolved = Khách hàng cho biết vấn đề chưa được giải quyết
rule-if-contact-me = Khách hàng yêu cầu được liên hệ
rule-order-help = Số nhỏ nhất được áp dụng trước.
rule-first-touch-within = Liên hệ đầu tiên trong vòng, phút làm việc
rule-resolve-within = Giải quyết trong vòng, phút làm việc
rule-resolve-help = 480 là một ngày làm việc tám giờ.
rule-enabled = Mở vụ việc
rule-save = Lưu quy tắc
rule-leave = Bỏ qua
rule-added-said = Từ giờ quy tắc “{ $key }” sẽ mở vụ việc.
rule-changed-said = Đã thay đổi quy tắc “{ $key }”. Vụ việc đang mở giữ nguyên hạn.
rule-same-said = Quy tắc “{ $key }” vốn đã như vậy.
rule-number-or-empty = Hãy nhập một số nguyên hoặc để trống.
rule-number = Hãy nhập một số nguyên.
rule-key-wrong = Khóa gồm chữ thường, chữ số và dấu gạch nối, chẳng hạn “very-unhappy”.
rule-name-required = Hãy đặt tên cho quy tắc, tối đa 120 ký tự.
rule-condition-required = Hãy chọn ít nhất một điều kiện; quy tắc không có điều kiện sẽ không mở gì.
rule-score-out-of-scale = { $metric } đi từ { $low } đến { $high }.
rule-first-touch-wrong = Hãy nhập ít nhất một phút và tối đa một năm.
rule-resolve-wrong = Vụ việc được giải quyết không sớm hơn liên hệ đầu tiên và trong vòng một năm.
rule-team-unknown = Không có nhóm “{ $key }”.
