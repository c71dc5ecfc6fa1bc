## La lista: /feedback

feedback-title = Lo que dicen los clientes
feedback-responses = Respuestas
feedback-parts = Partes de la lista
feedback-newest = Más recientes
feedback-older = Anteriores
feedback-download-csv = Descargar CSV
feedback-download-xlsx = Descargar XLSX
feedback-empty-title = Nada coincide
feedback-empty-text = Amplíe el periodo o quite un filtro.
feedback-empty-back = Mostrar todo
feedback-not-counted-note = Lo que enviaron escáneres de correo y otras máquinas, y lo que alguien excluyó del recuento. Nada de ello entra en ninguna cifra. Si al final respondió una persona, indíquelo: la respuesta contará en el día en que llegó.
feedback-not-counted-empty-title = Todo cuenta
feedback-not-counted-empty-text = Ninguna respuesta coincidente se atribuyó a una máquina.
feedback-not-counted-empty-back = Mostrar lo que cuenta
feedback-no-such-part = Esta parte de la lista no existe. Vuelva a empezar.

## La lista: filtros

feedback-search = Buscar
feedback-search-hint = palabras en comentarios
feedback-filter-all = cualquiera
feedback-filter-score = Puntuación
feedback-filter-metric = Métrica
feedback-filter-channel = Canal
feedback-filter-reason = Motivo
feedback-filter-team = Equipo
feedback-filter-program = Programa
feedback-filter-agent = Agente
feedback-filter-language = Idioma
feedback-filter-survey = Encuesta
feedback-filter-customers = todas sobre clientes
feedback-filter-answers = Respuestas
feedback-counted = contadas
feedback-not-counted = no contadas
feedback-filter-status = Estado
feedback-sent-whole = completas
partial-answered = parciales
feedback-with-comment = con comentario
conflict-with = con conflicto
feedback-more-filters = Más filtros
feedback-show = Mostrar

## Una respuesta en una lista

feedback-no-score = Sin puntuación
feedback-no-comment = Sin comentario
feedback-comment = Comentario
feedback-case = caso { $number }, { $state ->
    [new] nuevo
    [assigned] asignado
    [contacted] contactado
    [resolved] resuelto
    [closed] cerrado
    [reopened] reabierto
   *[other] { $state }
}
feedback-files = Archivos

## Respuestas empezadas y no enviadas

partial-note = Lo que los clientes dijeron en una encuesta que no llegaron a enviar. Nada de ello entra en una puntuación. Si al final se envía, cuenta y sale de esta lista.
partial-empty-title = Nada quedó sin terminar
partial-empty-text = Quien pasó de la primera página envió la encuesta.
partial-empty-back = Mostrar lo enviado
partial-final = Respuesta parcial, definitiva desde { $when }
partial-open = Respuesta parcial, último cambio { $when }
partial-unfinished = { $n ->
    [one] { $n } respuesta se empezó y no se envió
   *[other] { $n } respuestas se empezaron y no se enviaron
}: abiertas { $open }, definitivas { $ended }.

## Quién respondió: una persona o una máquina

verdict-not-a-person = ¿No es una persona?
verdict-why-machine = Por qué no es de una persona
verdict-why-person = Por qué es de una persona
verdict-take-out = Excluir del recuento
verdict-count = Contarla
verdict-repeat = Enviada otra vez
verdict-why-count = Por qué también cuenta
verdict-by-program = Un programa informático
verdict-taken-out = { $by } la excluyó del recuento, { $when }: { $why }
verdict-said-counts = La respuesta ya cuenta.
verdict-said-no-more = La respuesta ya no cuenta.
verdict-person-or-machine = Un dictamen se cambia a persona o a máquina.
verdict-answered-since = El cliente ha respondido después, y esa respuesta cuenta. Solo puede contar una respuesta por invitación.
verdict-counts-already = Esta respuesta ya cuenta: quizá alguien se adelantó. Revísela de nuevo.
verdict-counts-not-already = Esta respuesta ya no cuenta: quizá alguien se adelantó. Revísela de nuevo.

## Dos respuestas distintas de un mismo intento

