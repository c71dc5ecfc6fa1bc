### Errors, what is wrong with what was typed, and why contacts were or were not asked.

## Errors of a page or a form

error-at-field = { $field }: { $message }
error-not-found = { $what ->
    [case] Este caso
    [survey] Esta encuesta
    [webhook] Este webhook
    [response] Esta respuesta
    [contact] Este contacto
    [user] Este usuario
    [message] Este mensaje
    [token] Este token
    [invitation] Esta invitación
    [file] Este archivo
    [delivery] Esta entrega
    [touchpoint] Este punto de contacto
    [conflict] Este conflicto
    [session] Esta sesión
    [program] Este programa
    [page] Esta página
    [job] Esta tarea
    [draft] Este borrador
    [address] Esta dirección
   *[other] Lo que busca
} no existe, o usted no tiene acceso.
error-unauthenticated = Inicie sesión primero.
error-forbidden = No tiene permiso para { $what }.
error-too-many = Demasiados intentos. Espere { $seconds } segundos.
error-database = La base de datos no respondió como se esperaba.
error-internal = Algo falló por nuestra parte.
look-at-marked-fields = Revise los campos marcados.
export-audit-formats = Indique format=csv o format=ndjson.
export-table-formats = Una tabla es csv, xlsx o ndjson.
form-from-elsewhere = Este formulario no se envió desde una página de este sitio. Abra la página de nuevo y envíelo desde allí.
form-not-whole = Este formulario no llegó completo o supera los { $kb } kB. No se hizo nada con él.
took-too-long = Esto tardó demasiado y se canceló. Inténtelo de nuevo dentro de un rato.
error-two = { $first } { $second }

## A form that could not be taken for now, and is kept

held-title = Esto no se pudo guardar por ahora
held-away = La base de datos no está disponible o no respondió a tiempo.
held-kept = Lo que ha introducido no se ha perdido: se conserva en esta página. Envíelo de nuevo dentro de unos segundos.
held-logged-out = Su sesión ha terminado, por lo que esto no se ha guardado.
held-log-in-first = Lo que ha introducido no se ha perdido: se conserva en esta página. Inicie sesión en una pestaña nueva, vuelva después a esta y envíelo de nuevo.
held-log-in = Iniciar sesión en otra pestaña
held-account-wants = Su cuenta pide antes otra cosa, por lo que esto no se ha guardado.
held-account-first = Lo que ha introducido no se ha perdido: se conserva en esta página. Abra su cuenta en una pestaña nueva y haga lo que le pide; vuelva después a esta y envíelo de nuevo.
held-open-account = Abrir su cuenta en otra pestaña
held-send-again = Enviar de nuevo
held-back = Volver a la página
held-secrets = Las contraseñas y los códigos nunca se conservan. Introdúzcalos una vez más.
held-present-password = Contraseña actual
held-new-password = Contraseña nueva
held-files = Los archivos no se pueden conservar. Añádalos de nuevo en la propia página: { $names }
held-written = Lo que ha escrito

## What somebody may not do, as it follows error-forbidden

may-see-teams = ver los equipos
may-change-teams = modificar los equipos
may-see-programs = ver los programas
may-add-programs = añadir programas
may-change-programs = modificar los programas
may-see-case-rules = ver las reglas de casos
may-change-case-rules = modificar las reglas de casos
may-see-jobs = ver las tareas
may-change-cases = modificar casos
may-read-cases = leer los casos
may-take-this-case = asumir este caso
may-give-cases-to-others = asignar casos a otras personas
may-work-before-taking = trabajar en este caso antes de asumirlo
may-change-sites = modificar los sitios
may-see-touchpoints = ver los puntos de contacto
may-change-touchpoints = modificar los puntos de contacto
may-read-scores = leer las puntuaciones
may-take-tables-out = exportar tablas
may-read-the-audit-log = leer el registro de auditoría
may-read-surveys = leer las encuestas
may-publish-surveys = publicar encuestas
may-change-the-organisation = modificar los ajustes de la organización
may-add-contacts = añadir contactos
may-read-contacts = leer los contactos
may-note-contacts = anotar contactos
may-read-files = leer los archivos
may-read-dispositions = leer las disposiciones
may-see-the-ledger = ver las disposiciones
may-import-responses = importar respuestas
may-set-up-webhooks = configurar webhooks
may-read-responses = leer las respuestas
may-resolve-conflicts = resolver conflictos
may-reverse-verdicts = revertir dictámenes
may-make-answer-links = crear enlaces de respuesta
may-read-invitations = leer las invitaciones
may-read-sent-mail = leer el correo enviado
may-see-accounts = ver las cuentas
may-change-accounts = modificar las cuentas
may-have-an-account = tener una cuenta
may-see-security = ver los ajustes de seguridad
may-change-security = modificar los ajustes de seguridad
may-add-users = añadir usuarios
may-see-users = ver los usuarios
may-make-tokens = crear tokens de API
may-see-tokens = ver los tokens de API
may-revoke-tokens = revocar tokens de API

