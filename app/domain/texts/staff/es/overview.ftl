### The overview, and the parts of pages that show figures: charts, tables, bars, filters.

## The window of days

window-choice = Fechas
window-choice-from = Desde
window-choice-until = Hasta
window-choice-30d = Últimos 30 días
window-choice-90d = Últimos 90 días
window-choice-26w = Últimas 26 semanas
window-choice-12m = Últimos 12 meses
window-choice-own = Otras fechas
window-choice-not-a-day = Esto no es una fecha. Escríbala así: 2026-11-20.
window-choice-not-later = El periodo termina antes de { $to }; ese día debe ser posterior a { $from }, cuando empieza.
window-choice-too-long = Un periodo abarca diez años como máximo. Consulte por partes.

## Figures, wherever they stand

overview-too-few = muy pocas para saberlo
overview-band = { $metric ->
    [csat] { $band ->
        [low] insatisfechos
        [middle] neutrales
       *[high] satisfechos
    }
    [nps] { $band ->
        [low] detractores
        [middle] pasivos
       *[high] promotores
    }
   *[ces] { $band ->
        [low] difícil
        [middle] ni fácil ni difícil
       *[high] fácil
    }
}
overview-definition = { $metric ->
    [csat] Proporción de respuestas 4 y 5 en una escala de 1 a 5, en porcentaje de todas las respuestas a la pregunta.
    [nps] Proporción de respuestas 9 y 10 menos proporción de respuestas de 0 a 6 en una escala de 0 a 10; de −100 a 100.
   *[ces] Proporción de respuestas 5, 6 y 7 a «me facilitó resolver mi asunto» en una escala de 1 a 7, en porcentaje de todas las respuestas a la pregunta.
}
overview-definition-and-interval = { $definition } El intervalo contiene el valor verdadero en 95 de cada 100 casos.
overview-score-chip = { $metric } { $score }, { $band }
overview-bars-none = Ninguno en este periodo.
overview-label-none = { $dimension ->
    [program] Sin programa
    [survey] Sin encuesta
    [touchpoint] Sin punto de contacto
    [team] Sin equipo
    [agent] Sin agente
    [channel] Sin canal
    [reason] Sin motivo
    [segment] Sin segmento
   *[site] Sin sede
}
overview-label-channel = { $channel }
overview-two-sentences = { $first } { $second }
overview-list = { $list }, { $item }
overview-list-and = { $list } y { $item }

## The page, its filters

overview-title = Cómo se siente contactarnos
overview-filter-program = Programa
overview-filter-team = Equipo
overview-filter-all = todos
overview-show = Mostrar
overview-unknown-word = { $what ->
    [metric] La métrica
   *[period] El periodo
} «{ $given }» no se conoce; es posible: { $allowed }

## Tiles

overview-metric = { $metric ->
    [csat] Satisfacción (CSAT)
    [nps] Recomendación (NPS)
   *[ces] Facilidad (CES)
}
overview-definition-open = definición
overview-answers = { $n ->
    [one] { $n } respuesta
   *[other] { $n } respuestas
}
overview-mean = media { $mean } de { $highest }
overview-left-out = { $n } { $why ->
    [blank] en blanco
   *[other] ({ $why })
} sin contar
overview-from-to = de { $low } a { $high }
overview-no-answers = aún sin respuestas

## The trend, and every answer

overview-trend-title = { $metric }, { $period ->
    [day] día a día
    [week] semana a semana
   *[month] mes a mes
}
overview-trend-choices = Métrica y periodo
overview-numbers = Las cifras
overview-trend-table = Las cifras del gráfico
overview-column-period = Periodo
overview-column-answers = Respuestas
overview-column-interval = Intervalo del 95 %
overview-column-chance = El azar explica
overview-column-remarks = Notas
overview-column-score = Puntuación
overview-column-share = Proporción
overview-nobody-answered = Nadie respondió en este periodo.
overview-band-share = { $share } { $band }
overview-shares = { $high }, { $middle }, { $low }.
overview-distribution-title = Cada respuesta, { $metric }
overview-distribution-table = Cuántas veces se dio cada puntuación

## Who was asked

overview-asked-title = A quién se preguntó, quién respondió
overview-asked-contacts = Contactos terminados
overview-asked-ruled = Dentro de una regla
overview-asked-asked = Preguntados
overview-asked-delivered = Entregadas
overview-asked-answered = Respondidas
overview-asked-rate = De los alcanzados, respondió el { $rate } (de { $low } a { $high }; RR1 { $rr1 }).
overview-asked-few-reached = Se alcanzó a muy pocos para saber cuántos responden.
overview-asked-none-reached = No se alcanzó a nadie en este periodo.
overview-asked-everybody = Se preguntó a todos.
overview-asked-not = Sin preguntar: { $reasons }.
overview-asked-not-kind = { $n } { $kind ->
    [no_program] fuera de toda regla
    [sampled_out] fuera de la muestra
    [quarantined] en cuarentena
    [no_address] sin dirección
    [opted_out] de baja
    [bounced] con dirección devuelta antes
    [too_old] terminados hace demasiado
   *[asked] con pregunta
}
overview-asked-all = Ver todo

## Side by side: reasons, channels, teams, agents

overview-by = { $dimension ->
    [team] Por equipo
    [agent] Por agente
    [channel] Por canal
    [reason] Por motivo
    [program] Por programa
    [survey] Por encuesta
    [touchpoint] Por punto de contacto
    [segment] Por segmento
   *[site] Por sede
}
overview-compare-none = Sin respuestas en este periodo.
overview-compare-one = No hay con qué compararlo en este periodo.
overview-compare-places = Solo hay puesto donde los intervalos se separan lo suficiente.
overview-compare-no-places = Ningún intervalo se separa de los demás, así que no hay primero ni último.
overview-compare-more = Los { $half } más altos y los { $half } más bajos. No se muestran { $left_out } más.
overview-compare-name = Nombre
overview-compare-interval = Intervalo
overview-compare-answers = respuestas
overview-compare-place = puesto
overview-ordinal = { $n }.º
overview-places = { $best } a { $worst }

