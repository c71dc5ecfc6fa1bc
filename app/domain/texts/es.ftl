## The survey’s page

send = Enviar
send-change = Enviar el cambio
next = Siguiente
back = Atrás
page-of = Página { $number } de { $of }
please-check = Revise esto, por favor
please-choose = Elija una de las respuestas.
choose-one = Elija solo una respuesta.
please-write = Escriba algo aquí.
control-characters = Hay caracteres que no se pueden mostrar. Elimínelos, por favor.
too-long = Su texto tiene { $length ->
        [one] { $length } carácter
       *[other] { $length } caracteres
    }; caben como máximo { $limit }. Acórtelo, por favor.
no-email = Esto no es una dirección de correo. Ejemplo: nombre@example.org.
email-needed = Indique el correo electrónico en el que podemos contactarle.
no-number = Escriba un número, por favor.
number-between = Indique un número de { $lowest } a { $highest }.
number-in-steps = Indique un número de { $lowest } a { $highest } en pasos de { $step }.
number-from = Indique un número a partir de { $lowest }.
number-to = Indique un número de { $highest } como máximo.
decimals-at-most = { $decimals ->
        [0] Indique un número entero.
        [one] Indique como máximo una cifra después de la coma.
       *[other] Indique como máximo { $decimals } cifras después de la coma.
    }
no-date = Indique un día como año, mes, día: 2026-11-20.
date-from = Indique un día a partir del { $earliest }.
date-to = Indique un día hasta el { $latest }.
no-phone = Esto no es un número de teléfono con prefijo de país. Ejemplo: +34 612 345 678.
choose-at-most = { $most ->
        [one] Elija solo una respuesta.
       *[other] Elija como máximo { $most } respuestas.
    }
none-goes-alone = «Ninguna» no se puede elegir junto con otras respuestas.
places-once = Dé cada puesto una sola vez.
every-row = Responda en cada línea, por favor.
file-hint = { $accept ->
        [photo] JPEG, PNG o WebP.
        [document] PDF o texto sin formato.
       *[both] JPEG, PNG, WebP, PDF o texto sin formato.
    } Número de archivos: { $most } como máximo. Tamaño de cada uno: { $megabytes } MB como máximo.
files-here = Recibido; no hace falta elegirlo otra vez:
file-take-away = Quitar { $name }
please-add-file = Elija un archivo.
file-wrong-kind = { $name } { $accept ->
        [photo] no es una foto JPEG, PNG o WebP que se pueda leer.
        [document] no es ni un PDF ni texto sin formato.
       *[both] no es un archivo JPEG, PNG, WebP, PDF o de texto que se pueda leer.
    } Elija otro, por favor.
file-heic = { $name } está en formato HEIC, que aquí no se puede leer. Elija la foto en JPEG, por favor.
file-too-large = { $name } es demasiado grande; caben como máximo { $megabytes } MB. Elija un archivo más pequeño, por favor.
file-too-many-pixels = { $name } tiene más de { $most } millones de píxeles. Elija una foto más pequeña, por favor.
files-at-most = Número de archivos que caben aquí: { $most }. Quite antes otros, por favor.
file-no-room = Ahora mismo no se pueden recibir archivos. Envíe su respuesta sin archivo o inténtelo más tarde, por favor.
form-too-large = Estos archivos juntos son demasiado grandes. Lo que ha escrito no se ha perdido: vuelva atrás y elija menos archivos o más pequeños.
form-broken = El formulario se dañó por el camino. Envíelo de nuevo, por favor.
resolved-answer = { $answer ->
        [yes] Sí
        [partly] En parte
       *[no] No
    }
about-contact = { $channel ->
        [phone] Su llamada del { about-contact.day }
        [chat] Su chat con nosotros del { about-contact.day }
        [email] Su correo del { about-contact.day }
        [ticket] Su solicitud, atendida el { about-contact.day }
       *[visit] Su visita del { about-contact.day }
    }
    .day = { $weekday ->
        [monday] lunes
        [tuesday] martes
        [wednesday] miércoles
        [thursday] jueves
        [friday] viernes
        [saturday] sábado
       *[sunday] domingo
    }

## After an answer

somebody-will-contact = Alguien de nuestro equipo se pondrá en contacto con usted.
read = Leemos lo que escribió.
change-answer = Cambiar mi respuesta

## Links that take no answer

answered-heading = Ya ha respondido
answered-text = Hemos recibido su respuesta y ya no se puede cambiar. Gracias.
expired-heading = Esta encuesta ha terminado
expired-text = Estuvo abierta por un tiempo limitado. Gracias por querer responder.
unknown-heading = Este enlace no lleva a ninguna encuesta
unknown-text = Puede que esté cortado. Ábralo de nuevo desde el mensaje o cópielo entero.

## When something fails

trouble-heading = Algo falló de nuestro lado
trouble-text = Su respuesta no se ha perdido: vuelva atrás y envíela de nuevo en un minuto.
held-heading = No se ha podido guardar ahora mismo
held-text = Nada de lo que ha introducido se ha perdido. Espere un momento y envíelo de nuevo desde esta página.
send-again = Enviar de nuevo
offline = En este momento no hay conexión. Su respuesta queda guardada en este dispositivo y se enviará en cuanto la haya.
card-invitation = Solo lleva un momento y leemos todas las respuestas.
card-scan = Escanee con la cámara de su teléfono o escriba la dirección.

## What is done with answers, and how to refuse surveys

how-used = Cómo se usan sus respuestas
how-used-text = Sus respuestas llegan a quienes atendieron su solicitud y a sus responsables, para corregir y mejorar. No se venden ni se usan para publicidad.
how-used-staff = Sus respuestas llegan a quienes son responsables del trabajo aquí, para corregir y mejorar. No se venden ni se usan para publicidad.
dont-ask-again = No preguntar más
opt-out-heading = ¿Dejamos de preguntarle?
opt-out-text = No recibirá más encuestas en esta dirección. Atenderemos sus solicitudes como siempre.
opted-out-heading = No le preguntaremos más
opted-out-text = Vale desde ahora para todas nuestras encuestas en esta dirección.
other-language = Idioma

## Mail

mail-subject = { $channel ->
       *[other] ¿Cómo le fue?
    } Una pregunta de { $organisation }
on-weekday = el { about-contact.day }
on-date = el { $date }
topic = {" "}por «{ $reason }»
mail-opening = Hola, { $channel ->
        [phone] nos llamó { $day }{ $topic }
        [chat] chateó con nosotros { $day }{ $topic }
        [email] nos escribió { $day }{ $topic }
        [ticket] cerramos su solicitud { $day }{ $topic }
       *[visit] nos visitó { $day }{ $topic }
    }{ $again ->
        [yes] , y desde entonces le hemos respondido
       *[no] {""}
    }. Una pregunta:
mail-tap = Un toque abre la página con su elección marcada; cuenta cuando pulse { send }. Toma un minuto.
mail-answer-here = Responda aquí:
mail-why = Recibe este mensaje porque se puso en contacto con nosotros.
mail-how-often = { $days ->
        [one] Preguntamos como máximo una vez al día.
       *[other] Preguntamos como máximo una vez cada { $days } días.
    }
mail-dont-ask = No me pregunten más
mail-reminder = Un recordatorio, el único:

## Replies that staff write

reply-subject = Sobre lo que nos contó: { $organisation }
you-wrote = Usted escribió:
