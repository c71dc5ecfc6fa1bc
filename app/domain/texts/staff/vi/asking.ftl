### Hỏi gì: khảo sát, chương trình, kết quả xử lý, điểm tiếp xúc.

## Khảo sát: trang

surveys-title = Khảo sát
surveys-retired = Ngừng dùng
surveys-about-staff = Về nhân viên
surveys-key-and-metric = { $key } · đo { $metric ->
    [csat] mức hài lòng của khách hàng
    [nps] Net Promoter Score
   *[ces] mức nỗ lực của khách hàng
}
surveys-as-customers-see-it = Như khách hàng nhìn thấy; không ghi lại gì:
surveys-versions = Phiên bản
surveys-versions-note = Nội dung đã phát hành không bao giờ thay đổi; mỗi câu trả lời thuộc về phiên bản đã hiển thị.
surveys-version = Phiên bản { $number }

## Khảo sát: câu hỏi cần gì

survey-asks-metric = { $metric }, { $lowest } đến { $highest }
survey-asks-resolved = có, một phần, không
survey-asks-yes-no = có hoặc không
survey-asks-words = văn bản
survey-asks-line = một dòng văn bản
survey-asks-box = một ô để đánh dấu
survey-asks-name = tên, khi được đồng ý
survey-asks-email = địa chỉ email, khi được đồng ý
survey-asks-phone = số điện thoại, khi được đồng ý
survey-asks-matrix = bảng gồm { $n }, 1 đến { $points }
survey-asks-one-of = một trong { $n }
survey-asks-some-of = một số trong { $n }
survey-asks-order-of = thứ tự của { $n }
survey-asks-range = { $lowest } đến { $highest }
survey-asks-number = một con số
survey-asks-day = một ngày
survey-asks-files = { $most ->
    [1] một tệp
   *[other] tối đa { $most } tệp
}
survey-asks-nothing = để đọc
survey-asks-needed = { $asks }, bắt buộc
survey-asks-if = { $asks }, nếu { $condition }

## Khảo sát: bản nháp

survey-write = Viết khảo sát
survey-json = Khảo sát dạng JSON
survey-json-help = Bắt đầu từ một khảo sát có sẵn: afterword survey show in ra nội dung. Lưu thành bản nháp, xem qua như khách hàng, rồi phát hành.
survey-schema-before = Trình soạn thảo kiểm tra và gợi ý theo
survey-schema = JSON Schema của khảo sát
survey-save-draft = Lưu thành bản nháp
survey-draft = Bản nháp
survey-draft-saved-at = { $key } · lưu { $day }, { $time } UTC
survey-draft-same = Nội dung giống phiên bản { $number }.
survey-draft-first = Chưa ai được hỏi khảo sát này.
survey-draft-changes = Đây sẽ là phiên bản { $number }. Những thay đổi:
survey-draft-other-lead = Câu hỏi chính đã khác: số liệu trước và sau phiên bản này không so sánh được.
survey-draft-brings-back = Khảo sát đã ngừng dùng. Phát hành bản này sẽ dùng lại khảo sát.
survey-draft-as-customers-see-it = Như khách hàng sẽ nhìn thấy; không ghi lại gì:
survey-draft-move-open = { $n ->
   *[other] Cho cả { $n } lời mời đang mở hỏi theo bản này
}
survey-publish = Phát hành
survey-draft-discard = Bỏ bản nháp
survey-draft-saved = Đã lưu bản nháp của { $key }. Chưa ai được hỏi trước khi phát hành.
survey-draft-discarded = Đã bỏ bản nháp của { $key }.
survey-published = { $moved ->
    [0] Đã phát hành { $key }, phiên bản { $number }.
   *[other] Đã phát hành { $key }, phiên bản { $number }. { $moved } lời mời đang mở nay hỏi theo phiên bản này.
}

## Khảo sát: ngừng dùng

survey-retired-on = Ngừng dùng từ { $day }: không hỏi ai nữa.
survey-retire = Ngừng dùng
survey-retire-note = Không hỏi ai nữa. Câu trả lời đã có được giữ lại, lời mời đang mở vẫn trả lời được, và có thể dùng lại khảo sát.
survey-retire-this = Ngừng dùng khảo sát này
survey-bring-back = Dùng lại
survey-retired = Đã ngừng dùng { $key }. Câu trả lời đã có được giữ lại, lời mời đang mở vẫn trả lời được.
survey-back = Đã dùng lại { $key }: chương trình và điểm tiếp xúc có thể hỏi khảo sát này.

## Khảo sát: bị từ chối

survey-unknown = Không có khảo sát “{ $key }”. Vui lòng chọn khảo sát có sẵn.
survey-is-about-staff = Khảo sát “{ $key }” là về nhân viên, còn chương trình thì hỏi khách hàng. Vui lòng chọn khảo sát khác, hoặc đặt ở một điểm tiếp xúc.
survey-asks-customers = Chương trình “{ $program }” đang hỏi khách hàng bằng khảo sát này, nên không thể đổi thành về nhân viên. Vui lòng chọn khảo sát khác cho chương trình trước.
survey-is-retired = Khảo sát “{ $key }” đã ngừng dùng. Vui lòng chọn khảo sát khác, hoặc dùng lại trên trang Khảo sát.
survey-in-use = Vẫn đang được hỏi bởi { $asking }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } nơi khác
}. Vui lòng tắt hoặc đổi khảo sát ở đó, rồi ngừng dùng khảo sát này.
survey-asked-by-program = chương trình “{ $name }”
survey-asked-by-touchpoint = điểm tiếp xúc “{ $name }”
survey-asked-by-both = { $named }, { $next }
survey-no-json = Đây không phải JSON: { $error }.
survey-no-survey = Đây không phải khảo sát: { $error }.
survey-key-taken = “{ $key }” là khóa của một khảo sát dựng sẵn. Vui lòng chọn khóa khác.
survey-no-such-field = Loại câu hỏi này không có trường như vậy.
survey-files-too-large = “{ $question }” nhận tệp đến { $wish } MB, còn máy chủ này nhận tối đa { $limit } MB. Vui lòng yêu cầu { $limit } MB trở xuống, hoặc nhờ tăng AFTERWORD_FILE_LARGEST_MB.
survey-files-too-many = Cùng với “{ $question }”, trang này nhận đến { $wish } MB tệp một lần, còn máy chủ này nhận { $limit } MB cho mỗi biểu mẫu. Vui lòng yêu cầu ít tệp hơn hoặc tệp nhỏ hơn, hoặc hỏi ở trang khác.

## Khảo sát: bản nháp thay đổi gì

survey-place-survey = Khảo sát
survey-place-ending = Kết thúc “{ $key }”
survey-place-page = Trang “{ $key }”
survey-place-question = Câu hỏi “{ $key }”
survey-place-choice = Lựa chọn “{ $key }” của câu hỏi “{ $question }”
survey-place-row = Hàng “{ $key }” của câu hỏi “{ $question }”

survey-change-added = { $place } được thêm vào.
survey-change-added-to-page = { $place } được thêm vào trang “{ $page }”.
survey-change-removed = { $place } bị xóa.
survey-change-removed-from-page = { $place } bị xóa khỏi trang “{ $page }”.
survey-change-first = { $place } nay đứng đầu.
survey-change-after = { $place } nay đứng sau “{ $after }”.
survey-change-to-page = { $place } chuyển từ trang “{ $from }” sang trang “{ $to }”.
survey-change-renamed = { $place } có khóa mới “{ $key }”.
survey-change-language = { $place } nay trả lời được bằng { $language }.
survey-change-no-language = { $place } không còn trả lời được bằng { $language }.
survey-change-setting = { $place }: { $name } nay là { $new }; trước là { $old }.
survey-change-wording = { $place }: { $of } ({ $language }) nay là “{ $new }”; trước là “{ $old }”.
survey-change-wording-new = { $place }: { $of } ({ $language }) là mới: “{ $new }”.
survey-change-wording-removed = { $place }: { $of } ({ $language }) bị xóa; trước là “{ $old }”.
survey-change-skip-added = { $place }: thêm một bước nhảy, { $way }.
survey-change-skip-removed = { $place }: xóa một bước nhảy, { $way }.
survey-change-skips-reordered = { $place }: các bước nhảy được thử theo thứ tự khác.
survey-change-unnamed = { $place } thay đổi ở chỗ có khóa trùng nhau, nên không phân biệt được.

survey-way-where = khi `{ $when }`, { $target }
survey-way-always = luôn { $target }
survey-way-to-page = đến trang “{ $key }”
survey-way-to-ending = đến kết thúc “{ $key }”

survey-wording-text = văn bản
survey-wording-help = lời hướng dẫn
survey-wording-low-end = chữ ở đầu thấp
survey-wording-high-end = chữ ở đầu cao
survey-wording-title = tiêu đề
survey-wording-heading = đề mục
survey-wording-thanks = lời cảm ơn
survey-wording-other = nhãn của lựa chọn khác
survey-wording-point = chữ cho điểm { $point }

survey-setting-key = khóa
survey-setting-name = tên
survey-setting-lead-metric = chỉ số chính
survey-setting-about = đối tượng
survey-setting-pace = phần hỏi mỗi lần
survey-setting-language = ngôn ngữ ưu tiên
survey-setting-languages = thứ tự ngôn ngữ
survey-setting-answer = câu trả lời
survey-setting-kind = loại
survey-setting-pinned = vị trí khi xếp ngẫu nhiên
survey-setting-alone = chọn riêng một mình
survey-setting-condition = điều kiện
survey-setting-order = thứ tự lựa chọn
survey-setting-metric = chỉ số
survey-setting-look = kiểu hiển thị
survey-setting-worded-points = số điểm có chữ
survey-setting-points = số điểm
survey-setting-at-most = số lựa chọn tối đa
survey-setting-lowest = giá trị thấp nhất
survey-setting-highest = giá trị cao nhất
survey-setting-step = bước
survey-setting-decimals = số chữ số thập phân
survey-setting-earliest = ngày sớm nhất
survey-setting-latest = ngày muộn nhất
survey-setting-limit = số ký tự tối đa
survey-setting-accept = tệp được nhận
survey-setting-most-files = số tệp tối đa
survey-setting-largest = tệp lớn nhất (MB)

survey-value = { $value }
survey-quoted = “{ $text }”
survey-list = { $first }, { $next }
survey-no-language = không có
survey-no-condition = không có
survey-not-bounded = không giới hạn
survey-all = tất cả
survey-required = bắt buộc
survey-optional = tùy chọn
survey-pinned = cố định
survey-not-pinned = tự do
survey-alone = bắt buộc
survey-not-alone = không bắt buộc
survey-pace-page = một trang
survey-pace-question = một câu hỏi
survey-order-fixed = như đã viết
survey-order-random = khác nhau mỗi người
survey-look-numbers = số
survey-look-stars = sao
survey-look-smileys = mặt cười
survey-look-words = chữ
survey-accept = { $accept ->
    [photo] ảnh
    [document] tài liệu
   *[both] cả hai
}
survey-kind-metric = một điểm trên thang chỉ số
survey-kind-resolved = đã giải quyết hay chưa
survey-kind-comment = nhận xét
survey-kind-contact-me = có được liên hệ lại không
survey-kind-name = tên
survey-kind-email = địa chỉ email
survey-kind-phone = số điện thoại
survey-kind-matrix = bảng ma trận
survey-kind-one-of = một lựa chọn
survey-kind-many-of = nhiều lựa chọn
survey-kind-dropdown = một lựa chọn từ danh sách thả xuống
survey-kind-ranking = xếp hạng
survey-kind-slider = thanh trượt
survey-kind-number = một con số
survey-kind-date = một ngày
survey-kind-short-text = một dòng văn bản
survey-kind-long-text = nhiều dòng văn bản
survey-kind-yes-no = có hoặc không
survey-kind-file = tệp
survey-kind-statement = lời để đọc

