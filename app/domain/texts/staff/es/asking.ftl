### Lo que se pregunta: encuestas, programas, disposiciones, puntos de contacto.

## Encuestas: la página

surveys-title = Encuestas
surveys-retired = Retirada
surveys-about-staff = Sobre el personal
surveys-key-and-metric = { $key } · mide: { $metric ->
    [csat] satisfacción del cliente
    [nps] Net Promoter Score
   *[ces] esfuerzo del cliente
}
surveys-as-customers-see-it = Así la ven los clientes; no se registra nada:
surveys-versions = Versiones
surveys-versions-note = Un texto publicado no cambia nunca; cada respuesta pertenece a la versión que se mostró.
surveys-version = Versión { $number }

## Encuestas: lo que pide una pregunta

survey-asks-metric = { $metric }, de { $lowest } a { $highest }
survey-asks-resolved = sí, en parte, no
survey-asks-yes-no = sí o no
survey-asks-words = texto
survey-asks-line = una línea de texto
survey-asks-box = una casilla
survey-asks-name = nombre, con consentimiento
survey-asks-email = correo electrónico, con consentimiento
survey-asks-phone = teléfono, con consentimiento
survey-asks-matrix = una tabla de { $n }, de 1 a { $points }
survey-asks-one-of = una de { $n }
survey-asks-some-of = varias de { $n }
survey-asks-order-of = un orden de { $n }
survey-asks-range = de { $lowest } a { $highest }
survey-asks-number = un número
survey-asks-day = un día
survey-asks-files = { $most ->
    [1] un archivo
   *[other] hasta { $most } archivos
}
survey-asks-nothing = para leer
survey-asks-needed = { $asks }, obligatoria
survey-asks-if = { $asks }, si { $condition }

## Encuestas: borradores

survey-write = Escribir una encuesta
survey-json = La encuesta en JSON
survey-json-help = Empiece con una encuesta existente: afterword survey show la muestra. Guárdela como borrador, recórrala como lo harán los clientes y luego publíquela.
survey-schema-before = Los editores la comprueban y completan con
survey-schema = su JSON Schema
survey-save-draft = Guardar como borrador
survey-draft = Borrador
survey-draft-saved-at = { $key } · guardado el { $day }, { $time } UTC
survey-draft-same = Dice lo mismo que la versión { $number }.
survey-draft-first = Esta encuesta aún no se ha hecho a nadie.
survey-draft-changes = Sería la versión { $number }. Lo que cambia:
survey-draft-other-lead = La pregunta principal es otra: las cifras de antes y después de esta versión no son comparables.
survey-draft-brings-back = La encuesta está retirada. Al publicar esto, vuelve a estar en uso.
survey-draft-as-customers-see-it = Así la verían los clientes; no se registra nada:
survey-draft-move-open = { $n ->
    [one] Que la única invitación abierta pregunte también con ella
   *[other] Que las { $n } invitaciones abiertas pregunten también con ella
}
survey-publish = Publicar
survey-draft-discard = Descartar el borrador
survey-draft-saved = El borrador de { $key } está guardado. No se pregunta a nadie con él antes de publicarlo.
survey-draft-discarded = El borrador de { $key } está descartado.
survey-published = { $moved ->
    [0] { $key } está publicada como versión { $number }.
    [one] { $key } está publicada como versión { $number }. Una invitación abierta pregunta ahora con ella.
   *[other] { $key } está publicada como versión { $number }. { $moved } invitaciones abiertas preguntan ahora con ella.
}

## Encuestas: retirar

survey-retired-on = Retirada el { $day }: ya no pregunta a nadie.
survey-retire = Retirar
survey-retire-note = Ya no pregunta a nadie. Lo respondido se conserva, las invitaciones abiertas aún se pueden responder y la encuesta se puede recuperar.
survey-retire-this = Retirar esta encuesta
survey-bring-back = Recuperar
survey-retired = { $key } está retirada. Lo respondido se conserva y las invitaciones abiertas aún se pueden responder.
survey-back = { $key } vuelve a estar en uso: los programas y puntos de contacto pueden preguntar con ella.

## Encuestas: lo que se rechazó

