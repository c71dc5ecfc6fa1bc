## Dates, lengths and figures

weekday = { $number ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
}
month = { $number ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
moment = { $weekday } { $day }. { $month }, { $time }
moment-of-another-year = { $weekday } { $day }. { $month } { $year }, { $time }
day-of-week = { $weekday } { $day }. { $month } { $year }
window-of-a-day = { $day }. { $month } { $year }
window-in-a-month = { $day }.–{ $last_day }. { $month } { $year }
window-in-a-year = { $day }. { $month } – { $last_day }. { $last_month } { $year }
window-over-years = { $day }. { $month } { $year } – { $last_day }. { $last_month } { $last_year }
length-seconds = { $n } s
length-minutes = { $n } Min.
length-hours = { $n } Std.
length-days = { $n } Tg.
length-of-two = { $first } { $second }
length-negative = −{ $length }
just-now = gerade eben
minutes-away = { $side ->
    [ahead] in { $n } Min.
   *[past] vor { $n } Min.
}
hours-away = { $side ->
    [ahead] in { $n } Std.
   *[past] vor { $n } Std.
}
days-away = { $side ->
    [ahead] in { $n ->
        [one] { $n } Tag
       *[other] { $n } Tagen
    }
   *[past] vor { $n ->
        [one] { $n } Tag
       *[other] { $n } Tagen
    }
}
figure = { $whole },{ $decimals }
percent = { $figure } %
interval-of-shares = { $low }–{ $high }
interval-of-nps = { $low } bis { $high }
