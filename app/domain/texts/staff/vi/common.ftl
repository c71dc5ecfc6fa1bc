## Dates, lengths and figures

weekday = { $number ->
    [1] T2
    [2] T3
    [3] T4
    [4] T5
    [5] T6
    [6] T7
   *[7] CN
}
month = thg { $number }
moment = { $weekday } { $day } { $month }, { $time }
moment-of-another-year = { $weekday } { $day } { $month } { $year }, { $time }
day-of-week = { $weekday } { $day } { $month } { $year }
window-of-a-day = { $day } { $month } { $year }
window-in-a-month = { $day }–{ $last_day } { $month } { $year }
window-in-a-year = { $day } { $month } – { $last_day } { $last_month } { $year }
window-over-years = { $day } { $month } { $year } – { $last_day } { $last_month } { $last_year }
length-seconds = { $n } giây
length-minutes = { $n } phút
length-hours = { $n } giờ
length-days = { $n } ngày
length-of-two = { $first } { $second }
length-negative = −{ $length }
just-now = vừa xong
minutes-away = { $side ->
    [ahead] sau { $n } phút nữa
   *[past] { $n } phút trước
}
hours-away = { $side ->
    [ahead] sau { $n } giờ nữa
   *[past] { $n } giờ trước
}
days-away = { $side ->
    [ahead] sau { $n } ngày nữa
   *[past] { $n } ngày trước
}
figure = { $whole },{ $decimals }
percent = { $figure }%
interval-of-shares = { $low }–{ $high }
interval-of-nps = { $low } đến { $high }
