### The overview, and the parts of pages that show figures: charts, tables, bars, filters.

## The window of days

window-choice = Thời gian
window-choice-from = Từ
window-choice-until = Đến
window-choice-30d = 30 ngày qua
window-choice-90d = 90 ngày qua
window-choice-26w = 26 tuần qua
window-choice-12m = 12 tháng qua
window-choice-own = Tự chọn ngày
window-choice-not-a-day = Đây không phải là ngày. Vui lòng viết như sau: 2026-11-20.
window-choice-not-later = Khoảng thời gian kết thúc trước { $to }, nên ngày này phải sau { $from }, ngày bắt đầu.
window-choice-too-long = Khoảng thời gian dài tối đa mười năm. Vui lòng xem theo từng phần.

## Figures, wherever they stand

overview-too-few = quá ít để kết luận
overview-band = { $metric ->
    [csat] { $band ->
        [low] không hài lòng
        [middle] trung lập
       *[high] hài lòng
    }
    [nps] { $band ->
        [low] phản đối
        [middle] thụ động
       *[high] ủng hộ
    }
   *[ces] { $band ->
        [low] khó
        [middle] bình thường
       *[high] dễ
    }
}
overview-definition = { $metric ->
    [csat] Tỷ lệ câu trả lời 4 và 5 trên thang từ 1 đến 5, tính theo phần trăm của mọi câu trả lời cho câu hỏi này.
    [nps] Tỷ lệ câu trả lời 9 và 10 trừ tỷ lệ câu trả lời từ 0 đến 6 trên thang từ 0 đến 10; từ −100 đến 100.
   *[ces] Tỷ lệ câu trả lời 5, 6 và 7 cho “giúp tôi dễ dàng giải quyết vấn đề” trên thang từ 1 đến 7, tính theo phần trăm của mọi câu trả lời cho câu hỏi này.
}
overview-definition-and-interval = { $definition } Khoảng tin cậy chứa giá trị thật trong 95 trên 100 trường hợp.
overview-score-chip = { $metric } { $score }, { $band }
overview-bars-none = Không có trong khoảng thời gian này.
overview-label-none = { $dimension ->
    [program] Không có chương trình
    [survey] Không có khảo sát
    [touchpoint] Không có điểm tiếp xúc
    [team] Không có nhóm
    [agent] Không có nhân viên
    [channel] Không có kênh
    [reason] Không có lý do
    [segment] Không có phân khúc
   *[site] Không có địa điểm
}
overview-label-channel = { $channel }
overview-two-sentences = { $first } { $second }
overview-list = { $list }, { $item }
overview-list-and = { $list } và { $item }

## The page, its filters

overview-title = Cảm nhận khi liên hệ với chúng ta
overview-filter-program = Chương trình
overview-filter-team = Nhóm
overview-filter-all = tất cả
overview-show = Xem
overview-unknown-word = Không rõ { $what ->
    [metric] chỉ số
   *[period] kỳ
} “{ $given }”; có thể chọn: { $allowed }

## Tiles

overview-metric = { $metric ->
    [csat] Hài lòng (CSAT)
    [nps] Giới thiệu (NPS)
   *[ces] Dễ dàng (CES)
}
overview-definition-open = định nghĩa
overview-answers = { $n ->
   *[other] { $n } câu trả lời
}
overview-mean = trung bình { $mean } trên { $highest }
overview-left-out = bỏ qua { $n } { $why ->
    [blank] câu để trống
   *[other] ({ $why })
}
overview-from-to = { $low } đến { $high }
overview-no-answers = chưa có câu trả lời

## The trend, and every answer

overview-trend-title = { $metric }, { $period ->
    [day] theo ngày
    [week] theo tuần
   *[month] theo tháng
}
overview-trend-choices = Chỉ số và kỳ
overview-numbers = Số liệu
overview-trend-table = Số liệu của biểu đồ
overview-column-period = Kỳ
overview-column-answers = Câu trả lời
overview-column-interval = Khoảng 95%
overview-column-chance = Do ngẫu nhiên
overview-column-remarks = Ghi chú
overview-column-score = Điểm
overview-column-share = Tỷ lệ
overview-nobody-answered = Không ai trả lời trong khoảng thời gian này.
overview-band-share = { $share } { $band }
overview-shares = { $high }, { $middle }, { $low }.
overview-distribution-title = Mọi câu trả lời, { $metric }
overview-distribution-table = Số lần mỗi điểm được chọn