## Dòng phía trên khảo sát khi xem trước

preview-nothing-recorded = Xem trước: không ghi lại gì

## Chương trình: danh sách

programs-title = Chương trình
programs-table = Chương trình theo thứ tự xét
programs-note = Chương trình đầu tiên phù hợp với liên hệ sẽ quyết định. Liên hệ đã xét thì giữ nguyên.
programs-empty-title = Chưa hỏi ai
programs-empty = Chương trình cho biết liên hệ nào được hỏi khảo sát nào. Hãy thêm chương trình đầu tiên.
programs-program = Chương trình
programs-for = Dành cho
programs-share = Tỷ lệ
programs-quarantine = Cách ly
programs-state = Trạng thái
programs-on = Bật
programs-off = Tắt
programs-days = { $n ->
   *[other] { $n } ngày
}

## Chương trình: cho liên hệ nào, bằng lời

program-channel = { $channel ->
    [phone] điện thoại
    [chat] trò chuyện
    [email] email
    [ticket] phiếu hỗ trợ
   *[visit] ghé thăm
}
program-reason-in = lý do { $names }
program-team-in = nhóm { $names }
program-segment-in = phân khúc { $names }
program-source-in = nguồn { $names }
program-one-of = { $first } hoặc { $next }
program-both-of = { $first }; { $next }
program-every-contact = mọi liên hệ

## Chương trình: biểu mẫu

program-new = Chương trình mới
program-title = Chương trình { $key }
program-key = Khóa
program-key-help = Ví dụ after-call. Không bao giờ thay đổi.
program-name = Tên
program-survey = Khảo sát
program-order = Thứ tự
program-order-help = Số nhỏ nhất được xét trước.
program-share = Tỷ lệ được hỏi, phần trăm
program-delay = Gửi sau khi kết thúc (phút)
program-quarantine = Số ngày không hỏi lại cùng một người
program-quarantine-help = Tính khảo sát của mọi chương trình.
program-expiry = Số ngày có thể trả lời
program-reminder = Nhắc sau số ngày
program-reminder-help = Để trống: không nhắc.
program-filter = Cho liên hệ nào
program-filter-note = Mọi danh sách phải khớp; danh sách trống cho qua tất cả. Ngăn cách các mục bằng dấu phẩy.
program-channels = Kênh
program-reasons = Lý do
program-reasons-help = billing bao gồm cả billing/late-fee.
program-teams = Nhóm
program-segments = Phân khúc
program-sources = Nguồn
program-enabled = Xét liên hệ
program-save = Lưu
program-added = Chương trình “{ $key }” bắt đầu xét liên hệ từ bây giờ.
program-changed = Đã thay đổi chương trình “{ $key }”; liên hệ đã xét giữ nguyên.
program-same = Chương trình “{ $key }” vốn đã như vậy.

## Chương trình: điều chưa đúng

program-key-taken = Đã có chương trình với khóa này. Vui lòng chọn khóa khác.
program-whole-number = Hãy nhập số nguyên.
program-share-number = Hãy nhập số từ 0 đến 100.
program-share-range = Tỷ lệ là số từ 0 đến 1; 0.25 nghĩa là hỏi một trong bốn liên hệ.
program-survey-required = Vui lòng cho biết chương trình hỏi khảo sát nào.
program-channel-unknown = “{ $given }” không được biết ở đây; khảo sát gửi qua: { $known }.
program-reminder-range = Lời nhắc gửi ít nhất một ngày sau khảo sát, và trước khi hết hạn.
program-too-many-entries = Tối đa { $most } mục. Vui lòng rút ngắn danh sách.

