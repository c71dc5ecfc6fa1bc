### The overview, and the parts of pages that show figures: charts, tables, bars, filters.

## The window of days

window-choice = Window
# Beside a field for a date: the first day.
window-choice-from = From
# Beside a field for a date: the last day.
window-choice-until = Until
window-choice-30d = Last 30 days
window-choice-90d = Last 90 days
window-choice-26w = Last 26 weeks
window-choice-12m = Last 12 months
window-choice-own = Own dates
window-choice-not-a-day = This is no day. Please write it as 2026-11-20.
window-choice-not-later = The window ends before { $to }, so it must be later than { $from }, where it begins.
window-choice-too-long = A window holds ten years at most. Please ask in parts.

## Figures, wherever they stand

overview-too-few = too few to tell
# Who gave a low, middle or high score, or what they felt: behind a share (“45.0 % satisfied”) and behind a score.
overview-band = { $metric ->
    [csat] { $band ->
        [low] dissatisfied
        [middle] neutral
       *[high] satisfied
    }
    [nps] { $band ->
        [low] detractor
        [middle] passive
       *[high] promoter
    }
   *[ces] { $band ->
        [low] hard
        [middle] neither
       *[high] easy
    }
}
overview-definition = { $metric ->
    [csat] Share of answers 4 and 5 on a scale from 1 to 5, in per cent of all answers to the question.
    [nps] Share of answers 9 and 10 minus share of answers 0 to 6 on a scale from 0 to 10; from −100 to 100.
   *[ces] Share of answers 5, 6 and 7 to “made it easy to handle my issue” on a scale from 1 to 7, in per cent of all answers to the question.
}
overview-definition-and-interval = { $definition } The interval covers the true figure in 95 of 100 cases.
overview-score-chip = { $metric } { $score }, { $band }
overview-bars-none = None in this window.
# In place of the name of a team, a reason …: those answers that have none.
overview-label-none = { $dimension ->
    [program] No program
    [survey] No survey
    [touchpoint] No touchpoint
    [team] No team
    [agent] No agent
    [channel] No channel
    [reason] No reason
    [segment] No segment
   *[site] No site
}
overview-label-channel = { $channel }
# Sentences, and the members of a list, one after the other.
overview-two-sentences = { $first } { $second }
overview-list = { $list }, { $item }
overview-list-and = { $list } and { $item }

## The page, its filters

overview-title = How it feels to contact us
overview-filter-program = Program
overview-filter-team = Team
overview-filter-all = all
overview-show = Show
overview-unknown-word = { $what ->
    [metric] metric
   *[period] period
} “{ $given }” is not known; it is one of: { $allowed }

## Tiles

overview-metric = { $metric ->
    [csat] Satisfaction (CSAT)
    [nps] Recommendation (NPS)
   *[ces] Ease (CES)
}
overview-definition-open = definition
overview-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
overview-mean = mean { $mean } of { $highest }
# Questions that were left blank, and so do not count.
overview-left-out = { $n } { $why ->
    [blank] blank
   *[other] { $why }
} left out
overview-from-to = { $low } to { $high }
overview-no-answers = no answers yet

## The trend, and every answer

overview-trend-title = { $metric }, { $period ->
    [day] day by day
    [week] week by week
   *[month] month by month
}
overview-trend-choices = Metric and period
overview-numbers = The numbers
overview-trend-table = The numbers behind the chart
overview-column-period = Period
overview-column-answers = Answers
overview-column-interval = 95 % interval
# Heads the limits between which chance alone would let the figure lie.
overview-column-chance = Chance explains
overview-column-remarks = Remarks
overview-column-score = Score
overview-column-share = Share
overview-nobody-answered = Nobody answered in this window.
overview-band-share = { $share } { $band }
overview-shares = { $high }, { $middle }, { $low }.
overview-distribution-title = Every answer, { $metric }
overview-distribution-table = How often each score was given

## Who was asked

overview-asked-title = Who was asked, who answered
overview-asked-contacts = Contacts ended
overview-asked-ruled = A rule asks them
overview-asked-asked = Asked
overview-asked-delivered = Delivered
overview-asked-answered = Answered
overview-asked-rate = Of those reached, { $rate } answered ({ $low } to { $high }; RR1 { $rr1 }).
overview-asked-few-reached = Too few were reached to tell how many of them answer.
overview-asked-none-reached = Nobody was reached in this window.
overview-asked-everybody = Everybody was asked.
overview-asked-not = Not asked: { $reasons }.
overview-asked-not-kind = { $n } { $kind ->
    [no_program] outside every rule
    [sampled_out] sampled out
    [quarantined] in quarantine
    [no_address] no address
    [opted_out] opted out
    [bounced] address bounced before
    [too_old] ended too long ago
   *[asked] asked
}
overview-asked-all = See all

## Side by side: reasons, channels, teams, agents

