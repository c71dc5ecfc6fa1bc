## Dates, lengths and figures

weekday = { $number ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
month = { $number ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
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
just-now = ahora mismo
minutes-away = { $side ->
    [ahead] dentro de { $n } min
   *[past] hace { $n } min
}
hours-away = { $side ->
    [ahead] dentro de { $n } h
   *[past] hace { $n } h
}
days-away = { $side ->
    [ahead] dentro de { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
   *[past] hace { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
}
figure = { $whole },{ $decimals }
percent = { $figure } %
interval-of-shares = { $low }–{ $high }
interval-of-nps = de { $low } a { $high }