## Beside a field

input-required = Rellene este campo.
input-too-long = Tiene { $length } caracteres; caben { $limit } como máximo. Acórtelo.
input-control-characters = Contiene caracteres que no se pueden mostrar (caracteres de control como NUL). Elimínelos.
input-several-lines = Debe ser una sola línea. Elimine los saltos de línea y las tabulaciones.
input-key-required = Indique una clave, como «billing-1».
input-not-a-key = Una clave tiene minúsculas, cifras y guiones, empieza por una letra o cifra y mide 60 como máximo, como «billing-1».
input-not-a-reason = Un motivo consta de hasta seis códigos de minúsculas, cifras y guiones, separados por barras, como «billing/late-fee».
input-not-an-email = No es una dirección de correo; una tiene la forma «name@example.org».
input-not-a-phone-number = No es un número de teléfono con prefijo de país; uno tiene la forma «+49 151 12345678».
input-number-required = Indique un número.
input-not-a-number = «{ $given }» no es un número entero.
# $what is one of the next three messages, $unit one of the two after them.
input-out-of-range = { $what }: de { $from } a { $to } { $unit }.
input-the-delay = La espera
input-the-quarantine = La cuarentena
input-the-expiry = El plazo
input-minutes = minutos
input-days = días
input-word-required = Indique uno de estos: { $allowed }.
input-word-unknown = «{ $given }» no se conoce aquí; es uno de estos: { $allowed }.
input-unknown-word = «{ $given }» no se conoce; es uno de estos: { $allowed }
input-not-a-time = «{ $given }» no se entiende como hora; una tiene la forma «2026-11-20 09:18».
input-time-not-as-format = «{ $given }» no está escrito como { $format }.
input-time-skipped = «{ $given }» no existe en { $zone }: los relojes se adelantaron.

## Why a mail, a webhook or a job failed; it is kept in English

# $step is a word by which the wordings choose, $why what a mail server or a library said, here and below.
trouble-mail-at = { $step ->
    [connecting] Al conectar
    [greeting] En el saludo
    [sender] En el remitente
    [recipient] En el destinatario
   *[message] En el mensaje
}: { $why }
trouble-mail-too-slow = el servidor de correo no respondió en { $seconds } segundos
trouble-mail-not-ascii = el servidor de correo no acepta direcciones con letras fuera de ASCII
trouble-mail-to-no-address = no es una dirección de correo: { $why }
trouble-mail-from-no-address = el remitente { $sender } no es una dirección de correo: { $why }
trouble-mail-not-put-together = el mensaje no se puede componer: { $why }
# The next two stand without a full stop behind “Not delivered:”.
trouble-reply-without-address = Ya no hay dirección
trouble-reply-never-taken = El servidor de correo no lo aceptó en ninguno de nuestros intentos
trouble-webhook-too-slow = No hubo respuesta en { $seconds } segundos.
trouble-job-database = La base de datos no respondió como se esperaba. { $why }
trouble-job-unknown = tipo de tarea desconocido { $kind }

## Why a contact was or was not asked

disposition-meaning = { $disposition ->
    [asked] Se envió una encuesta, o se va a enviar.
    [no_program] El filtro de ningún programa activo se ajusta al contacto.
    [sampled_out] El programa pregunta a una parte de sus contactos, y este no salió en el sorteo.
    [quarantined] Se preguntó al cliente hace poco, desde cualquier programa.
    [no_address] No hay dirección en la que preguntar al cliente.
    [opted_out] El cliente dijo que no quiere que se le pregunte.
    [bounced] Mensajes anteriores a la dirección del cliente volvieron.
   *[too_old] El contacto terminó hace tanto que la encuesta ya habría caducado.
}
