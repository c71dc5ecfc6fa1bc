### What the checker of surveys finds, in their JSON and in their logic, with its place.

## A finding with its place

# $place is as in JSON: pages.0.questions.2.text
survey-said-at = { $place }: { $message }
survey-said-at-character = { $place }, ký tự { $character }: { $message }

## The survey and what it asks; each stands behind its place

survey-key-letters = cần chữ thường, chữ số và dấu gạch nối
survey-name-missing = còn thiếu
survey-languages-missing = cần ít nhất một
survey-one-lead = phải có đúng một câu hỏi về chỉ số chính { $metric }, không phải { $leads }
survey-no-key-of-ending = “{ $key }” không thể là khóa của một kết thúc
survey-no-key-of-page = “{ $key }” không thể là khóa của một trang
survey-no-key-of-question = “{ $key }” không thể là khóa của một câu hỏi
survey-no-key-of-choice = “{ $key }” không thể là khóa của một lựa chọn
survey-consent-required = không thể bắt buộc sự đồng ý và thông tin liên lạc
survey-statement-required = lời để đọc không có câu trả lời
survey-lead-put-in = cũng nằm trong thư, nơi không có gì để điền vào
survey-words-needed = cần { $points }, mỗi điểm một từ
survey-possible-not = có thể từ { $from } đến { $to }, không phải { $given }
survey-possible = có thể từ 1 đến { $to }
survey-files-possible = có thể từ 1 đến { $to } tệp, không phải { $given }
survey-highest-above-lowest = giá trị cao nhất phải lớn hơn giá trị thấp nhất
survey-steps = bước { $step } không đi được từ { $from } đến { $to }
survey-decimals = chỉ lưu tối đa 6 chữ số
survey-latest-before-earliest = ngày muộn nhất nằm trước ngày sớm nhất
survey-fewest-needed = cần ít nhất { $n }
survey-exclusive-alone = chỉ có nghĩa khi được chọn nhiều mục
survey-kind-twice = đã có một câu hỏi loại này
survey-language-missing = thiếu { $language }

## The logic as a whole

logic-no-page = Khảo sát cần ít nhất một trang.
logic-no-ending = Khảo sát cần ít nhất một kết thúc.
logic-unnameable = “{ $key }” có nghĩa khác trong điều kiện, nên không điều kiện nào nói đến được câu hỏi này.
logic-question-twice = Phía trước đã có câu hỏi “{ $key }”.
logic-leads-back = Lối này quay lại “{ $key }”; bước nhảy chỉ được dẫn đến trang phía sau.
logic-not-earlier = “{ $key }” không được hỏi trước chỗ này; chỉ dùng được câu trả lời phía trước.
# $thing is a word by which the wordings choose.
logic-twice = Có nhiều hơn một { $thing ->
    [page] trang
    [ending] kết thúc
    [row] hàng
   *[choice] lựa chọn
} “{ $key }”.
logic-unknown = Không có { $thing ->
    [page] trang
    [ending] kết thúc
    [question] câu hỏi
    [row] hàng
    [fact] dữ kiện về liên hệ
   *[choice] lựa chọn
} “{ $name }”.
logic-unknown-but-near = Không có { $thing ->
    [page] trang
    [ending] kết thúc
    [question] câu hỏi
    [row] hàng
    [fact] dữ kiện về liên hệ
   *[choice] lựa chọn
} “{ $name }”; có phải là “{ $meant }” không?
logic-page-passed = Không ai đến được trang này: mọi lối đều đi qua nó.
logic-page-empty = Không ai thấy trang này: trang không hỏi gì cả.
logic-page-never-shown = Không ai thấy trang này: trang, hoặc mọi câu hỏi trên trang, có điều kiện không bao giờ đúng.
logic-question-never-asked = Không ai được hỏi câu này: điều kiện của nó không bao giờ đúng.
logic-skip-never-taken = Không ai đi theo bước nhảy này.
logic-ending-never-reached = Không lối nào dẫn đến kết thúc “{ $key }”.

## What a condition or a text with placeholders asks of an answer

logic-always-there = “{ $subject }” luôn có; hãy viết answered({ $key }).
logic-file-in-text = “{ $subject }” là tệp; văn bản không thể hiển thị tệp.
logic-rows-in-text = “{ $subject }” có nhiều hàng; hãy nêu một hàng.
logic-statement = “{ $key }” là lời để đọc, không có câu trả lời.
logic-nothing-to-count = “{ $key }” không phải câu hỏi chọn nhiều mục, nên không có gì để đếm.
logic-rows = “{ $key }” có nhiều hàng; hãy nêu một hàng, như { $key }.{ $row }.
logic-ranking = “{ $key }” là thứ tự xếp hạng; hãy hỏi thứ hạng của một lựa chọn, như { $key }.{ $choice } = 1.
logic-file = “{ $key }” là tệp; chỉ có thể hỏi answered({ $key }).
logic-no-parts = “{ $key }” không có hàng hay thứ hạng; hãy chỉ viết “{ $key }”.
logic-several-choices = “{ $subject }” có thể có nhiều lựa chọn; hãy viết { $subject } has { $with }.
# $sign is the comparison that was written, $signs those that can be used.
logic-no-order = “{ $sign }” dành cho số và ngày; ở đây hãy dùng { $signs } hoặc “in”.
logic-no-reason = Lý do liên hệ được viết như “billing/late-fee”; “{ $given }” không phải là lý do.
# $is and $with are words by which the wordings choose.
logic-not-compared = “{ $subject }” là { $is ->
    [number] số
    [choice] một lựa chọn
    [choices] nhiều lựa chọn
    [date] ngày
    [flag] đúng hoặc sai
   *[text] văn bản
}; không so sánh được với { $with ->
    [number] số
    [date] ngày
    [flag] đúng hoặc sai
   *[text] văn bản
}.
logic-choices-are-texts = Các lựa chọn của “{ $subject }” là văn bản trong dấu nháy kép.
logic-has-no-several = “{ $subject }” là { $is ->
    [number] số
    [choice] một lựa chọn
    [choices] nhiều lựa chọn
    [date] ngày
    [flag] đúng hoặc sai
   *[text] văn bản
}; “has” dành cho nhiều lựa chọn. Hãy viết { $subject } = { $choice }.
# The two ranges begin the two sentences behind them.
logic-range-whole = “{ $subject }” là số nguyên từ { $from } đến { $to }
logic-range = “{ $subject }” là số từ { $from } đến { $to }
logic-never-true = { $range }; điều này không bao giờ đúng.
logic-always-true = { $range }; điều này đúng với mọi câu trả lời.

