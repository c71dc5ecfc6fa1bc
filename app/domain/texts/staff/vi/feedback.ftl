## Danh sách: /feedback

feedback-title = Ý kiến của khách hàng
feedback-responses = Câu trả lời
feedback-parts = Các phần của danh sách
feedback-newest = Mới nhất
feedback-older = Cũ hơn
feedback-download-csv = Tải CSV
feedback-download-xlsx = Tải XLSX
feedback-empty-title = Không có kết quả
feedback-empty-text = Hãy mở rộng khoảng thời gian hoặc bỏ bớt bộ lọc.
feedback-empty-back = Hiển thị tất cả
feedback-not-counted-note = Những gì do trình quét thư và máy khác gửi, cùng những gì đã bị loại khỏi số liệu. Không mục nào nằm trong con số nào. Nếu thực ra là người trả lời, hãy cho biết: câu trả lời sẽ được tính vào ngày nhận được.
feedback-not-counted-empty-title = Tất cả đều được tính
feedback-not-counted-empty-text = Không có câu trả lời phù hợp nào bị coi là của máy.
feedback-not-counted-empty-back = Xem các câu được tính
feedback-no-such-part = Không có phần này của danh sách. Vui lòng bắt đầu lại.

## Danh sách: bộ lọc

feedback-search = Tìm kiếm
feedback-search-hint = từ trong nhận xét
feedback-filter-all = tất cả
feedback-filter-score = Điểm
feedback-filter-metric = Chỉ số
feedback-filter-channel = Kênh
feedback-filter-reason = Lý do
feedback-filter-team = Nhóm
feedback-filter-program = Chương trình
feedback-filter-agent = Nhân viên
feedback-filter-language = Ngôn ngữ
feedback-filter-survey = Khảo sát
feedback-filter-customers = tất cả về khách hàng
feedback-filter-answers = Câu trả lời
feedback-counted = được tính
feedback-not-counted = không tính
feedback-filter-status = Trạng thái
feedback-sent-whole = gửi đầy đủ
partial-answered = trả lời một phần
feedback-with-comment = có nhận xét
conflict-with = có mâu thuẫn
feedback-more-filters = Thêm bộ lọc
feedback-show = Hiển thị

## Một câu trả lời trong danh sách

feedback-no-score = Không có điểm
feedback-no-comment = Không có nhận xét
feedback-comment = Nhận xét
feedback-case = vụ việc { $number }, { $state ->
    [new] mới
    [assigned] đã giao
    [contacted] đã liên hệ
    [resolved] đã giải quyết
    [closed] đã đóng
    [reopened] mở lại
   *[other] { $state }
}
feedback-files = Tệp

## Câu trả lời đã bắt đầu mà chưa gửi

partial-note = Những gì khách hàng đã trả lời trong khảo sát nhưng không gửi. Không mục nào nằm trong điểm số. Nếu sau đó được gửi, câu trả lời sẽ được tính và rời danh sách này.
partial-empty-title = Không có gì bị bỏ dở
partial-empty-text = Ai qua trang đầu tiên cũng đã gửi khảo sát.
partial-empty-back = Xem các câu đã gửi
partial-final = Trả lời một phần, chốt từ { $when }
partial-open = Trả lời một phần, thay đổi lần cuối { $when }
partial-unfinished = { $n } câu trả lời đã bắt đầu mà chưa gửi: { $open } còn mở, { $ended } đã chốt.

## Ai đã trả lời: người hay máy

verdict-not-a-person = Không phải người?
verdict-why-machine = Vì sao không phải của người
verdict-why-person = Vì sao là của người
verdict-take-out = Không tính nữa
verdict-count = Tính câu này
verdict-repeat = Gửi lại
verdict-why-count = Lý do vẫn tính
verdict-by-program = Một phần mềm
verdict-taken-out = { $by } đã loại khỏi số liệu, { $when }: { $why }
verdict-said-counts = Câu trả lời hiện được tính.
verdict-said-no-more = Câu trả lời không còn được tính.
verdict-person-or-machine = Đánh giá chỉ có thể đổi thành người hoặc máy.
verdict-answered-since = Khách hàng đã trả lời sau đó và câu trả lời ấy được tính. Mỗi lời mời chỉ tính một câu trả lời.
verdict-counts-already = Câu trả lời này đã được tính: có thể đã có người làm trước. Vui lòng xem lại.
verdict-counts-not-already = Câu trả lời này vốn không được tính: có thể đã có người làm trước. Vui lòng xem lại.

## Hai câu trả lời khác nhau của cùng một lượt

conflict-waiting = { $n } câu trả lời có câu trả lời khác trong cùng lượt.
conflict-all = Mâu thuẫn cần xem
conflict-note = Trong cùng một lượt có hai câu trả lời khác nhau: một trang được gửi lại với nội dung khác. Câu đến trước được tính cho đến khi có người quyết định khác.
conflict-empty-title = Không còn mâu thuẫn nào cần xem
conflict-empty-text = Trong khoảng thời gian này không ai gửi cùng một trang hai lần với câu trả lời khác nhau, hoặc mâu thuẫn đã được xử lý.
conflict-came = Có câu trả lời khác
conflict-resolved = Câu trả lời khác, đã xử lý
conflict-came-at = Nhận được trong cùng lượt, { $when }:
conflict-kept = { $by } giữ câu đang được tính, { $when }: { $why }
conflict-replaced = { $by } tính câu này thay thế, { $when }: { $why }
conflict-why = Vì sao tính câu này hay câu kia
conflict-keep = Giữ câu đang tính
conflict-replace = Tính câu này thay thế
conflict-said-kept = Câu trả lời trước đây vẫn được tính.
conflict-said-replaced = Câu trả lời kia hiện được tính.
conflict-already-resolved = Mâu thuẫn này đã được xử lý: đã có người làm trước. Vui lòng xem lại.
conflict-changed-since = Câu trả lời đã thay đổi kể từ khi bạn đọc. Vui lòng đọc lại mâu thuẫn.

