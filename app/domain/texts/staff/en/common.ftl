### What stands on many pages: dates, lengths, figures, and the words of buttons and lists.

## Dates, lengths and figures

weekday = { $number ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month = { $number ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
moment = { $weekday } { $day } { $month }, { $time }
moment-of-another-year = { $weekday } { $day } { $month } { $year }, { $time }
day-of-week = { $weekday } { $day } { $month } { $year }
window-of-a-day = { $day } { $month } { $year }
window-in-a-month = { $day }–{ $last_day } { $month } { $year }
window-in-a-year = { $day } { $month } – { $last_day } { $last_month } { $year }
window-over-years = { $day } { $month } { $year } – { $last_day } { $last_month } { $last_year }
length-seconds = { $n } s
length-minutes = { $n } min
length-hours = { $n } h
length-days = { $n } d
length-of-two = { $first } { $second }
length-negative = −{ $length }
just-now = just now
minutes-away = { $side ->
    [ahead] in { $n } min
   *[past] { $n } min ago
}
hours-away = { $side ->
    [ahead] in { $n } h
   *[past] { $n } h ago
}
days-away = { $side ->
    [ahead] in { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
   *[past] { $n ->
        [one] { $n } day
       *[other] { $n } days
    } ago
}
figure = { $whole }.{ $decimals }
percent = { $figure } %
interval-of-shares = { $low }–{ $high }
interval-of-nps = { $low } to { $high }