conflict-waiting = { $n ->
    [one] { $n } respuesta tiene
   *[other] { $n } respuestas tienen
} otra en el mismo intento.
conflict-all = Conflictos por revisar
conflict-note = En un mismo intento llegaron dos respuestas distintas: una página se envió otra vez con otros datos. Cuenta la primera mientras nadie decida otra cosa.
conflict-empty-title = Ningún conflicto pendiente
conflict-empty-text = En este periodo nadie envió dos veces la misma página con respuestas distintas, o ya está resuelto.
conflict-came = Llegó otra respuesta
conflict-resolved = Otra respuesta, resuelta
conflict-came-at = Llegó en el mismo intento, { $when }:
conflict-kept = { $by } mantuvo la que cuenta, { $when }: { $why }
conflict-replaced = { $by } hizo contar esta en su lugar, { $when }: { $why }
conflict-why = Por qué cuenta una u otra
conflict-keep = Mantener la que cuenta
conflict-replace = Contar esta en su lugar
conflict-said-kept = La respuesta que contaba sigue contando.
conflict-said-replaced = Ahora cuenta la otra respuesta.
conflict-already-resolved = Este conflicto ya está resuelto: alguien se adelantó. Revíselo de nuevo.
conflict-changed-since = La respuesta ha cambiado desde que la leyó. Vuelva a leer el conflicto.

## Un contacto: en qué acabó

contact-title = Contacto
contact-came = En qué acabó
contact-answered = respondido
contact-case = Caso { $number }
contact-changes-title = Comunicado de otro modo después
contact-changes-note = Quién atendió un contacto queda fijado al terminar. Estos cambios posteriores no se aplicaron.
contact-change = { $field ->
    [agent] agente
    [team] equipo
    [queue] cola
    [reason] motivo
    [site] sede
    [segment] segmento
   *[other] { $field }
}: { $was } debía pasar a { $proposed }
contact-change-nothing = nada
contact-change-after-low-score = tras una puntuación baja

## Un contacto: datos, también campos del formulario

contact-ended = Terminó
contact-channel = Canal
contact-direction = Dirección
contact-reason = Motivo
contact-agent = Agente
contact-team = Equipo
contact-queue = Cola
contact-site = Sede
contact-lasted = Duración
contact-waited = Espera
contact-handled = Gestión
contact-first-response = Primera respuesta
contact-transfers = Transferencias
contact-resolved = Resuelto
contact-yes = Sí
contact-no = No
contact-cost = Coste
contact-source = Origen
contact-customer = Cliente
contact-name = Nombre
contact-email = Correo electrónico
contact-phone = Teléfono
contact-language = Idioma
contact-segment = Segmento
contact-known-as = Identificador

## Un contacto: la cronología

contact-line-title = Cronología
contact-line-note = Todos los contactos de este cliente que usted puede ver, y en qué acabaron.
contact-line-more = Los contactos más antiguos no se muestran.
contact-line-sent = Encuesta enviada
contact-line-asked-again = Nueva encuesta tras el caso
contact-line-answered = Respondido
contact-line-case-opened = Caso abierto
contact-line-case-closed = Caso cerrado
contact-line-case-outcome = { $outcome ->
    [put_right] corregido
    [explained] explicado
    [goodwill] gesto comercial
    [handed_on] derivado
    [not_reachable] no localizable
    [declined] el cliente no quiso
    [not_justified] no justificado
   *[other] { $outcome }
}

## Un contacto anotado a mano

contact-new-title = Nuevo contacto
contact-new-note = Para contactos que ningún sistema comunica. Se valora como cualquier otro: es posible que se pregunte al cliente cómo fue.
contact-new-who-began = Quién lo inició
contact-new-began = Inicio
contact-new-ended = Fin
contact-new-zone = Hora de { $zone }.
contact-new-reason-help = Un código como billing/late-fee.
contact-new-agent-help = El identificador del agente, tal como lo escriben sus sistemas.
contact-new-none = Ninguno
contact-new-not-known = No se sabe
contact-new-email-help = Sin él no se puede preguntar al cliente.
contact-new-phone-help = Con prefijo de país, como +49 151 12345678.
contact-new-attributes = Nota
contact-new-attributes-help = Lo que debe saber quien lea esto después.
contact-new-button = Anotar el contacto
contact-noted = El contacto está anotado. { $meaning }

## Un contacto: qué puede estar mal

contact-team-required = Indique cuál de sus equipos lo atendió.
contact-team-not-yours = Este no es uno de sus equipos.
contact-end-required = Indique cuándo terminó el contacto, por ejemplo «2026-11-20T09:18:10Z».
contact-in-future = Esta fecha está en el futuro; comunique un contacto cuando haya terminado.
contact-before-2000 = Esta fecha es anterior al año 2000.
contact-ends-before-start = El contacto no puede terminar antes de empezar. Revise ambas horas.
contact-attributes-too-many = Se guardan como máximo 50 atributos. Omita algunos.
contact-attributes-too-long = Juntos superan los 10 kB. Acórtelos.
contact-attribute-name = El nombre de un atributo es una sola línea de 1 a 200 caracteres.
contact-attribute-control = Contiene caracteres de control, como NUL. Elimínelos.
contact-attribute-kind = Un atributo es un texto, un número, verdadero o falso.
contact-language-tag = Esto no es una etiqueta de idioma; una etiqueta es, por ejemplo, «de» o «de-AT».