## Một liên hệ: kết quả

contact-title = Liên hệ
contact-came = Kết quả
contact-answered = đã trả lời
contact-case = Vụ việc { $number }
contact-changes-title = Được báo khác về sau
contact-changes-note = Người xử lý một liên hệ được chốt khi liên hệ kết thúc. Các thay đổi sau đó dưới đây không được áp dụng.
contact-change = { $field ->
    [agent] nhân viên
    [team] nhóm
    [queue] hàng đợi
    [reason] lý do
    [site] địa điểm
    [segment] phân khúc
   *[other] { $field }
}: { $was } được báo đổi thành { $proposed }
contact-change-nothing = không có
contact-change-after-low-score = sau điểm thấp

## Một liên hệ: thông tin, cũng là nhãn của biểu mẫu

contact-ended = Kết thúc
contact-channel = Kênh
contact-direction = Chiều
contact-reason = Lý do
contact-agent = Nhân viên
contact-team = Nhóm
contact-queue = Hàng đợi
contact-site = Địa điểm
contact-lasted = Thời lượng
contact-waited = Thời gian chờ
contact-handled = Thời gian xử lý
contact-first-response = Phản hồi đầu
contact-transfers = Số lần chuyển
contact-resolved = Đã giải quyết
contact-yes = Có
contact-no = Không
contact-cost = Chi phí
contact-source = Nguồn
contact-customer = Khách hàng
contact-name = Tên
contact-email = E-mail
contact-phone = Điện thoại
contact-language = Ngôn ngữ
contact-segment = Phân khúc
contact-known-as = Mã nhận diện

## Một liên hệ: dòng thời gian

contact-line-title = Dòng thời gian
contact-line-note = Mọi liên hệ của khách hàng này trong quyền xem, và kết quả của chúng.
contact-line-more = Các liên hệ cũ hơn không được hiển thị.
contact-line-sent = Đã gửi khảo sát
contact-line-asked-again = Hỏi lại sau vụ việc
contact-line-answered = Đã trả lời
contact-line-case-opened = Mở vụ việc
contact-line-case-closed = Đóng vụ việc
contact-line-case-outcome = { $outcome ->
    [put_right] đã khắc phục
    [explained] đã giải thích
    [goodwill] đền bù thiện chí
    [handed_on] đã chuyển tiếp
    [not_reachable] không liên lạc được
    [declined] khách hàng từ chối
    [not_justified] không có cơ sở
   *[other] { $outcome }
}

## Một liên hệ ghi bằng tay

contact-new-title = Liên hệ mới
contact-new-note = Dành cho liên hệ mà không hệ thống nào báo. Liên hệ được xét như mọi liên hệ khác: khách hàng có thể được hỏi ý kiến.
contact-new-who-began = Ai bắt đầu
contact-new-began = Bắt đầu
contact-new-ended = Kết thúc
contact-new-zone = Giờ { $zone }.
contact-new-reason-help = Một mã như billing/late-fee.
contact-new-agent-help = Mã của nhân viên, như trong hệ thống của tổ chức.
contact-new-none = Không có
contact-new-not-known = Không rõ
contact-new-email-help = Nếu không có thì không thể hỏi khách hàng.
contact-new-phone-help = Kèm mã quốc gia, như +49 151 12345678.
contact-new-attributes = Ghi chú
contact-new-attributes-help = Điều mà người đọc sau này nên biết.
contact-new-button = Ghi liên hệ
contact-noted = Đã ghi liên hệ. { $meaning }

## Một liên hệ: những gì có thể sai

contact-team-required = Vui lòng cho biết nhóm nào đã xử lý.
contact-team-not-yours = Đây không phải là một trong các nhóm được giao.
contact-end-required = Vui lòng cho biết liên hệ kết thúc khi nào, ví dụ “2026-11-20T09:18:10Z”.
contact-in-future = Thời điểm này ở tương lai; hãy báo liên hệ khi đã kết thúc.
contact-before-2000 = Thời điểm này trước năm 2000.
contact-ends-before-start = Liên hệ không thể kết thúc trước khi bắt đầu. Vui lòng kiểm tra cả hai thời điểm.
contact-attributes-too-many = Chỉ lưu tối đa 50 thuộc tính. Vui lòng bớt đi.
contact-attributes-too-long = Tổng cộng dài hơn 10 kB. Vui lòng rút ngắn.
contact-attribute-name = Tên thuộc tính là một dòng từ 1 đến 200 ký tự.
contact-attribute-control = Có ký tự điều khiển như NUL. Vui lòng xóa.
contact-attribute-kind = Thuộc tính là văn bản, số, đúng hoặc sai.
contact-language-tag = Đây không phải là thẻ ngôn ngữ; ví dụ đúng là “de” hoặc “de-AT”.