overview-by = { $dimension ->
    [team] By team
    [agent] By agent
    [channel] By channel
    [reason] By reason
    [program] By program
    [survey] By survey
    [touchpoint] By touchpoint
    [segment] By segment
   *[site] By site
}
overview-compare-none = No answers in this window.
overview-compare-one = There is nothing to compare it with in this window.
overview-compare-places = A place stands only where intervals part far enough.
overview-compare-no-places = No interval parts from the others, so there is no first and no last.
overview-compare-more = The { $half } highest and the { $half } lowest. { $left_out } more are not shown.
overview-compare-name = Name
overview-compare-interval = Interval
# Heads of narrow columns.
overview-compare-answers = answers
overview-compare-place = place
# A place among others; told by the form is which ending an English number has.
overview-ordinal = { $form ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
overview-places = { $best } to { $worst }

## Reasons by channels

overview-heat-title = { $metric } by reason and channel
overview-heat-none = No answers with a contact in this window.
overview-heat-table = Reasons by channels
overview-heat-reason = Reason
overview-heat-more = { $n ->
    [one] and { $n } further reason, in the table by reason below
   *[other] and { $n } further reasons, in the table by reason below
}
overview-heat-nobody = nobody
overview-heat-cell = { $reason }, { $channel }: { $interval }, { $answers }
overview-heat-few = too few
overview-heat-few-of = { $answers }: too few to tell
# One or a few reasons, by name.
overview-heat-lie = { $n ->
    [one] { $names } lies { $way ->
        [below] below
       *[above] above
    } the rest.
   *[other] { $names } lie { $way ->
        [below] below
       *[above] above
    } the rest.
}
overview-heat-many-lie = { $n } reasons lie { $way ->
    [below] below
   *[above] above
} the rest, { $names } among them.
overview-heat-no-difference = No reason surely differs from the others in { $metric }.

## Comments and cases

overview-comments-title = In their words
overview-comments-all = All feedback
overview-comments-none = Nobody wrote anything in this window.
overview-cases-title = Open cases, by due time
overview-cases-all = All cases
overview-cases-none = No case is open.
overview-cases-open = { $open ->
    [one] { $open } case open
   *[other] { $open } cases open
}, { $overdue ->
    [0] none
   *[other] { $overdue }
} overdue.
overview-case = case { $number }

## Charts

# The name of a chart, for those who hear it.
chart-trend-title = { $metric ->
    [csat] Customer satisfaction
    [nps] Net Promoter Score
   *[ces] Customer effort
}, { $period ->
    [day] day by day
    [week] week by week
   *[month] month by month
}
chart-interval = { $metric } { $value }, between { $interval } with 95 % certainty
chart-distribution-title = How often each score was given: { $metric }
chart-score = { $n ->
    [one] { $score }: { $n } answer
   *[other] { $score }: { $n } answers
}
chart-band-count = { $n } { $band }
chart-point = { $n ->
    [one] { $title }: { $value }, { $n } answer; chance explains { $interval }
   *[other] { $title }: { $value }, { $n } answers; chance explains { $interval }
}
chart-point-and-signal = { $point }; { $signal }
# Short words inside the drawing.
chart-new-question = new question
chart-new-wording = new wording
chart-short-outside = outside limits
chart-short-outer-third = far from the centre
chart-short-one-side = a new level
chart-short-run = seven in a row

## Charts: why a period stands out

chart-outside = { $side ->
    [above] above the upper limit
   *[below] below the lower limit
}
chart-outer-third = { $side ->
    [above] two of three in a row far above the centre
   *[below] two of three in a row far below the centre
}
chart-one-side = { $side ->
    [above] seven or more in a row above the centre
   *[below] seven or more in a row below the centre
}
chart-run = { $trend ->
    [rising] seven or more in a row rising
   *[falling] seven or more in a row falling
}

## Charts: what the trend says

chart-too-few-periods = Too few periods to tell a change from chance: { $n } of { $least }.
chart-nothing = Nothing here that chance does not explain.
chart-periods-stand-out = { $n ->
    [one] One period stands out beyond chance.
   *[other] { $n } periods stand out beyond chance.
}
chart-keeps-around = Nothing here that chance does not explain: it keeps around { $value }.
chart-keeps-around-now = Nothing here that chance does not explain: it keeps around { $value } now.
# One day, one week by its first day, or one month.
chart-period-was = { $period ->
    [week] The week of { $which }
   *[other] { $which }
} was { $way ->
    [better] better
   *[worse] worse
} than chance explains.
chart-periods-were = { $n } { $period ->
    [day] days
    [week] weeks
   *[month] months
} ({ $window }) were { $way ->
    [better] better
   *[worse] worse
} than chance explains.
chart-more-stretches = { $n ->
    [one] { $n } stretch
   *[other] { $n } stretches
} more in the table below.
chart-more-wordings = { $n ->
    [one] { $n } new wording
   *[other] { $n } new wordings
} more in the table below.
chart-question-since = The lead question of “{ $survey }” is another one since { $day }: what lies before and after is not compared.
chart-wording-since = “{ $survey }” has a new wording since { $day }; its lead question stayed.
# Remarks in the table.
chart-question-of = new lead question of “{ $survey }”
chart-wording-of = new wording of “{ $survey }”

## Charts: dates

chart-month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
chart-month-of-year = { $month } { $year }
chart-day = { $day } { $month }
chart-day-of-year = { $day } { $month } { $year }
# Below the axis, where there is little room.
chart-tick-day = { $day } { $month }
chart-tick-month-of-year = { $month } { $year }
