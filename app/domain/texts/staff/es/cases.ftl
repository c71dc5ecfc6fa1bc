### Cases: the queue, a case, the rules that open cases.

## The queue

cases-title = Casos
cases-whose = De quién son los casos
cases-mine = Míos
cases-of-team = De mi equipo
cases-all = Todos
cases-state = Estado
cases-standing-open = Abierto
cases-standing-any = Todos
cases-severity = Gravedad
cases-severity-any = Todas
cases-overdue = Vencidos
cases-find = Buscar
cases-find-what = número o palabras
cases-show = Mostrar
cases-clear = Quitar filtros
cases-total = { $total ->
    [one] { $total } caso
   *[other] { $total } casos
}
cases-queue = La cola
cases-in-order = Casos, arriba el que vence primero
cases-score = Puntuación
cases-owner = Responsable
cases-due = Vence
cases-pager = Páginas de la cola
cases-before = ‹ Anterior
cases-next = Siguiente ›
cases-page = Página { $page } de { $pages }
cases-no-words = Sin palabras: { $because }
cases-yours = Usted
cases-free = Libre
cases-none-fits = Ningún caso coincide
cases-none-fits-hint = Quite un filtro para ver más.
cases-none-yours = No tiene casos abiertos
cases-none-yours-take = Su equipo tiene casos que alguien podría tomar.
cases-none-yours-turns = Una mala respuesta abre un caso y en el equipo se va por turnos.
cases-none-of-team = Sus equipos no tienen casos abiertos
cases-none-of-team-hint = Una mala respuesta abre uno.
cases-none = Ningún caso abierto
cases-none-hint = Una mala respuesta abre uno, según las reglas de casos.

## Due times

due-now = vence ahora
due-left = vence en { $length }
due-over = vencido hace { $length }
due-minutes = { $n } min
due-hours = { $n } h
due-days = { $n } días
due-first-touch = Primer contacto
due-resolve = Resolución
due-first-touch-by = Primer contacto hasta
due-resolve-by = Resolución hasta
due-at = límite
due-time-used = Tiempo transcurrido

## A case

case-title = Caso { $number }
case-title-unknown = Caso
case-yours = Asignado a usted
case-with = Lo tiene { $name }
case-nobodys = Nadie lo tiene
case-back-to-queue = ‹ Volver a la cola
case-raised-to-owner = Vencido
case-raised-to-lead = Con el jefe de equipo
case-raised-to-quality = Con el responsable de calidad
case-not-the-only-one = No es el único
case-same-reason = { $n ->
    [one] { $n } caso abierto más sobre { $reason }.
   *[other] { $n } casos abiertos más sobre { $reason }.
}
case-same-cause = { $n ->
    [one] { $n } caso más aún sin cerrar: { $cause }.
   *[other] { $n } casos más aún sin cerrar: { $cause }.
}
case-root-cause-label = Causa raíz
case-outcome-label = Resultado
case-root-cause = { $code ->
    [waiting-time] Espera demasiado larga
    [wrong-information] Información errónea
    [promise-not-kept] Promesa incumplida
    [transferred] De una persona a otra
    [rude] Trato del agente
    [billing-error] Error en una factura
    [price] Precio
    [product-fault] Defecto del producto
    [delivery] Entrega
    [policy] Una norma nuestra
    [system-failure] Fallo del sistema
    [misunderstanding] Malentendido
   *[other] Otra cosa
}

## What the customer said

case-said = Qué dijo el cliente
case-silent = Esta respuesta llegó sin palabras.
case-opened-because = Abierto porque: { $because }
case-would-recommend = Nos recomendaría
case-satisfied = Satisfecho
case-easy = Fácil de resolver
case-score-of = { $score } de { $highest }
case-issue-resolved = Asunto resuelto
case-resolved-or-not = { $resolved ->
    [yes] sí
    [partly] en parte
   *[no] no
}
case-wants-contact = Quiere que le contacten
case-contact-wanted = sí
case-contact-not-said = no lo dijo
case-name = Nombre
case-answered-in = idioma: { $language }
case-on-phone = en un teléfono móvil
case-on-tablet = en una tableta
case-on-computer = en una computadora
case-on-card = en la tarjeta de opinión de { $touchpoint }
case-after-mail = { $length } después del correo

## The contact of a case

case-comment-card = Una tarjeta de opinión: no hay ningún contacto detrás de esta respuesta.
case-contact = El contacto
case-about-contact = Todo sobre este contacto
case-contact-channel = Canal
case-channel-and-direction = { $channel }, { $direction ->
    [outbound] saliente
   *[inbound] entrante
}
case-contact-reason = Motivo
case-contact-ended-at = Terminó
case-contact-waited = Espera
case-contact-talked = Conversación
case-contact-agent = Agente
case-as-it-was = como era entonces
case-contact-customer = Cliente
case-customer-since = desde { $year }
case-contact-queue = Cola
case-contact-site = Sede
case-contact-result = Resultado
case-transfers = { $n ->
    [one] { $n } transferencia
   *[other] { $n } transferencias
}
case-marked-resolved = marcado como resuelto
case-not-resolved = no resuelto
case-earlier = Contactos anteriores
case-earlier-of-customer = Contactos anteriores de este cliente
case-earlier-when = Antes
case-earlier-score = puntuación
case-asked-no-answer = preguntado, sin respuesta
case-not-asked-for = no preguntado: { $why }
case-not-asked = no preguntado

## What happened

case-history = Qué pasó
case-by = por { $name }
case-list = { $first }, { $second }
case-channel = { $channel }
case-contact-ended = Fin del contacto
case-not-resolved-at-first = no resuelto al primer intento
case-asked-by-email = Preguntado por correo
case-asked = Preguntado
case-asked-for = { $program }, idioma: { $language }
case-answered = Respondido
case-said-resolved = { $resolved ->
    [yes] «resuelto»
    [partly] «resuelto en parte»
   *[no] «no resuelto»
}
case-may-be-contacted = se le puede contactar
case-edited-since = modificado después
case-happened = { $kind ->
    [opened] Caso abierto
    [assigned] Asignado
    [taken] Tomado
    [note] Nota
    [call] Llamada
    [reply] Respuesta por correo
    [resolved] Resuelto
    [closed] Cerrado
    [reopened] Reabierto
   *[escalated] Vencido
}
case-assigned-to = A { $name }
case-not-reached = No localizado
case-reached = Localizado
case-lead-and-text = { $lead }. { $body }
case-reply-refused = No entregado: { $why }
case-reply-in-outbox = No entregado, pues no hay servidor de correo
case-resolution = { $cause }: { $outcome ->
    [put_right] corregido
    [explained] explicado
    [goodwill] gesto comercial
    [handed_on] derivado
    [not_reachable] no localizable
    [declined] el cliente no quiso
   *[not_justified] no justificado
}

## What the system writes into a history

case-score = { $metric } { $score } de { $highest }
case-because-not-resolved = dice que el asunto no se resolvió
case-because-contact-me = pide que le contacten
case-because-two = { $first }; { $second }
case-opened-by-rule = { $rule }: { $because }.
case-turn = A { $name }, a quien le tocaba.
case-overdue-for-person = El primer contacto está vencido. Queda señalado para { $name }.
case-overdue-for-team = El primer contacto está vencido. Queda señalado para todo el equipo, pues nadie lo tiene.
case-overdue-for-lead = El primer contacto está vencido. Queda señalado para el jefe de equipo.
case-overdue-for-quality = El primer contacto está vencido. Queda señalado para el responsable de calidad.
case-answer-changed = El cliente cambió la respuesta: { $because }.
case-answer-now-good = El cliente cambió la respuesta a { $scores }. Ya no requiere un caso.
case-answer-now-silent = El cliente cambió la respuesta. Ya no requiere un caso.
case-judged-person = La respuesta se dio finalmente por humana y vuelve a contar. { $why }
case-judged-machine = La respuesta se dio por automática. Ya no cuenta; este caso queda como está. { $why }

## What can be done to a case

case-typed = Lo que escribió
case-choose = Elija …
case-may-stay-empty = Puede quedar vacío.
case-call-reached = ¿Logró hablar con el cliente?
case-yes = Sí
case-no = No
case-call-said = Qué se dijo
case-call-do = Registrar la llamada
case-note-field = Nota para los compañeros
case-note-do = Guardar la nota
case-close-what = Cerrar pone fin al seguimiento. La causa raíz y el resultado quedan como están; el caso se puede reabrir.
case-close-do = Cerrar el caso
case-reopen-field = ¿Por qué empieza de nuevo?
case-reopen-do = Reabrir el caso
case-reply-no-address = No hay dirección de correo para responder.
case-reply-field = Correo a { $address }
case-reply-help = El saludo y la firma los escribe usted. La respuesta del cliente llega a su dirección de remitente.
case-reply-do = Enviar el correo
case-resolve-why = ¿Por qué salió mal?
case-resolve-how = ¿Cómo acabó el seguimiento?
case-resolve-word = Un comentario
case-resolve-do = Resolver el caso
case-hand-over = Entregar
case-assign-to = ¿A quién?

## The keys of a case

