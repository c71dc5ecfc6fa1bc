## The survey’s page

send = Gửi
send-change = Gửi thay đổi
next = Tiếp
back = Quay lại
page-of = Trang { $number } / { $of }
please-check = Quý khách vui lòng xem lại những chỗ này
please-choose = Quý khách vui lòng chọn một câu trả lời.
choose-one = Quý khách vui lòng chỉ chọn một câu trả lời.
please-write = Quý khách vui lòng viết vào đây.
control-characters = Nội dung này có ký tự không hiển thị được. Quý khách vui lòng xóa các ký tự đó.
too-long = Nội dung của Quý khách có { $length } ký tự; tối đa là { $limit } ký tự. Quý khách vui lòng rút ngắn.
no-email = Đây không phải là địa chỉ e-mail. Ví dụ: ten@example.org.
email-needed = Quý khách vui lòng cho biết địa chỉ e-mail để chúng tôi liên hệ.
no-number = Vui lòng nhập một số.
number-between = Vui lòng nhập một số từ { $lowest } đến { $highest }.
number-in-steps = Vui lòng nhập một số từ { $lowest } đến { $highest }, theo bước { $step }.
number-from = Vui lòng nhập một số từ { $lowest } trở lên.
number-to = Vui lòng nhập một số không quá { $highest }.
decimals-at-most = { $decimals ->
        [0] Vui lòng nhập một số nguyên.
       *[other] Vui lòng nhập tối đa { $decimals } chữ số thập phân.
    }
no-date = Vui lòng nhập ngày theo thứ tự năm, tháng, ngày: 2026-11-20.
date-from = Vui lòng chọn ngày từ { $earliest } trở đi.
date-to = Vui lòng chọn ngày không sau { $latest }.
no-phone = Đây không phải là số điện thoại có mã quốc gia. Ví dụ: +84 912 345 678.
choose-at-most = Vui lòng chọn tối đa { $most } câu trả lời.
none-goes-alone = Không thể chọn “Không có mục nào” cùng với câu trả lời khác.
places-once = Vui lòng chỉ dùng mỗi thứ hạng một lần.
every-row = Vui lòng trả lời ở mỗi dòng.
file-hint = { $accept ->
        [photo] JPEG, PNG hoặc WebP.
        [document] PDF hoặc văn bản thuần.
       *[both] JPEG, PNG, WebP, PDF hoặc văn bản thuần.
    } Số tệp: tối đa { $most }. Dung lượng mỗi tệp: tối đa { $megabytes } MB.
files-here = Đã nhận; Quý khách không cần chọn lại:
file-take-away = Bỏ { $name }
please-add-file = Quý khách vui lòng chọn một tệp.
file-wrong-kind = { $name } { $accept ->
        [photo] không phải là ảnh JPEG, PNG hoặc WebP đọc được.
        [document] không phải là PDF hay văn bản thuần.
       *[both] không phải là tệp JPEG, PNG, WebP, PDF hoặc văn bản đọc được.
    } Quý khách vui lòng chọn tệp khác.
file-heic = { $name } có định dạng HEIC, không đọc được ở đây. Quý khách vui lòng chọn ảnh dạng JPEG.
file-too-large = { $name } quá lớn; tối đa { $megabytes } MB. Quý khách vui lòng chọn tệp nhỏ hơn.
file-too-many-pixels = { $name } có hơn { $most } triệu điểm ảnh. Quý khách vui lòng chọn ảnh nhỏ hơn.
files-at-most = Số tệp gửi được ở đây: { $most }. Quý khách vui lòng bỏ bớt tệp khác trước.
file-no-room = Hiện chưa thể nhận tệp. Quý khách vui lòng gửi câu trả lời không kèm tệp, hoặc thử lại sau.
form-too-large = Tổng dung lượng các tệp này quá lớn. Nội dung đã nhập không bị mất: vui lòng quay lại và chọn ít tệp hơn hoặc tệp nhỏ hơn.
form-broken = Biểu mẫu này đã bị lỗi trên đường truyền. Quý khách vui lòng gửi lại.
resolved-answer = { $answer ->
        [yes] Có
        [partly] Một phần
       *[no] Không
    }
about-contact = { $channel ->
        [phone] Cuộc gọi của Quý khách hôm { about-contact.day }
        [chat] Cuộc trò chuyện của Quý khách với chúng tôi hôm { about-contact.day }
        [email] E-mail Quý khách gửi chúng tôi hôm { about-contact.day }
        [ticket] Yêu cầu của Quý khách, xử lý xong hôm { about-contact.day }
       *[visit] Lần ghé thăm của Quý khách hôm { about-contact.day }
    }
    .day = { $weekday ->
        [monday] thứ Hai
        [tuesday] thứ Ba
        [wednesday] thứ Tư
        [thursday] thứ Năm
        [friday] thứ Sáu
        [saturday] thứ Bảy
       *[sunday] Chủ Nhật
    }

