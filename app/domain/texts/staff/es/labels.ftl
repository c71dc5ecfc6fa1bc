### The labels of sets of words; most stand in tables, lists and pills. English has them in the code.

## Role

label-role-administrator = Administrador
label-role-quality-manager = Responsable de calidad
label-role-team-lead = Jefe de equipo
label-role-agent = Agente

## Channel

label-channel-phone = Teléfono
label-channel-chat = Chat
label-channel-email = Correo
label-channel-ticket = Ticket
label-channel-visit = Visita

## Direction

label-direction-inbound = Del cliente
label-direction-outbound = Al cliente

## Language

label-language-en = Inglés
label-language-de = Alemán
label-language-fr = Francés
label-language-es = Español
label-language-pt = Portugués
label-language-it = Italiano
label-language-nl = Neerlandés
label-language-pl = Polaco
label-language-tr = Turco
label-language-vi = Vietnamita
label-language-ar = Árabe
label-language-he = Hebreo
label-language-ja = Japonés
label-language-zh = Chino (simplificado)

## Metric

label-metric-csat = CSAT
label-metric-nps = NPS
label-metric-ces = CES

## Band

label-band-low = Bajo
label-band-middle = Medio
label-band-high = Alto

## Period

label-period-day = Día
label-period-week = Semana
label-period-month = Mes

## Disposition

label-disposition-asked = Encuestado
label-disposition-no-program = Fuera de toda regla
label-disposition-sampled-out = Fuera de la muestra
label-disposition-quarantined = En cuarentena
label-disposition-no-address = Sin dirección
label-disposition-opted-out = Dado de baja
label-disposition-bounced = Dirección ya rechazada
label-disposition-too-old = Terminó hace demasiado

## Outcome

label-outcome-queued = En espera de envío
label-outcome-withdrawn = Retirado antes del envío
label-outcome-sent = Enviado
label-outcome-delivered = Entregado
label-outcome-bounced = Devuelto
label-outcome-failed = No se pudo enviar
label-outcome-partial = Respuesta parcial
label-outcome-answered = Respondido
label-outcome-expired = Caducado
label-outcome-opted-out = Dado de baja

## State of a case

label-state-of-a-case-new = Nuevo
label-state-of-a-case-assigned = Asignado
label-state-of-a-case-contacted = Contactado
label-state-of-a-case-resolved = Resuelto
label-state-of-a-case-closed = Cerrado
label-state-of-a-case-reopened = Reabierto

## Severity

label-severity-severe = Crítica
label-severity-high = Alta
label-severity-normal = Normal

## Urgency

label-urgency-overdue = Vencido
label-urgency-soon = Vence pronto
label-urgency-later = Más tarde

## Action

# What people do to a case: on buttons.

label-action-take = Tomar
label-action-assign = Asignar
label-action-log-call = Registrar llamada
label-action-reply = Responder por correo
label-action-note = Nota
label-action-resolve = Resolver
label-action-close = Cerrar
label-action-reopen = Reabrir

## Event of a case

# Each reads after a person's name: “Ada Moss took the case”.

label-event-of-a-case-opened = abrió el caso
label-event-of-a-case-assigned = asignó el caso
label-event-of-a-case-taken = tomó el caso
label-event-of-a-case-note = dejó una nota
label-event-of-a-case-call = registró una llamada
label-event-of-a-case-reply = respondió por correo
label-event-of-a-case-resolved = resolvió el caso
label-event-of-a-case-closed = cerró el caso
label-event-of-a-case-reopened = reabrió el caso
label-event-of-a-case-escalated = escaló el caso

## Outcome of a case

label-outcome-of-a-case-put-right = Corregido
label-outcome-of-a-case-explained = Explicado
label-outcome-of-a-case-goodwill = Gesto comercial
label-outcome-of-a-case-handed-on = Derivado
label-outcome-of-a-case-not-reachable = No localizable
label-outcome-of-a-case-declined = El cliente no quiso
label-outcome-of-a-case-not-justified = No justificado

## Resolution

label-resolution-yes = Resuelto
label-resolution-partly = Resuelto en parte
label-resolution-no = No resuelto

## Subject of a survey

label-subject-of-a-survey-customer = Clientes
label-subject-of-a-survey-staff = Personal

## Status

label-status-complete = Enviado completo
label-status-partial = Respuesta parcial

## Settlement

label-settlement-keep = Sigue contando la actual
label-settlement-replace = Cuenta la otra respuesta

## Fact

# Inside a sentence: what is known of a contact.

label-fact-reason = motivo del contacto
label-fact-channel = canal
label-fact-segment = segmento
label-fact-language = idioma