case-keys = Teclas de esta página
case-keys-toggle = Mostrar u ocultar esto
case-keys-close = Cerrar el formulario

## What was done

case-taken-said = El caso es suyo.
case-assigned-said = El caso se entregó.
case-noted-said = La nota está en el historial.
case-called-said = La llamada está en el historial.
case-replied-said = El correo está en camino.
case-resolved-said = El caso está resuelto.
case-closed-said = El caso está cerrado.
case-reopened-said = El caso está abierto de nuevo.

## What cannot be done

case-move-not-resolved = Un caso se cierra después de resolverlo con causa raíz y resultado; este está «{ $state }».
case-move-finished = Este caso está «{ $state }»; primero reábralo.
case-move-still-open = Este caso está «{ $state }» y no hace falta reabrirlo.
case-move-closed-already = Este caso ya está cerrado.
case-overtaken = { $who } { $what } ({ $ago }) después de que usted abriera esta página. Aún no se guardó nada suyo; mire qué pasó y decida de nuevo.
case-overtaken-by-somebody = Alguien cambió este caso después de que usted abriera esta página. Aún no se guardó nada suyo; mire qué pasó y decida de nuevo.
case-choose-person = Elija a alguien de la lista.
case-choose-cause = Elija por qué salió mal.
case-choose-cause-of-list = Elija una causa raíz de la lista.
case-choose-outcome = Elija cómo acabó el seguimiento.
case-no-address = No hay dirección de correo de este cliente. Llame o deje una nota.
case-note-required = Escriba la nota.
case-reply-required = Escriba lo que ha de leer el cliente.
case-reopening-required = Diga por qué empieza de nuevo.
case-text-too-long = Se guardan como máximo { $longest } caracteres.
case-text-control-characters = Quite los caracteres de control.

## Case rules

rule-title = Reglas de casos
rule-new = Nueva regla
rule-of-name = Regla «{ $name }»
rule-order = Orden
rule-rule = Regla
rule-opens-when = Abre un caso con
rule-severity = Gravedad
rule-first-touch = Primer contacto
rule-resolve = Resolución
rule-state = Estado
rule-on = Activa
rule-off = Inactiva
rule-all = Reglas de casos en el orden en que se prueban
rule-all-note = Decide la primera regla que encaja. Los tiempos son horas laborables, según el horario de la organización.
rule-minutes = { $minutes } min
rule-hours = { $hours } h
rule-hours-and-minutes = { $hours } h { $minutes } min
rule-scores = { $metric } { $range }
rule-not-resolved = no resuelto
rule-contact-me = pide que le contacten
rule-nothing = nada
rule-list = { $first }, { $second }
rule-or = { $first } o { $second }
rule-of-teams = { $what }; equipo { $teams }
rule-key = Clave
rule-key-help = Letras, cifras y guiones; no cambia nunca.
rule-name = Nombre
rule-nps = NPS máximo
rule-nps-help = De 0 a 10; vacío: no se tiene en cuenta.
rule-csat = CSAT máximo
rule-csat-help = De 1 a 5
rule-ces = CES máximo
rule-ces-help = De 1 a 7
rule-teams = Solo para equipos
rule-teams-help = Claves separadas por comas; vacío: todos.
rule-if-not-resolved = El cliente dice que el asunto no se resolvió
rule-if-contact-me = El cliente pide que le contacten
rule-order-help = El número más pequeño se prueba primero.
rule-first-touch-within = Primer contacto en, minutos laborables
rule-resolve-within = Resolución en, minutos laborables
rule-resolve-help = 480 son una jornada de ocho horas.
rule-enabled = Abre casos
rule-save = Guardar la regla
rule-leave = Dejarlo
rule-added-said = La regla «{ $key }» abre casos a partir de ahora.
rule-changed-said = La regla «{ $key }» ha cambiado. Los casos abiertos conservan sus plazos.
rule-same-said = La regla «{ $key }» ya era así.
rule-number-or-empty = Escriba un número entero o déjelo vacío.
rule-number = Escriba un número entero.
rule-key-wrong = Una clave tiene minúsculas, cifras y guiones, como «very-unhappy».
rule-name-required = Dé a la regla un nombre de hasta 120 caracteres.
rule-condition-required = Elija al menos una condición; una regla sin ella no abre nada.
rule-score-out-of-scale = { $metric } va de { $low } a { $high }.
rule-first-touch-wrong = Indique al menos un minuto y como máximo un año.
rule-resolve-wrong = Un caso no se resuelve antes de su primer contacto, y sí en el plazo de un año.
rule-team-unknown = No hay ningún equipo «{ $key }».