## How a condition or a placeholder is written

logic-too-long = Đoạn này dài { $length } ký tự; tối đa { $limit }. Hãy rút ngắn.
logic-too-deep = Dấu ngoặc và “not” lồng nhau quá { $limit } lớp. Hãy viết đơn giản hơn.
logic-no-key = “{ $word }” không được viết như một khóa: chữ thường, chữ số và dấu gạch nối, như “billing-1”.
logic-neither-number-nor-date = “{ $shown }” không phải là số, như 6 hay 2.5, cũng không phải ngày, như 2026-01-31.
logic-quotes-needed = Văn bản nằm trong dấu nháy kép: "{ $shown }".
# $expected is one of those that follow, $found one of those behind them.
logic-expected = { $expected }; { $found }.
logic-unexpected = Không đọc được; { $found }.
logic-expected-condition = Ở đây cần một điều kiện, như score <= 6
logic-expected-subject = Ở đây cần khóa của một câu hỏi hoặc dữ kiện như contact.channel
logic-expected-comparison = Ở đây cần một phép so sánh: { $signs }, “in” hoặc “has”
logic-expected-value = Ở đây cần một giá trị, như 6, "phone" hoặc 2026-01-31
logic-expected-opening = Ở đây cần dấu mở ngoặc
logic-expected-closing = Ở đây cần dấu đóng ngoặc
logic-expected-next-or-closing = Ở đây cần dấu phẩy hoặc dấu đóng ngoặc
logic-expected-end = Ở đây cần “and”, “or” hoặc phần cuối
logic-expected-part = Ở đây cần khóa của một hàng hoặc lựa chọn
logic-expected-fact = Ở đây cần tên của một dữ kiện, như channel
logic-expected-escaped = Dấu gạch chéo ngược chỉ đứng trước dấu nháy kép hoặc một dấu gạch chéo ngược khác
logic-expected-quote = Văn bản cần dấu nháy kép ở cuối
logic-expected-name = Ở đây cần tên của một dữ kiện hoặc câu trả lời, như contact.reason hoặc answer.score
logic-expected-question = Ở đây cần khóa của một câu hỏi
logic-expected-default = Ở đây cần văn bản trong dấu nháy kép
logic-expected-braces = Ở đây cần hai dấu ngoặc nhọn đóng
logic-found-end = văn bản kết thúc ở đây
logic-found-blank = lại gặp khoảng trắng
logic-found-control = lại gặp ký tự điều khiển
logic-found = lại gặp “{ $word }”

## Why the JSON of a survey cannot be read: behind “This is no JSON” and “This is no survey”

json-at = { $what } (dòng { $line }, cột { $column })
json-ends-in-list = Kết thúc giữa một danh sách
json-ends-in-object = Kết thúc giữa một đối tượng
json-ends-in-string = Kết thúc giữa một văn bản
json-ends-in-value = Kết thúc ở chỗ cần một giá trị
json-expected-colon = cần `:`
json-expected-next-in-list = cần `,` hoặc `]`
json-expected-next-in-object = cần `,` hoặc `{"}"}`
json-expected-word = cần true, false hoặc null
json-expected-value = cần một giá trị
json-key-no-string = tên trường phải nằm trong dấu nháy kép
json-trailing-comma = thừa một dấu phẩy
json-trailing-characters = còn ký tự sau phần kết thúc
json-invalid-escape = sau dấu gạch chéo ngược là ký tự không hợp lệ
json-invalid-number = số viết không đúng
json-number-out-of-range = số quá lớn
json-control-character = văn bản chứa ký tự điều khiển, như xuống dòng
json-too-deep = lồng nhau quá sâu
json-questions-or-pages = khảo sát có hoặc `questions`, trên một trang, hoặc `pages`
json-missing-field = thiếu trường `{ $name }`
json-duplicate-field = trường `{ $name }` có hai lần
json-unknown-field = không có trường `{ $name }`; có thể là { $expected }
json-unknown-word = không có `{ $name }`; có thể là { $expected }
json-one-of = một trong { $names }
json-either = { $first } hoặc { $second }
json-invalid-length = độ dài { $length } không hợp lệ; cần { $expected }
json-invalid-type = cần kiểu khác: đang có { $given }, cần { $expected }
json-invalid-value = cần giá trị khác: đang có { $given }, cần { $expected }