## Logic problem

label-logic-problem-syntax = Mal escrito
label-logic-problem-too-long = Demasiado largo
label-logic-problem-too-deep = Anidado en exceso
label-logic-problem-missing = Falta
label-logic-problem-duplicate = Repetido
label-logic-problem-unnameable = No se puede nombrar
label-logic-problem-unknown-question = Pregunta desconocida
label-logic-problem-unknown-fact = Dato desconocido
label-logic-problem-unknown-choice = Opción desconocida
label-logic-problem-unknown-row = Fila desconocida
label-logic-problem-unknown-page = Página desconocida
label-logic-problem-unknown-ending = Final desconocido
label-logic-problem-not-earlier = No se pregunta antes
label-logic-problem-mismatch = No concuerda
label-logic-problem-never-true = Nunca se cumple
label-logic-problem-always-true = Siempre se cumple
label-logic-problem-circle = Da vueltas en círculo
label-logic-problem-unreachable = Inalcanzable
label-logic-problem-unused = Sin uso

## Error code

label-error-code-required = Falta
label-error-code-too-long = Demasiado largo
label-error-code-control-character = Con caracteres de control
label-error-code-syntax = Mal escrito
label-error-code-not-a-number = No es un número
label-error-code-out-of-range = Fuera de rango
label-error-code-unknown = Desconocido
label-error-code-several = Indicado varias veces
label-error-code-contradiction = Contradice otro campo
label-error-code-taken = Ya en uso

## Kind of control chart

label-kind-of-control-chart-answers = Límites según el número de respuestas
label-kind-of-control-chart-widened = Límites ampliados por lo que varía entre periodos

## Side

# Before the centre line of a chart: “above the centre”.

label-side-above = por encima
label-side-below = por debajo

## Trend

label-trend-rising = en ascenso
label-trend-falling = en descenso

## Verdict

label-verdict-person = Una persona
label-verdict-unsure = Quizá una máquina
label-verdict-machine = Una máquina

## Family

label-family-chromium = Chrome o similar
label-family-firefox = Firefox o similar
label-family-safari = Safari o similar
label-family-other = Otro navegador
label-family-silent = No lo dice
label-family-gateway = Pasarela de correo
label-family-preview = Vista previa de enlace
label-family-program = Programa

## Reason

# Whole sentences: why an answer is taken for a person's or for a machine's. “It” is the visitor or the answer.

label-reason-hidden-field = Rellenó un campo que ninguna persona ve.
label-reason-robot = Se presentó como analizador o vista previa de enlaces.
label-reason-at-once = Se envió a menos de 0,7 segundos de pedir la página.
label-reason-hasty = Se envió a menos de 1,5 segundos de pedir la página.
label-reason-quick = Se envió a menos de 3 segundos de pedir la página.
label-reason-burst = Fue al menos la tercera respuesta distinta en 5 segundos.
label-reason-no-look = Llegó sin la marca que nuestra página pone en cada formulario.
label-reason-no-browser = Nada en la petición indica que la enviara un navegador.
label-reason-program = Se presentó como un programa.
label-reason-sweep = Un visitante del mismo tipo abrió muchas puntuaciones del correo en segundos, momentos antes o después.
label-reason-hidden-link = Un visitante del mismo tipo siguió un enlace que ninguna persona ve, momentos antes o después.
label-reason-not-as-it-says = Nombró un navegador que suele decir más de sí mismo que este.
label-reason-no-gesture = El formulario se envió sin un clic, un toque ni una tecla.
label-reason-other-hands = La envió otro tipo de visitante que el que pidió la página.
label-reason-says-little = Dice menos de sí mismo que la mayoría de los navegadores.
label-reason-repeat = El mismo dispositivo había enviado aquí una tarjeta poco antes.
label-reason-took-time = Se envió 8 segundos o más después de pedir la página, como hacen las personas.
label-reason-gesture = El navegador indica que un clic, un toque o una tecla envió el formulario.

## Event

# What a webhook tells.

label-event-response-completed = Llegó una respuesta
label-event-case-opened = Se abrió un caso
label-event-case-updated = Cambió un caso
label-event-case-closed = Se cerró un caso
label-event-disposition-recorded = Se evaluó un contacto

## State of a delivery

label-state-of-a-delivery-waiting = En espera
label-state-of-a-delivery-delivered = Entregado
label-state-of-a-delivery-failed = Fallido

## Reason for a delivery

# Why a webhook is switched off.

label-reason-for-a-delivery-by-hand = Desactivado
label-reason-for-a-delivery-gone = El destinatario ya no existe
label-reason-for-a-delivery-failing = Nada llegó

## Group of actions

label-group-of-actions-reads = Consultas de datos personales
label-group-of-actions-exports = Exportaciones
label-group-of-actions-log-ins = Inicios de sesión
label-group-of-actions-people = Personas y tokens
label-group-of-actions-cases = Casos
label-group-of-actions-contacts = Contactos, enlaces y dictámenes
label-group-of-actions-set-up = Configuración
label-group-of-actions-operation = Operación

## Audited action

# Each stands between a name with a colon and a target: “Ada Moss: contact read 0197…”.

label-audited-action-contact-read = consulta del contacto
label-audited-action-case-read = consulta del caso
label-audited-action-message-read = consulta del mensaje
label-audited-action-file-read = copia del archivo
label-audited-action-feedback-listed = consulta de opiniones de clientes
label-audited-action-cases-listed = consulta de la cola de casos
label-audited-action-dispositions-listed = consulta del libro de disposiciones
label-audited-action-messages-listed = consulta de la bandeja de salida
label-audited-action-overview-read = consulta del resumen
label-audited-action-data-exported = exportación de
label-audited-action-audit-exported = exportación del registro de auditoría
label-audited-action-logged-in = inicio de sesión
label-audited-action-log-in-refused = inicio de sesión rechazado
label-audited-action-logged-out = cierre de sesión
label-audited-action-user-added = alta del usuario
label-audited-action-user-changed = cambio del usuario
label-audited-action-user-disabled = desactivación del usuario
label-audited-action-user-enabled = activación del usuario
label-audited-action-password-set = nueva contraseña para el usuario
label-audited-action-password-changed = cambio de contraseña del usuario
label-audited-action-language-chosen = elección del idioma de lectura del usuario
label-audited-action-second-factor-on = activación del segundo factor del usuario
label-audited-action-second-factor-off = renuncia al segundo factor del usuario
label-audited-action-second-factor-reset = restablecimiento del segundo factor del usuario
label-audited-action-recovery-codes-made = nuevos códigos de recuperación del usuario
label-audited-action-second-factor-roles-set = roles que necesitan un segundo factor:
label-audited-action-session-ended = cierre de una sesión del usuario
label-audited-action-sessions-ended = cierre de sesión en todas partes como usuario
label-audited-action-user-sessions-ended = cierre de todas las sesiones del usuario
label-audited-action-token-added = creación del token de API
label-audited-action-token-revoked = revocación del token de API
label-audited-action-case-taken = toma del caso
label-audited-action-case-assigned = asignación del caso
label-audited-action-case-noted = nota en el caso
label-audited-action-case-called = llamada sobre el caso
label-audited-action-case-replied = correo al cliente del caso
label-audited-action-case-resolved = resolución del caso
label-audited-action-case-closed = cierre del caso
label-audited-action-case-reopened = reapertura del caso
label-audited-action-contact-added = nuevo contacto
label-audited-action-contacts-added = nuevos contactos
label-audited-action-link-made = enlace de respuesta para la invitación
label-audited-action-verdict-reversed = cambio del dictamen sobre la respuesta
label-audited-action-conflict-resolved = resolución de un conflicto en la respuesta
label-audited-action-table-imported = importación de
label-audited-action-organisation-saved = cambio de ajustes:
label-audited-action-site-saved = sede guardada
label-audited-action-team-saved = equipo guardado
label-audited-action-survey-published = publicación de la encuesta
label-audited-action-survey-drafted = borrador guardado de la encuesta
label-audited-action-survey-draft-discarded = borrador descartado de la encuesta
label-audited-action-survey-retired = retirada de la encuesta
label-audited-action-survey-brought-back = recuperación de la encuesta
label-audited-action-invitations-moved = invitaciones abiertas pasadas a la última versión de la encuesta
label-audited-action-program-saved = programa guardado
label-audited-action-touchpoint-saved = punto de contacto guardado
label-audited-action-case-rule-saved = regla de casos guardada
label-audited-action-webhook-added = nuevo webhook
label-audited-action-webhook-changed = cambio del webhook
label-audited-action-webhook-switched-on = activación del webhook
label-audited-action-webhook-switched-off = desactivación del webhook
label-audited-action-webhook-key-rotated = nueva clave para el webhook
label-audited-action-webhook-removed = eliminación del webhook
label-audited-action-webhook-tested = prueba del webhook
label-audited-action-delivery-retried = reenvío de la entrega
label-audited-action-deliveries-retried = reenvío de lo fallido del webhook
label-audited-action-job-retried = reintento de la tarea
label-audited-action-job-given-up = tarea abandonada
label-audited-action-scores-rebuilt = nuevo recuento de puntuaciones