## Who was asked

overview-asked-title = Ai được hỏi, ai đã trả lời
overview-asked-contacts = Liên hệ đã kết thúc
overview-asked-ruled = Thuộc một quy tắc
overview-asked-asked = Được hỏi
overview-asked-delivered = Đã nhận
overview-asked-answered = Đã trả lời
overview-asked-rate = Trong số người nhận được, { $rate } đã trả lời ({ $low } đến { $high }; RR1 { $rr1 }).
overview-asked-few-reached = Quá ít người nhận được để biết bao nhiêu người trả lời.
overview-asked-none-reached = Không ai nhận được trong khoảng thời gian này.
overview-asked-everybody = Tất cả đều được hỏi.
overview-asked-not = Không được hỏi: { $reasons }.
overview-asked-not-kind = { $n } { $kind ->
    [no_program] ngoài mọi quy tắc
    [sampled_out] ngoài mẫu chọn
    [quarantined] trong thời gian chờ
    [no_address] không có địa chỉ
    [opted_out] đã từ chối
    [bounced] địa chỉ từng bị trả lại
    [too_old] kết thúc quá lâu
   *[asked] được hỏi
}
overview-asked-all = Xem tất cả

## Side by side: reasons, channels, teams, agents

overview-by = { $dimension ->
    [team] Theo nhóm
    [agent] Theo nhân viên
    [channel] Theo kênh
    [reason] Theo lý do
    [program] Theo chương trình
    [survey] Theo khảo sát
    [touchpoint] Theo điểm tiếp xúc
    [segment] Theo phân khúc
   *[site] Theo địa điểm
}
overview-compare-none = Không có câu trả lời trong khoảng thời gian này.
overview-compare-one = Không có gì để so sánh trong khoảng thời gian này.
overview-compare-places = Chỉ xếp hạng khi các khoảng cách nhau đủ xa.
overview-compare-no-places = Không khoảng nào tách khỏi các khoảng khác, nên không có hạng đầu và hạng cuối.
overview-compare-more = { $half } mục cao nhất và { $half } mục thấp nhất. { $left_out } mục khác không hiển thị.
overview-compare-name = Tên
overview-compare-interval = Khoảng
overview-compare-answers = câu trả lời
overview-compare-place = hạng
overview-ordinal = { $n }
overview-places = { $best } đến { $worst }

## Reasons by channels

overview-heat-title = { $metric } theo lý do và kênh
overview-heat-none = Không có câu trả lời gắn với liên hệ trong khoảng thời gian này.
overview-heat-table = Lý do theo kênh
overview-heat-reason = Lý do
overview-heat-more = { $n ->
   *[other] và { $n } lý do khác, trong bảng theo lý do bên dưới
}
overview-heat-nobody = không ai
overview-heat-cell = { $reason }, { $channel }: { $interval }, { $answers }
overview-heat-few = quá ít
overview-heat-few-of = { $answers }: quá ít để kết luận
overview-heat-lie = { $n ->
   *[other] { $names } { $way ->
        [below] thấp
       *[above] cao
    } hơn phần còn lại.
}
overview-heat-many-lie = { $n } lý do { $way ->
    [below] thấp
   *[above] cao
} hơn phần còn lại, trong đó có { $names }.
overview-heat-no-difference = Không lý do nào khác biệt rõ ràng so với các lý do khác về { $metric }.

## Comments and cases

