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
error-forbidden = No tiene permiso para hacer esto.
error-too-many = Demasiados intentos. Espere { $seconds } segundos.
error-database = La base de datos no respondió como se esperaba.
error-internal = Algo falló por nuestra parte.
look-at-marked-fields = Revise los campos marcados.

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