## Chương trình: vì sao hỏi hoặc không hỏi

program-none-fits = Không có chương trình đang bật nào dành cho liên hệ như thế này.
program-judged = Chương trình { $key } ({ $filter }): { $why }
program-why-no-address = khách hàng không có địa chỉ để hỏi.
program-why-opted-out = khách hàng không muốn được hỏi.
program-why-bounced = thư gửi đến địa chỉ của khách hàng bị trả lại.
program-why-too-old = liên hệ đã kết thúc hơn { $days ->
   *[other] { $days } ngày
} trước.
program-why-quarantined = khách hàng đã được hỏi ngày { $day }, và không bị làm phiền trong { $days ->
   *[other] { $days } ngày
}.
program-why-everybody = hỏi tất cả.
program-why-drawn = hỏi { $share } %, và liên hệ này được chọn.
program-why-not-drawn = hỏi { $share } %, và liên hệ này không được chọn.

## Kết quả xử lý

dispositions-title = Kết quả xử lý
disposition = Kết quả xử lý
dispositions-program = Chương trình
dispositions-team = Nhóm
dispositions-channel = Kênh
dispositions-filter-all = tất cả
dispositions-show = Xem
dispositions-funnel = Phễu
dispositions-funnel-note = Mỗi liên hệ kết thúc trong khoảng thời gian này có mặt đúng một lần.
dispositions-ended = Liên hệ đã kết thúc
dispositions-asked = Đã hỏi
dispositions-answered = Đã trả lời
dispositions-response-rate = Tỷ lệ phản hồi
dispositions-completed-of-delivered = hoàn tất trên số đã đến nơi
dispositions-completed-of-asked = hoàn tất trên tổng số đã hỏi
dispositions-begun-of-asked = hoàn tất và một phần trên tổng số đã hỏi
dispositions-rate = { $value } ({ $low } đến { $high })
dispositions-rate-of = { $what }, n = { $n }
dispositions-too-few = quá ít để kết luận
dispositions-read-begun = Đọc
dispositions-not-asked = Vì sao không hỏi những liên hệ khác
dispositions-not-asked-note = Lý do duy nhất được ghi cho mỗi liên hệ.
dispositions-outcomes = Tình hình hỏi
dispositions-outcomes-note = Trong số đã được hỏi.

## Kết quả xử lý: các liên hệ sau một con số

dispositions-all = Mọi liên hệ
dispositions-asked-and = Đã hỏi: { $outcome ->
    [queued] đang chờ gửi
    [withdrawn] rút lại trước khi gửi
    [sent] đã gửi
    [delivered] đã đến nơi
    [bounced] bị trả lại
    [failed] không gửi được
    [partial] trả lời một phần
    [answered] đã trả lời
    [expired] đã hết hạn
   *[opted_out] đã từ chối nhận
}
dispositions-table = Các liên hệ sau con số
dispositions-empty-title = Không có liên hệ nào
dispositions-empty = Không có gì trong khoảng thời gian này khớp với bộ lọc. Hãy chọn khoảng dài hơn, hoặc mọi chương trình.
dispositions-contact = Liên hệ
dispositions-handled-by = Người xử lý
dispositions-because = Vì sao
dispositions-somebody = Không rõ tên
dispositions-pages = Trang
dispositions-older = Cũ hơn

## Điểm tiếp xúc: danh sách