overview-comments-title = Lời khách hàng
overview-comments-all = Mọi phản hồi
overview-comments-none = Không ai viết gì trong khoảng thời gian này.
overview-cases-title = Vụ việc đang mở, theo hạn
overview-cases-all = Mọi vụ việc
overview-cases-none = Không có vụ việc nào đang mở.
overview-cases-open = { $open ->
   *[other] { $open } vụ việc đang mở
}, { $overdue ->
    [0] không vụ việc nào
   *[other] { $overdue }
} quá hạn.
overview-case = vụ việc { $number }

## Charts

chart-trend-title = { $metric ->
    [csat] Mức hài lòng của khách hàng
    [nps] Net Promoter Score
   *[ces] Nỗ lực của khách hàng
}, { $period ->
    [day] theo ngày
    [week] theo tuần
   *[month] theo tháng
}
chart-interval = { $metric } { $value }, nằm trong khoảng { $interval } với độ tin cậy 95%
chart-distribution-title = Số lần mỗi điểm được chọn: { $metric }
chart-score = { $n ->
   *[other] { $score }: { $n } câu trả lời
}
chart-band-count = { $n } { $band }
chart-point = { $n ->
   *[other] { $title }: { $value }, { $n } câu trả lời; ngẫu nhiên giải thích { $interval }
}
chart-point-and-signal = { $point }; { $signal }
chart-new-question = câu hỏi mới
chart-new-wording = lời văn mới
chart-short-outside = ngoài giới hạn
chart-short-outer-third = xa trung tâm
chart-short-one-side = mức mới
chart-short-run = bảy kỳ liền

## Charts: why a period stands out

chart-outside = { $side ->
    [above] trên giới hạn trên
   *[below] dưới giới hạn dưới
}
chart-outer-third = { $side ->
    [above] hai trong ba kỳ liền nhau cao hơn hẳn trung tâm
   *[below] hai trong ba kỳ liền nhau thấp hơn hẳn trung tâm
}
chart-one-side = { $side ->
    [above] bảy kỳ liền trở lên cao hơn trung tâm
   *[below] bảy kỳ liền trở lên thấp hơn trung tâm
}
chart-run = { $trend ->
    [rising] bảy kỳ liền trở lên tăng dần
   *[falling] bảy kỳ liền trở lên giảm dần
}

## Charts: what the trend says

chart-too-few-periods = Quá ít kỳ để phân biệt thay đổi với ngẫu nhiên: { $n } trên { $least }.
chart-nothing = Không có gì ngoài mức ngẫu nhiên.
chart-periods-stand-out = { $n ->
   *[other] { $n } kỳ nổi bật ngoài mức ngẫu nhiên.
}
chart-keeps-around = Không có gì ngoài mức ngẫu nhiên: giá trị giữ quanh { $value }.
chart-keeps-around-now = Không có gì ngoài mức ngẫu nhiên: hiện giá trị giữ quanh { $value }.
chart-period-was = { $period ->
    [week] Tuần từ { $which }
   *[other] { $which }
} { $way ->
    [better] tốt hơn
   *[worse] kém hơn
} mức ngẫu nhiên.
chart-periods-were = { $n } { $period ->
    [day] ngày
    [week] tuần
   *[month] tháng
} ({ $window }) { $way ->
    [better] tốt hơn
   *[worse] kém hơn
} mức ngẫu nhiên.
chart-more-stretches = Còn { $n ->
   *[other] { $n } đoạn
} trong bảng bên dưới.
chart-more-wordings = Còn { $n ->
   *[other] { $n } lời văn mới
} trong bảng bên dưới.
chart-question-since = Câu hỏi chính của “{ $survey }” đã thay đổi từ { $day }: phần trước và phần sau không được so sánh.
chart-wording-since = “{ $survey }” có lời văn mới từ { $day }; câu hỏi chính giữ nguyên.
chart-question-of = câu hỏi chính mới của “{ $survey }”
chart-wording-of = lời văn mới của “{ $survey }”

## Charts: dates

chart-month = tháng { $number }
chart-month-of-year = { $month } năm { $year }
chart-day = { $day } { $month }
chart-day-of-year = { $day } { $month } năm { $year }
chart-tick-day = { $day } { $month }
chart-tick-month-of-year = { $month } { $year }