## Reasons by channels

overview-heat-title = { $metric } por motivo y canal
overview-heat-none = Sin respuestas con contacto en este periodo.
overview-heat-table = Motivos por canales
overview-heat-reason = Motivo
overview-heat-more = { $n ->
    [one] y { $n } motivo más, abajo en la tabla por motivo
   *[other] y { $n } motivos más, abajo en la tabla por motivo
}
overview-heat-nobody = nadie
overview-heat-cell = { $reason }, { $channel }: { $interval }, { $answers }
overview-heat-few = muy pocas
overview-heat-few-of = { $answers }: muy pocas para saberlo
overview-heat-lie = { $n ->
    [one] { $names } está por { $way ->
        [below] debajo
       *[above] encima
    } del resto.
   *[other] { $names } están por { $way ->
        [below] debajo
       *[above] encima
    } del resto.
}
overview-heat-many-lie = { $n } motivos están por { $way ->
    [below] debajo
   *[above] encima
} del resto, entre ellos { $names }.
overview-heat-no-difference = Ningún motivo difiere con certeza de los demás en { $metric }.

## Comments and cases

overview-comments-title = En sus palabras
overview-comments-all = Todas las opiniones
overview-comments-none = Nadie escribió nada en este periodo.
overview-cases-title = Casos abiertos, por vencimiento
overview-cases-all = Todos los casos
overview-cases-none = No hay casos abiertos.
overview-cases-open = { $open ->
    [one] { $open } caso abierto
   *[other] { $open } casos abiertos
}, { $overdue ->
    [0] ninguno vencido
    [one] { $overdue } vencido
   *[other] { $overdue } vencidos
}.
overview-case = caso { $number }

## Charts

chart-trend-title = { $metric ->
    [csat] Satisfacción del cliente
    [nps] Net Promoter Score
   *[ces] Esfuerzo del cliente
}, { $period ->
    [day] día a día
    [week] semana a semana
   *[month] mes a mes
}
chart-interval = { $metric } { $value }, con un 95 % de certeza en el intervalo { $interval }
chart-distribution-title = Cuántas veces se dio cada puntuación: { $metric }
chart-score = { $n ->
    [one] { $score }: { $n } respuesta
   *[other] { $score }: { $n } respuestas
}
chart-band-count = { $n } { $band }
chart-point = { $n ->
    [one] { $title }: { $value }, { $n } respuesta; el azar explica { $interval }
   *[other] { $title }: { $value }, { $n } respuestas; el azar explica { $interval }
}
chart-point-and-signal = { $point }; { $signal }
chart-new-question = pregunta nueva
chart-new-wording = texto nuevo
chart-short-outside = fuera de los límites
chart-short-outer-third = lejos del centro
chart-short-one-side = un nuevo nivel
chart-short-run = siete seguidos

## Charts: why a period stands out

chart-outside = { $side ->
    [above] por encima del límite superior
   *[below] por debajo del límite inferior
}
chart-outer-third = { $side ->
    [above] dos de tres seguidos muy por encima del centro
   *[below] dos de tres seguidos muy por debajo del centro
}
chart-one-side = { $side ->
    [above] siete o más seguidos por encima del centro
   *[below] siete o más seguidos por debajo del centro
}
chart-run = { $trend ->
    [rising] siete o más seguidos al alza
   *[falling] siete o más seguidos a la baja
}

## Charts: what the trend says

chart-too-few-periods = Muy pocos periodos para distinguir un cambio del azar: { $n } de { $least }.
chart-nothing = Nada que el azar no explique.
chart-periods-stand-out = { $n ->
    [one] Un periodo destaca más allá del azar.
   *[other] { $n } periodos destacan más allá del azar.
}
chart-keeps-around = Nada que el azar no explique: se mantiene en torno a { $value }.
chart-keeps-around-now = Nada que el azar no explique: ahora se mantiene en torno a { $value }.
chart-period-was = { $period ->
    [week] La semana del { $which } fue
    [day] El { $which } fue
   *[other] El mes de { $which } fue
} { $way ->
    [better] mejor
   *[worse] peor
} de lo que explica el azar.
chart-periods-were = { $n } { $period ->
    [day] días
    [week] semanas
   *[month] meses
} ({ $window }) fueron { $way ->
    [better] mejores
   *[worse] peores
} de lo que explica el azar.
chart-more-stretches = { $n ->
    [one] { $n } tramo
   *[other] { $n } tramos
} más en la tabla de abajo.
chart-more-wordings = { $n ->
    [one] { $n } texto nuevo
   *[other] { $n } textos nuevos
} más en la tabla de abajo.
chart-question-since = La pregunta principal de «{ $survey }» es otra desde el { $day }: lo anterior y lo posterior no se comparan.
chart-wording-since = «{ $survey }» tiene un texto nuevo desde el { $day }; la pregunta principal sigue igual.
chart-question-of = nueva pregunta principal de «{ $survey }»
chart-wording-of = texto nuevo de «{ $survey }»

## Charts: dates

chart-month = { $number ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
chart-month-of-year = { $month } de { $year }
chart-day = { $day } de { $month }
chart-day-of-year = { $day } de { $month } de { $year }
chart-tick-day = { $day } { $month }
chart-tick-month-of-year = { $month } { $year }