touchpoints-title = Điểm tiếp xúc
touchpoints-empty-title = Chưa có điểm tiếp xúc nào nhận thẻ góp ý
touchpoints-empty = Hãy thêm cho mỗi nơi khách hàng cần có chỗ góp ý: quầy, bàn, hóa đơn. Mỗi điểm có một địa chỉ ngắn và một mã QR.
touchpoints-place = Nơi
touchpoints-address = Địa chỉ
touchpoints-state = Trạng thái
touchpoints-closed = Đã đóng
touchpoint-add = Thêm điểm tiếp xúc
touchpoints-files-daily = Tệp gửi kèm thẻ góp ý trong 24 giờ chiếm { $taken } trên { $most }. Quá mức đó thẻ không nhận tệp nữa; câu trả lời vẫn được nhận. Hãy xem có đúng là khách gửi không; đóng điểm tiếp xúc nếu có người nghịch phá.
touchpoints-files = Tệp gửi kèm thẻ góp ý chiếm { $taken } trên { $most }. Quá mức đó thẻ không nhận tệp nữa; câu trả lời vẫn được nhận. Hãy nhờ tăng AFTERWORD_CARD_FILES_MB, hoặc chỉ xin tệp qua liên kết.

## Điểm tiếp xúc: một điểm

touchpoint = Điểm tiếp xúc
touchpoint-note = Nội dung khách hàng thấy khi quét mã.
touchpoint-address = Địa chỉ của thẻ
touchpoint-address-note = Không bao giờ thay đổi: thẻ đã in vẫn dùng được.
touchpoint-qr = Mã QR của địa chỉ thẻ
touchpoint-qr-download = Tải mã QR
touchpoint-paper = Trên giấy
touchpoint-paper-note = Tệp PDF có mã, câu hỏi và địa chỉ, để in và treo.
touchpoint-sheet = Tờ (A4)
touchpoint-tent = Thẻ để bàn
touchpoint-stickers = Nhãn dán
touchpoint-key = Khóa
touchpoint-key-help = Chữ thường, chữ số và dấu gạch nối, ví dụ counter-leipzig. Không đổi được.
touchpoint-name = Tên
touchpoint-name-help = Khách hàng đọc tên này phía trên câu hỏi đầu tiên.
touchpoint-survey = Khảo sát
touchpoint-site = Địa điểm
touchpoint-team = Nhóm
touchpoint-team-help = Nhóm này nhận các vụ việc mở từ thẻ.
touchpoint-language = Ngôn ngữ
touchpoint-language-of-organisation = Theo tổ chức
touchpoint-language-help = Cho người đọc mà trình duyệt không yêu cầu ngôn ngữ nào của khảo sát.
touchpoint-none = Không có
touchpoint-takes-cards = Nhận thẻ
touchpoint-repeats = Thẻ từ cùng một thiết bị
touchpoint-repeats-help = Nơi nhiều người dùng chung một thiết bị, như ki-ốt, hãy tính mọi thẻ.
touchpoint-every-card = Tính mọi thẻ
touchpoint-one-card-in = Tính một thẻ trong { $length }
touchpoint-repeat-range = Vui lòng nhập từ 1 đến 1440 phút, hoặc để trống nếu tính mọi thẻ.
touchpoint-add-this = Thêm điểm tiếp xúc
touchpoint-save = Lưu
touchpoint-saved = Đã lưu điểm tiếp xúc.

## Điểm tiếp xúc: điều chưa đúng

touchpoint-key-taken = Đã có điểm tiếp xúc với khóa này. Vui lòng chọn khóa khác.
touchpoint-key-syntax = Vui lòng dùng chữ thường, chữ số và dấu gạch nối, ví dụ “counter-leipzig”.
touchpoint-unknown-site = Không có địa điểm “{ $key }”.
touchpoint-unknown-team = Không có nhóm “{ $key }”.
touchpoint-unknown-language = Không biết ngôn ngữ “{ $given }”; chọn một trong: { $allowed }.
touchpoint-unknown-form = Hãy cho biết in dạng nào: một trong { $names }.
touchpoint-closed = Điểm tiếp xúc này hiện không nhận thẻ góp ý.
touchpoint-no-glyphs = Không in được “{ $text }”: phông chữ cho thẻ không có { $characters }
touchpoint-address-too-long = Địa chỉ “{ $text }” quá dài để in trên thẻ này
touchpoint-link-too-long = Liên kết “{ $link }” quá dài cho mã QR trên giấy
touchpoint-no-card = Không tạo được thẻ: { $why }