survey-unknown = No hay ninguna encuesta «{ $key }». Elija una que exista.
survey-is-about-staff = La encuesta «{ $key }» trata del personal, y los programas preguntan a clientes. Elija otra o muéstrela en un punto de contacto.
survey-asks-customers = El programa «{ $program }» pregunta con ella a clientes, así que no puede tratar del personal. Asigne antes otra encuesta al programa.
survey-is-retired = La encuesta «{ $key }» está retirada. Elija otra o recupérela en la página Encuestas.
survey-in-use = Aún preguntan con ella: { $asking }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}. Desactívelos o asígneles otra encuesta y luego retire esta.
survey-asked-by-program = el programa «{ $name }»
survey-asked-by-touchpoint = el punto de contacto «{ $name }»
survey-asked-by-both = { $named }, { $next }
survey-no-json = Esto no es JSON: { $error }.
survey-no-survey = Esto no es una encuesta: { $error }.
survey-key-taken = «{ $key }» es la clave de una encuesta integrada. Elija otra.
survey-no-such-field = Este tipo de pregunta no tiene ese campo.
survey-files-too-large = «{ $question }» acepta archivos de hasta { $wish } MB, pero este servidor acepta { $limit } MB como máximo. Pida { $limit } MB o menos, o haga que se aumente AFTERWORD_FILE_LARGEST_MB.
survey-files-too-many = Con «{ $question }», esta página acepta hasta { $wish } MB de archivos a la vez, pero este servidor acepta { $limit } MB por formulario. Pida menos archivos o más pequeños, o hágalo en otra página.

## Encuestas: lo que cambia un borrador

survey-place-survey = La encuesta
survey-place-ending = Final «{ $key }»
survey-place-page = Página «{ $key }»
survey-place-question = Pregunta «{ $key }»
survey-place-choice = Opción «{ $key }» de la pregunta «{ $question }»
survey-place-row = Fila «{ $key }» de la pregunta «{ $question }»

survey-change-added = { $place }: se añadió.
survey-change-added-to-page = { $place }: se añadió a la página «{ $page }».
survey-change-removed = { $place }: se quitó.
survey-change-removed-from-page = { $place }: se quitó de la página «{ $page }».
survey-change-first = { $place }: ahora va en primer lugar.
survey-change-after = { $place }: ahora va después de «{ $after }».
survey-change-to-page = { $place }: pasó de la página «{ $from }» a la página «{ $to }».
survey-change-renamed = { $place }: tiene la nueva clave «{ $key }».
survey-change-language = { $place }: nuevo idioma para responder, { $language }.
survey-change-no-language = { $place }: ya no se puede responder en este idioma, { $language }.
survey-change-setting = { $place }, { $name }: ahora { $new }; antes { $old }.
survey-change-wording = { $place }, { $of } ({ $language }): ahora «{ $new }»; antes «{ $old }».
survey-change-wording-new = { $place }, { $of } ({ $language }): se añadió «{ $new }».
survey-change-wording-removed = { $place }, { $of } ({ $language }): se quitó; antes «{ $old }».
survey-change-skip-added = { $place }: nuevo salto, { $way }.
survey-change-skip-removed = { $place }: se quitó un salto, { $way }.
survey-change-skips-reordered = { $place }: los saltos se prueban en otro orden.
survey-change-unnamed = { $place }: cambió donde hay claves repetidas, así que no se puede distinguir qué es qué.

survey-way-where = cuando `{ $when }`, { $target }
survey-way-always = siempre { $target }
survey-way-to-page = a la página «{ $key }»
survey-way-to-ending = al final «{ $key }»

survey-wording-text = texto
survey-wording-help = ayuda
survey-wording-low-end = palabra del extremo bajo
survey-wording-high-end = palabra del extremo alto
survey-wording-title = título
survey-wording-heading = encabezado
survey-wording-thanks = agradecimiento
survey-wording-other = etiqueta de la opción «otro»
survey-wording-point = palabra del punto { $point }