## After an answer

somebody-will-contact = Nhân viên của chúng tôi sẽ liên hệ với Quý khách.
read = Chúng tôi đọc những gì Quý khách viết.
change-answer = Sửa câu trả lời của tôi

## Links that take no answer

answered-heading = Quý khách đã trả lời rồi
answered-text = Chúng tôi đã nhận được câu trả lời của Quý khách; câu trả lời không thể thay đổi được nữa. Xin cảm ơn.
expired-heading = Khảo sát này đã kết thúc
expired-text = Khảo sát chỉ mở trong một thời gian nhất định. Cảm ơn Quý khách đã có ý định trả lời.
unknown-heading = Liên kết này không dẫn đến khảo sát nào
unknown-text = Có thể liên kết đã bị cắt ngắn. Quý khách vui lòng mở lại từ tin nhắn hoặc sao chép toàn bộ.

## When something fails

trouble-heading = Đã có lỗi từ phía chúng tôi
trouble-text = Câu trả lời của Quý khách không bị mất: vui lòng quay lại và gửi lại sau một phút.
held-heading = Hiện chưa thể lưu được
held-text = Không nội dung nào Quý khách đã nhập bị mất. Vui lòng chờ một lát rồi gửi lại từ trang này.
send-again = Gửi lại
offline = Hiện không có kết nối. Câu trả lời của Quý khách được giữ trên thiết bị này và sẽ được gửi ngay khi có kết nối.
card-invitation = Chỉ mất một chút thời gian, và chúng tôi đọc từng câu trả lời.
card-scan = Quét bằng máy ảnh điện thoại hoặc nhập địa chỉ.

## What is done with answers, and how to refuse surveys

how-used = Câu trả lời của Quý khách được sử dụng như thế nào
how-used-text = Câu trả lời của Quý khách được chuyển đến những người đã xử lý yêu cầu và người quản lý của họ, để khắc phục và cải thiện. Câu trả lời không bị bán và không dùng cho quảng cáo.
how-used-staff = Câu trả lời được chuyển đến những người chịu trách nhiệm về công việc ở đây, để khắc phục và cải thiện. Câu trả lời không bị bán và không dùng cho quảng cáo.
dont-ask-again = Ngừng nhận khảo sát
opt-out-heading = Quý khách muốn chúng tôi ngừng hỏi?
opt-out-text = Quý khách sẽ không nhận thêm khảo sát nào từ chúng tôi tại địa chỉ này. Yêu cầu của Quý khách vẫn được xử lý như trước.
opted-out-heading = Chúng tôi sẽ không hỏi nữa
opted-out-text = Điều này có hiệu lực từ bây giờ cho mọi khảo sát của chúng tôi tại địa chỉ này.
other-language = Ngôn ngữ

## Mail

mail-subject = { $channel ->
        [phone] Cuộc gọi của Quý khách thế nào?
        [chat] Cuộc trò chuyện của Quý khách thế nào?
        [visit] Lần ghé thăm của Quý khách thế nào?
       *[other] Quý khách thấy thế nào?
    } Một câu hỏi từ { $organisation }
on-weekday = hôm { about-contact.day }
on-date = ngày { $date }
topic = {" "}về “{ $reason }”
mail-opening = Xin chào, { $channel ->
        [phone] Quý khách đã gọi cho chúng tôi { $day }{ $topic }
        [chat] Quý khách đã trò chuyện với chúng tôi { $day }{ $topic }
        [email] Quý khách đã viết cho chúng tôi { $day }{ $topic }
        [ticket] chúng tôi đã xử lý xong yêu cầu của Quý khách{ $topic } { $day }
       *[visit] Quý khách đã ghé thăm chúng tôi { $day }{ $topic }
    }{ $again ->
        [yes] , và sau đó chúng tôi đã liên hệ lại với Quý khách
       *[no] {""}
    }. Một câu hỏi:
mail-tap = Khi Quý khách chạm vào, trang sẽ mở ra với lựa chọn đã được đánh dấu; lựa chọn được tính khi Quý khách nhấn { send }. Chỉ mất một phút.
mail-answer-here = Trả lời tại đây:
mail-why = Quý khách nhận được thư này vì đã liên hệ với chúng tôi.
mail-how-often = Chúng tôi chỉ hỏi tối đa một lần trong { $days } ngày.
mail-dont-ask = Xin đừng hỏi tôi nữa
mail-reminder = Lời nhắc, chỉ một lần này:

## Replies that staff write

reply-subject = Về những gì Quý khách đã chia sẻ: { $organisation }
you-wrote = Quý khách đã viết:
