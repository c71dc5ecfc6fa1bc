## Webhooks

webhooks-title = Webhooks
webhooks-add = Añadir un webhook
webhooks-add-it = Añadir
webhooks-need-secret = Para añadir uno, esta instalación necesita un secreto propio que proteja las claves. Guarde 32 bytes aleatorios en un archivo (openssl rand -base64 32), indíquelo en el ajuste AFTERWORD_SECRET_FILE y reinicie.
webhooks-empty-title = Todavía no se avisa a nadie
webhooks-empty = Un webhook avisa a otro sistema cuando llega una respuesta, se abre un caso o se decide sobre un contacto: firmado, y repetido hasta que se acepta.
webhooks-hears-of = Recibe
webhooks-since = Desde
webhook-address = Dirección
webhook-address-help = Dónde escucha el otro sistema, por ejemplo https://example.org/hooks.
webhook-state = Estado
webhook-failing = Con fallos
webhook-on = Activo
webhook-hears-of = Se le avisa de
webhook-event = { $event } ({ $word })

## One webhook

webhook-title = Webhook
webhook-key-once = La clave, mostrada una sola vez
webhook-key-once-note = Entréguela al receptor, que comprueba con ella las firmas. No se puede mostrar de nuevo; sí se puede crear otra.
webhook-off-by-hand = Desactivado: { $at }. No se avisa de lo que ocurre.
webhook-off-gone = El receptor comunicó ({ $at }) que ya no existe. No se avisa de lo que ocurre.
webhook-off-failing = Se desactivó solo: { $at }. No se avisa de lo que ocurre.
webhook-off-failing-since = Se desactivó solo ({ $at }), tras fallos desde { $since }. No se avisa de lo que ocurre.
webhook-failing-since = Nada ha llegado desde { $since }. Tras cinco días así se desactiva solo.
webhook-on-note = Se avisa al instante de lo que ocurre, y se repite hasta que se acepta.
webhook-switch-off = Desactivar
webhook-switch-on = Activar
webhook-test = Enviar un evento de prueba
webhook-change = Adónde y qué
webhook-save = Guardar
webhook-key = Clave
webhook-key-note = Una clave nueva se muestra una sola vez. La anterior también firma durante 24 horas, para que el receptor pueda cambiar.
webhook-key-before = La clave anterior también firma, hasta { $until }. Si crea otra ahora, deja de hacerlo.
webhook-key-make = Crear otra clave
webhook-key-make-it = Crear y mostrar una vez
webhook-remove = Eliminar este webhook
webhook-remove-note = Lo que está pendiente no se envía, y su historial se elimina también.
webhook-remove-it = Eliminar

## What was told to a webhook

delivery-log = Entregas
delivery-all = Todas
delivery-states = Estados
delivery-all-failed-again = Reenviar todas las fallidas
delivery-empty-title = Nada por aquí
delivery-empty = Aquí aparece lo comunicado en los últimos 30 días, con lo que se recibió.
delivery-event = Evento
delivery-last-answer = Última respuesta
# The head of the column with the buttons.
delivery-do = Acción
delivery-pages = Páginas
delivery-newest = Más recientes
delivery-older = Anteriores
delivery-next-try = próximo intento { $at }
delivery-not-tried = Sin intentos aún
delivery-send-now = Enviar ahora
delivery-send-again = Reenviar
# What came back: the HTTP status, and how long it took.
delivery-answered = { $status } tras { $seconds } s
delivery-unanswered = Sin respuesta tras { $seconds } s
# The result is one of the two above.
delivery-try = Intento { $number }, { $at }: { $result }

## What forms of webhooks say

webhook-saved = El webhook se ha guardado.
webhook-is-now-on = El webhook está activo.
webhook-is-now-off = El webhook está desactivado.
webhook-removed = El webhook se ha eliminado.
webhook-test-sent = La prueba está en camino. El resultado aparecerá abajo en un momento.
webhook-is-off = Este webhook está desactivado. Actívelo primero.
webhook-events-none = Elija al menos un evento.
webhook-address-none = No es una dirección web como https://example.org/hooks.
webhook-address-too-long = Como máximo { $most } caracteres.
webhook-address-credentials = Omita el nombre y la contraseña: el receptor nos reconoce por la firma.
webhook-address-private = { $address } es una dirección de una red privada. Quien administra el servidor puede permitir esa red con el ajuste AFTERWORD_WEBHOOK_ALLOW.
webhook-address-unencrypted = Sin https solo se envía a redes que quien administra el servidor permite con el ajuste AFTERWORD_WEBHOOK_ALLOW, y { $address } no está en ninguna.
webhook-address-nothing-allowed = Sin https solo se envía a redes que quien administra el servidor permite con el ajuste AFTERWORD_WEBHOOK_ALLOW.
vault-without-secret = Esta instalación aún no tiene un secreto propio con el que proteger esto. Indique un archivo que lo contenga en el ajuste AFTERWORD_SECRET_FILE y reinicie.
delivery-sent-again = Se reenvía ahora.
delivery-none-failed = No hay nada fallido.
delivery-failed-sent-again = { $n ->
    [one] Se reenvía ahora { $n } entrega.
   *[other] Se reenvían ahora { $n } entregas.
}

## The banner of a webhook that was switched off by itself; its address follows

webhook-banner-gone = Se desactivó un webhook ({ $at }) porque su receptor ya no existe:
webhook-banner-failing = Se desactivó un webhook ({ $at }) porque ya no llegaba nada:

## Outbox

outbox-title = Bandeja de salida
outbox-note = El correo pasa al servidor de correo; esto es lo que se entregó. Los enlaces están vacíos: solo los clientes los tienen.
outbox-without-server = No hay servidor de correo (AFTERWORD_SMTP_URL): los mensajes nuevos se quedan aquí y no se entregan. Abra uno para crear un enlace de respuesta.
outbox-empty-title = Aún no hay mensajes
outbox-empty = Aparece uno aquí cuando un programa pregunta a un cliente.
outbox-messages = Mensajes
outbox-message = Mensaje
# The head of a column: to whom it was sent.
outbox-to = Para
outbox-written = Escrito
outbox-pages = Páginas
outbox-newest = Más recientes
outbox-older = Anteriores

## One message

message-title = Mensaje
message-delivery = Entrega
message-seen = Como lo ve el cliente
message-mail = El correo
message-text = La parte de texto
message-no-text = No se guardó el texto de este mensaje.
message-contact = Al contacto
message-answer-link = Enlace de respuesta
message-answer-link-note = Los enlaces no se guardan. Uno nuevo abre la misma encuesta; los anteriores siguen sirviendo.
message-make-link = Crear un enlace de respuesta
# The link follows.
message-link-once = El nuevo enlace de respuesta, mostrado una sola vez:
message-link-refused = { $because ->
    [withdrawn] Esta invitación ya no admite respuestas: retirada antes del envío.
    [answered] Esta invitación ya no admite respuestas: ya respondida.
    [expired] Esta invitación ya no admite respuestas: caducada.
    [opted_out] Esta invitación ya no admite respuestas: baja solicitada.
   *[over] Esta invitación ya no admite respuestas: su plazo ha terminado.
}
message-customer-without-address = El cliente no tiene dirección de correo.
message-kind-first = Invitación
message-kind-reminder = Recordatorio
message-kind-link = Enlace de respuesta creado a mano
# What became of a message, as a badge.
message-queued = enviándose
message-sent = enviado
message-not-delivered = no entregado
message-bounced = rechazado
message-failed = fallido
message-link = enlace creado a mano

## Audit log

audit-title = Registro de auditoría
audit-note = Cada cambio de personas y programas, y cada consulta de datos personales. Nada de esto se puede cambiar ni borrar; exportar es también un evento.
audit-empty-title = Nada coincide
audit-empty = Amplíe los días o quite un filtro.
audit-events = Eventos
audit-when = Cuándo
audit-who-did = Quién hizo qué
audit-facts = Qué cambió o se mostró
audit-parts = Partes del registro
audit-newest = Más recientes
audit-older = Anteriores
audit-export = Exportar { $format }
audit-search = Buscar
audit-search-hint = palabras en objetos y detalles
audit-who = Quién
audit-everybody = todos
audit-what = Qué
audit-everything = todo
audit-target = Objeto
audit-target-hint = clave o id
audit-from = Desde
audit-until = Hasta
audit-show = Mostrar
# A line of the log is made of the actor, the action (a label) and the name of its target: “Ada Moss read contact …56789ab”.
audit-actor = { $name }:
audit-action = { $action }
audit-all-about = todo sobre esto
audit-token = Token de API «{ $name }»
audit-somebody = Alguien
audit-somebody-gone = Cuenta eliminada
# The target of “was not let in”: whose address was given.
audit-refused-as = como { $name }
# Above what something new was made with.
audit-new = nuevo
audit-changed = { $field }: { $was } → { $now }
audit-nothing = nada
audit-none = ninguno
audit-no-id = No es un id.
audit-no-day = No es un día. Escríbalo así: 2026-11-20.

## Jobs

jobs-title = Tareas
jobs-note = Correos, recordatorios, vencimientos y escalamientos. Lo que falla se repite con pausas cada vez mayores y al final se abandona.
jobs-states = Estados
# A state with the number of its jobs.
jobs-in-state = { $state } { $n }
jobs-failed = Abandonadas
jobs-retrying = En reintento
jobs-waiting = En espera
jobs-done = Hechas
jobs-empty-title = Ninguna tarea aquí
jobs-empty = No hay nada de este tipo por ahora.
jobs-job = Tarea
jobs-tries = Intentos
jobs-tries-of = { $n } de { $most }
jobs-due = Vence
jobs-last-error = Último error
# The head of the column with the buttons.
jobs-do = Acción
job-do-now = Hacer ahora
job-give-up = Abandonar
job-give-up-note = No se intentará más por sí sola.
job-give-up-this = Abandonar esta tarea
job-due-now = La tarea se hará ahora.
job-given-up = La tarea se ha abandonado.
job-not-idle = Esta tarea ha terminado o está en curso. Vuelva a cargar la página.
job-send-invitation = Enviar una invitación
job-remind = Enviar un recordatorio
job-expire = Cerrar una invitación
job-escalate = Escalar un caso
job-send-reply = Enviar una respuesta
job-fold-scores = Contar puntuaciones
job-deliver-webhook = Entregar un webhook
job-send-webhook-notice = Avisar de un webhook desactivado
job-forget-webhooks = Borrar webhooks antiguos
job-end-partials = Cerrar respuestas parciales
job-forget-uploads = Borrar archivos de formularios no enviados