survey-setting-key = clave
survey-setting-name = nombre
survey-setting-lead-metric = métrica principal
survey-setting-about = de quién trata
survey-setting-pace = lo que se pregunta a la vez
survey-setting-language = idioma preferido
survey-setting-languages = orden de los idiomas
survey-setting-answer = una respuesta
survey-setting-kind = tipo
survey-setting-pinned = su lugar en un orden aleatorio
survey-setting-alone = elegirla sola
survey-setting-condition = condición
survey-setting-order = orden de las opciones
survey-setting-metric = métrica
survey-setting-look = aspecto
survey-setting-worded-points = número de puntos con palabras
survey-setting-points = número de puntos
survey-setting-at-most = máximo de opciones
survey-setting-lowest = valor mínimo
survey-setting-highest = valor máximo
survey-setting-step = paso
survey-setting-decimals = número de decimales
survey-setting-earliest = primer día
survey-setting-latest = último día
survey-setting-limit = máximo de caracteres
survey-setting-accept = lo que se acepta
survey-setting-most-files = máximo de archivos
survey-setting-largest = archivo más grande en MB

survey-value = { $value }
survey-quoted = «{ $text }»
survey-list = { $first }, { $next }
survey-no-language = ninguno
survey-no-condition = ninguna
survey-not-bounded = sin límite
survey-all = todas
survey-required = obligatoria
survey-optional = opcional
survey-pinned = fijo
survey-not-pinned = libre
survey-alone = necesario
survey-not-alone = no necesario
survey-pace-page = una página
survey-pace-question = una pregunta
survey-order-fixed = como están escritas
survey-order-random = otro para cada persona
survey-look-numbers = números
survey-look-stars = estrellas
survey-look-smileys = caritas
survey-look-words = palabras
survey-accept = { $accept ->
    [photo] fotos
    [document] documentos
   *[both] ambos
}
survey-kind-metric = un punto en la escala de una métrica
survey-kind-resolved = si se resolvió
survey-kind-comment = un comentario
survey-kind-contact-me = si podemos contactar al cliente
survey-kind-name = un nombre
survey-kind-email = un correo electrónico
survey-kind-phone = un teléfono
survey-kind-matrix = una matriz
survey-kind-one-of = una opción
survey-kind-many-of = varias opciones
survey-kind-dropdown = una opción de una lista desplegable
survey-kind-ranking = una clasificación
survey-kind-slider = un control deslizante
survey-kind-number = un número
survey-kind-date = un día
survey-kind-short-text = una línea de texto
survey-kind-long-text = varias líneas de texto
survey-kind-yes-no = sí o no
survey-kind-file = archivos
survey-kind-statement = un texto para leer

## La línea sobre una encuesta en vista previa

preview-nothing-recorded = Vista previa: no se registra nada

## Programas: la lista

programs-title = Programas
programs-table = Programas en el orden en que se evalúan
programs-note = Decide el primer programa que encaja con un contacto. Lo ya decidido no cambia.
programs-empty-title = Aún no se pregunta a nadie
programs-empty = Un programa dice en qué contactos se pregunta con qué encuesta. Añada el primero.
programs-program = Programa
programs-for = Para
programs-share = Parte
programs-quarantine = Cuarentena
programs-state = Estado
programs-on = Activo
programs-off = Inactivo
programs-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}

## Programas: para qué contactos, en palabras

program-channel = { $channel ->
    [phone] teléfono
    [chat] chat
    [email] correo
    [ticket] ticket
   *[visit] visita
}
program-reason-in = motivo { $names }
program-team-in = equipo { $names }
program-segment-in = segmento { $names }
program-source-in = origen { $names }
program-one-of = { $first } o { $next }
program-both-of = { $first }; { $next }
program-every-contact = todos los contactos

## Programas: el formulario

program-new = Nuevo programa
program-title = Programa { $key }
program-key = Clave
program-key-help = Por ejemplo, after-call. No cambia nunca.
program-name = Nombre
program-survey = Encuesta
program-order = Orden
program-order-help = El número más pequeño se evalúa primero.
program-share = Parte encuestada, en por ciento
program-delay = Minutos entre el fin y el envío
program-quarantine = Días sin preguntar dos veces a nadie
program-quarantine-help = Cuenta las encuestas de todos los programas.
program-expiry = Días para responder
program-reminder = Recordatorio tras días
program-reminder-help = Vacío: sin recordatorio.
program-filter = Para qué contactos
program-filter-note = Deben cumplirse todas las listas; una vacía deja pasar todo. Separe las entradas con comas.
program-channels = Canales
program-reasons = Motivos
program-reasons-help = billing incluye también billing/late-fee.
program-teams = Equipos
program-segments = Segmentos
program-sources = Orígenes
program-enabled = Decide sobre contactos
program-save = Guardar
program-added = El programa «{ $key }» decide sobre contactos desde ahora.
program-changed = El programa «{ $key }» ha cambiado; los contactos ya decididos quedan como están.
program-same = El programa «{ $key }» ya estaba así.

## Programas: lo que está mal

program-key-taken = Ya hay un programa con esta clave. Elija otra.
program-whole-number = Escriba un número entero.
program-share-number = Escriba un número de 0 a 100.
program-share-range = La parte es un número de 0 a 1; con 0.25 se pregunta en uno de cada cuatro contactos.
program-survey-required = Indique con qué encuesta pregunta.
program-channel-unknown = «{ $given }» no se conoce aquí; las encuestas salen por: { $known }.
program-reminder-range = El recordatorio sale al menos un día después de la encuesta y antes de que caduque.
program-too-many-entries = Como máximo { $most } entradas. Acorte la lista.

## Programas: por qué se preguntó o no

program-none-fits = Ningún programa activo es para contactos como este.
program-judged = Programa { $key } ({ $filter }): { $why }
program-why-no-address = no hay dirección a la que preguntar.
program-why-opted-out = el cliente no quiere que se le pregunte.
program-why-bounced = los mensajes a la dirección del cliente fueron devueltos.
program-why-too-old = el contacto terminó hace más de { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
program-why-quarantined = se preguntó al cliente el { $day }, y no se le molesta durante { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
program-why-everybody = pregunta a todos.
program-why-drawn = pregunta al { $share } %, y este contacto salió elegido.
program-why-not-drawn = pregunta al { $share } %, y este contacto no salió elegido.

## Disposiciones

dispositions-title = Disposiciones
disposition = Disposición
dispositions-program = Programa
dispositions-team = Equipo
dispositions-channel = Canal
dispositions-filter-all = todos
dispositions-show = Mostrar
dispositions-funnel = Embudo
dispositions-funnel-note = Cada contacto que terminó en este periodo aparece exactamente una vez.
dispositions-ended = Contactos terminados
dispositions-asked = Encuestados
dispositions-answered = Respondidos
dispositions-response-rate = Tasa de respuesta
dispositions-completed-of-delivered = completas de las entregadas
dispositions-completed-of-asked = completas de todos los encuestados
dispositions-begun-of-asked = completas y parciales de todos los encuestados
dispositions-rate = { $value } (de { $low } a { $high })
dispositions-rate-of = { $what }, n = { $n }
dispositions-too-few = muy pocas para saberlo
dispositions-read-begun = Leerlas
dispositions-not-asked = Por qué no se preguntó a los demás
dispositions-not-asked-note = El único motivo que consta para cada contacto.
dispositions-outcomes = Cómo van las encuestas
dispositions-outcomes-note = De los encuestados.

## Disposiciones: los contactos detrás de una cifra

dispositions-all = Todos los contactos
dispositions-asked-and = Encuestados: { $outcome ->
    [queued] en espera de envío
    [withdrawn] retirado antes del envío
    [sent] enviado
    [delivered] entregado
    [bounced] devuelto
    [failed] no se pudo enviar
    [partial] respuesta parcial
    [answered] respondido
    [expired] caducado
   *[opted_out] dado de baja
}
dispositions-table = Contactos detrás de la cifra
dispositions-empty-title = Ningún contacto aquí
dispositions-empty = Nada de este periodo encaja con estos filtros. Elija un periodo más largo o todos los programas.
dispositions-contact = Contacto
dispositions-handled-by = Atendido por
dispositions-because = Porque
dispositions-somebody = Alguien
dispositions-pages = Páginas
dispositions-older = Anteriores

## Puntos de contacto: la lista

touchpoints-title = Puntos de contacto
touchpoints-empty-title = Ningún punto de contacto recibe tarjetas aún
touchpoints-empty = Añada uno por cada lugar donde los clientes deban poder decir algo: un mostrador, una mesa, un recibo. Recibe una dirección corta y un código QR.
touchpoints-place = Lugar
touchpoints-address = Dirección
touchpoints-state = Estado
touchpoints-closed = Cerrado
touchpoint-add = Añadir un punto de contacto
touchpoints-files-daily = Los archivos llegados con tarjetas en 24 horas ocupan { $taken } de { $most }. Por encima de eso ninguna tarjeta trae archivos; las respuestas se siguen aceptando. Mire si los enviaron clientes; cierre el punto de contacto si alguien está jugando.
touchpoints-files = Los archivos llegados con tarjetas ocupan { $taken } de { $most }. Por encima de eso ninguna tarjeta trae archivos; las respuestas se siguen aceptando. Haga que se aumente AFTERWORD_CARD_FILES_MB, o pida archivos solo mediante enlaces.

## Puntos de contacto: uno de ellos

touchpoint = Punto de contacto
touchpoint-note = Lo que ven los clientes al escanear el código.
touchpoint-address = La dirección de la tarjeta
touchpoint-address-note = No cambia nunca: lo impreso sigue funcionando.
touchpoint-qr = Código QR de la dirección de la tarjeta
touchpoint-qr-download = Descargar el código QR
touchpoint-paper = En papel
touchpoint-paper-note = Un PDF con el código, la pregunta y la dirección, para imprimir y colocar.
touchpoint-sheet = Hoja (A4)
touchpoint-tent = Cartel de mesa
touchpoint-stickers = Pegatinas
touchpoint-key = Clave
touchpoint-key-help = Minúsculas, cifras y guiones, por ejemplo counter-leipzig. No se puede cambiar.
touchpoint-name = Nombre
touchpoint-name-help = Los clientes lo leen encima de la primera pregunta.
touchpoint-survey = Encuesta
touchpoint-site = Sede
touchpoint-team = Equipo
touchpoint-team-help = Recibe los casos que abren las tarjetas.
touchpoint-language = Idioma
touchpoint-language-of-organisation = Como la organización
touchpoint-language-help = Para lectores cuyo navegador no pide ninguno de los nuestros.
touchpoint-none = Sin indicar
touchpoint-takes-cards = Recibe tarjetas
touchpoint-repeats = Tarjetas de un mismo dispositivo
touchpoint-repeats-help = Donde muchas personas comparten un dispositivo, como en un quiosco, cuente todas las tarjetas.
touchpoint-every-card = Cuentan todas
touchpoint-one-card-in = Cuenta una cada { $length }
touchpoint-repeat-range = Indique de 1 a 1440 minutos, o nada si cuentan todas las tarjetas.
touchpoint-add-this = Añadir el punto de contacto
touchpoint-save = Guardar
touchpoint-saved = El punto de contacto está guardado.

## Puntos de contacto: lo que está mal

touchpoint-key-taken = Ya hay un punto de contacto con esta clave. Elija otra.
touchpoint-key-syntax = Use minúsculas, cifras y guiones, por ejemplo «counter-leipzig».
touchpoint-unknown-site = No hay ninguna sede «{ $key }».
touchpoint-unknown-team = No hay ningún equipo «{ $key }».
touchpoint-unknown-language = El idioma «{ $given }» no se conoce; es uno de: { $allowed }.
touchpoint-unknown-form = Indique qué imprimir: uno de { $names }.
touchpoint-closed = Este punto de contacto no recibe tarjetas ahora.
touchpoint-no-glyphs = «{ $text }» no se puede imprimir: a las fuentes de las tarjetas les falta { $characters }
touchpoint-address-too-long = La dirección «{ $text }» es demasiado larga para esta tarjeta
touchpoint-link-too-long = El enlace «{ $link }» es demasiado largo para un código QR en papel
touchpoint-no-card = No se pudo crear la tarjeta: { $why }
