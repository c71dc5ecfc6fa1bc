### The overview, and the parts of pages that show figures: charts, tables, bars, filters.

## The window of days

window-choice = Zeitraum
window-choice-from = Von
window-choice-until = Bis
window-choice-30d = Letzte 30 Tage
window-choice-90d = Letzte 90 Tage
window-choice-26w = Letzte 26 Wochen
window-choice-12m = Letzte 12 Monate
window-choice-own = Eigene Daten
window-choice-not-a-day = Das ist kein Tag. Bitte schreiben Sie ihn so: 2026-11-20.
window-choice-not-later = Der Zeitraum endet vor { $to }; dieser Tag muss nach { $from } liegen, wo der Zeitraum beginnt.
window-choice-too-long = Ein Zeitraum umfasst höchstens zehn Jahre. Bitte fragen Sie in Teilen.

## Figures, wherever they stand

overview-too-few = zu wenige für eine Aussage
overview-band = { $metric ->
    [csat] { $band ->
        [low] unzufrieden
        [middle] neutral
       *[high] zufrieden
    }
    [nps] { $band ->
        [low] Detraktoren
        [middle] Passive
       *[high] Promotoren
    }
   *[ces] { $band ->
        [low] schwer
        [middle] weder noch
       *[high] leicht
    }
}
overview-definition = { $metric ->
    [csat] Anteil der Antworten 4 und 5 auf einer Skala von 1 bis 5, in Prozent aller Antworten auf die Frage.
    [nps] Anteil der Antworten 9 und 10 minus Anteil der Antworten 0 bis 6 auf einer Skala von 0 bis 10; von −100 bis 100.
   *[ces] Anteil der Antworten 5, 6 und 7 auf „hat es mir leicht gemacht, mein Anliegen zu klären“ auf einer Skala von 1 bis 7, in Prozent aller Antworten auf die Frage.
}
overview-definition-and-interval = { $definition } Das Intervall enthält den wahren Wert in 95 von 100 Fällen.
overview-score-chip = { $metric } { $score }, { $band }
overview-bars-none = Keine in diesem Zeitraum.
overview-label-none = { $dimension ->
    [program] Kein Programm
    [survey] Keine Umfrage
    [touchpoint] Kein Kontaktpunkt
    [team] Kein Team
    [agent] Kein Mitarbeiter
    [channel] Kein Kanal
    [reason] Kein Anlass
    [segment] Kein Segment
   *[site] Kein Standort
}
overview-label-channel = { $channel }
overview-two-sentences = { $first } { $second }
overview-list = { $list }, { $item }
overview-list-and = { $list } und { $item }

## The page, its filters

overview-title = Wie sich der Kontakt mit uns anfühlt
overview-filter-program = Programm
overview-filter-team = Team
overview-filter-all = alle
overview-show = Anzeigen
overview-unknown-word = { $what ->
    [metric] Die Kennzahl
   *[period] Der Abschnitt
} „{ $given }“ ist nicht bekannt; möglich sind: { $allowed }

## Tiles

overview-metric = { $metric ->
    [csat] Zufriedenheit (CSAT)
    [nps] Weiterempfehlung (NPS)
   *[ces] Leichtigkeit (CES)
}
overview-definition-open = Definition
overview-answers = { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
overview-mean = Mittel { $mean } von { $highest }
overview-left-out = { $n } { $why ->
    [blank] leere
   *[other] ({ $why })
} ausgelassen
overview-from-to = { $low } bis { $high }
overview-no-answers = noch keine Antworten

## The trend, and every answer

overview-trend-title = { $metric }, { $period ->
    [day] Tag für Tag
    [week] Woche für Woche
   *[month] Monat für Monat
}
overview-trend-choices = Kennzahl und Abschnitt
overview-numbers = Die Zahlen
overview-trend-table = Die Zahlen hinter dem Diagramm
overview-column-period = Abschnitt
overview-column-answers = Antworten
overview-column-interval = 95-%-Intervall
overview-column-chance = Zufall erklärt
overview-column-remarks = Anmerkungen
overview-column-score = Wert
overview-column-share = Anteil
overview-nobody-answered = In diesem Zeitraum hat niemand geantwortet.
overview-band-share = { $share } { $band }
overview-shares = { $high }, { $middle }, { $low }.
overview-distribution-title = Jede Antwort, { $metric }
overview-distribution-table = Wie oft jeder Wert gegeben wurde

## Who was asked

overview-asked-title = Wer gefragt wurde, wer antwortete
overview-asked-contacts = Kontakte beendet
overview-asked-ruled = Von einer Regel erfasst
overview-asked-asked = Gefragt
overview-asked-delivered = Zugestellt
overview-asked-answered = Beantwortet
overview-asked-rate = Von den Erreichten haben { $rate } geantwortet ({ $low } bis { $high }; RR1 { $rr1 }).
overview-asked-few-reached = Es wurden zu wenige erreicht, um zu sagen, wie viele davon antworten.
overview-asked-none-reached = In diesem Zeitraum wurde niemand erreicht.
overview-asked-everybody = Alle wurden gefragt.
overview-asked-not = Nicht gefragt: { $reasons }.
overview-asked-not-kind = { $n } { $kind ->
    [no_program] außerhalb jeder Regel
    [sampled_out] nicht ausgelost
    [quarantined] in Sperrfrist
    [no_address] ohne Adresse
    [opted_out] abgemeldet
    [bounced] mit unzustellbarer Adresse
    [too_old] vor zu langer Zeit beendet
   *[asked] gefragt
}
overview-asked-all = Alle ansehen

## Side by side: reasons, channels, teams, agents

overview-by = { $dimension ->
    [team] Nach Team
    [agent] Nach Mitarbeiter
    [channel] Nach Kanal
    [reason] Nach Anlass
    [program] Nach Programm
    [survey] Nach Umfrage
    [touchpoint] Nach Kontaktpunkt
    [segment] Nach Segment
   *[site] Nach Standort
}
overview-compare-none = Keine Antworten in diesem Zeitraum.
overview-compare-one = In diesem Zeitraum gibt es nichts zum Vergleichen.
overview-compare-places = Ein Platz steht nur da, wo die Intervalle weit genug auseinanderliegen.
overview-compare-no-places = Kein Intervall liegt klar neben den anderen, darum gibt es keinen Ersten und keinen Letzten.
overview-compare-more = Die { $half } höchsten und die { $half } niedrigsten. { $left_out } weitere werden nicht gezeigt.
overview-compare-name = Name
overview-compare-interval = Intervall
overview-compare-answers = Antworten
overview-compare-place = Platz
overview-ordinal = { $n }.
overview-places = { $best } bis { $worst }

## Reasons by channels

overview-heat-title = { $metric } nach Anlass und Kanal
overview-heat-none = Keine Antworten mit Kontakt in diesem Zeitraum.
overview-heat-table = Anlässe nach Kanälen
overview-heat-reason = Anlass
overview-heat-more = { $n ->
    [one] und { $n } weiterer Anlass, unten in der Tabelle nach Anlass
   *[other] und { $n } weitere Anlässe, unten in der Tabelle nach Anlass
}
overview-heat-nobody = niemand
overview-heat-cell = { $reason }, { $channel }: { $interval }, { $answers }
overview-heat-few = zu wenige
overview-heat-few-of = { $answers }: zu wenige für eine Aussage
overview-heat-lie = { $n ->
    [one] { $names } liegt { $way ->
        [below] unter
       *[above] über
    } dem Rest.
   *[other] { $names } liegen { $way ->
        [below] unter
       *[above] über
    } dem Rest.
}
overview-heat-many-lie = { $n } Anlässe liegen { $way ->
    [below] unter
   *[above] über
} dem Rest, darunter { $names }.
overview-heat-no-difference = Kein Anlass unterscheidet sich im { $metric } sicher von den anderen.

## Comments and cases

overview-comments-title = In eigenen Worten
overview-comments-all = Alles Feedback
overview-comments-none = In diesem Zeitraum hat niemand etwas geschrieben.
overview-cases-title = Offene Fälle nach Fälligkeit
overview-cases-all = Alle Fälle
overview-cases-none = Kein Fall ist offen.
overview-cases-open = { $open ->
    [one] { $open } Fall offen
   *[other] { $open } Fälle offen
}, { $overdue ->
    [0] keiner
   *[other] { $overdue }
} überfällig.
overview-case = Fall { $number }

## Charts

chart-trend-title = { $metric ->
    [csat] Kundenzufriedenheit
    [nps] Net Promoter Score
   *[ces] Kundenaufwand
}, { $period ->
    [day] Tag für Tag
    [week] Woche für Woche
   *[month] Monat für Monat
}
chart-interval = { $metric } { $value }, mit 95 % Sicherheit im Bereich { $interval }
chart-distribution-title = Wie oft jeder Wert gegeben wurde: { $metric }
chart-score = { $n ->
    [one] { $score }: { $n } Antwort
   *[other] { $score }: { $n } Antworten
}
chart-band-count = { $n } { $band }
chart-point = { $n ->
    [one] { $title }: { $value }, { $n } Antwort; Zufall erklärt { $interval }
   *[other] { $title }: { $value }, { $n } Antworten; Zufall erklärt { $interval }
}
chart-point-and-signal = { $point }; { $signal }
chart-new-question = neue Frage
chart-new-wording = neuer Wortlaut
chart-short-outside = außerhalb der Grenzen
chart-short-outer-third = weit von der Mitte
chart-short-one-side = neues Niveau
chart-short-run = sieben in Folge

## Charts: why a period stands out

chart-outside = { $side ->
    [above] über der oberen Grenze
   *[below] unter der unteren Grenze
}
chart-outer-third = { $side ->
    [above] zwei von drei in Folge weit über der Mitte
   *[below] zwei von drei in Folge weit unter der Mitte
}
chart-one-side = { $side ->
    [above] sieben oder mehr in Folge über der Mitte
   *[below] sieben oder mehr in Folge unter der Mitte
}
chart-run = { $trend ->
    [rising] sieben oder mehr in Folge steigend
   *[falling] sieben oder mehr in Folge fallend
}

## Charts: what the trend says

chart-too-few-periods = Zu wenige Abschnitte, um Veränderung von Zufall zu trennen: { $n } von { $least }.
chart-nothing = Hier ist nichts, was der Zufall nicht erklärt.
chart-periods-stand-out = { $n ->
    [one] Ein Abschnitt fällt über den Zufall hinaus auf.
   *[other] { $n } Abschnitte fallen über den Zufall hinaus auf.
}
chart-keeps-around = Hier ist nichts, was der Zufall nicht erklärt: Der Wert bleibt um { $value }.
chart-keeps-around-now = Hier ist nichts, was der Zufall nicht erklärt: Der Wert bleibt jetzt um { $value }.
chart-period-was = { $period ->
    [week] Die Woche ab { $which }
   *[other] { $which }
} war { $way ->
    [better] besser
   *[worse] schlechter
}, als der Zufall erklärt.
chart-periods-were = { $n } { $period ->
    [day] Tage
    [week] Wochen
   *[month] Monate
} ({ $window }) waren { $way ->
    [better] besser
   *[worse] schlechter
}, als der Zufall erklärt.
chart-more-stretches = { $n ->
    [one] { $n } weiterer Verlauf
   *[other] { $n } weitere Verläufe
} in der Tabelle unten.
chart-more-wordings = { $n ->
    [one] { $n } weiterer neuer Wortlaut
   *[other] { $n } weitere neue Wortlaute
} in der Tabelle unten.
chart-question-since = Die Leitfrage von „{ $survey }“ ist seit { $day } eine andere: Was davor und danach liegt, wird nicht verglichen.
chart-wording-since = „{ $survey }“ hat seit { $day } einen neuen Wortlaut; die Leitfrage blieb.
chart-question-of = neue Leitfrage von „{ $survey }“
chart-wording-of = neuer Wortlaut von „{ $survey }“

## Charts: dates

chart-month = { $number ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
chart-month-of-year = { $month } { $year }
chart-day = { $day }. { $month }
chart-day-of-year = { $day }. { $month } { $year }
chart-tick-day = { $day }. { $month }
chart-tick-month-of-year = { $month } { $year }
