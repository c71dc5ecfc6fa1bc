### What the checker of surveys finds, in their JSON and in their logic, with its place.

## A finding with its place

# $place is as in JSON: pages.0.questions.2.text
survey-said-at = { $place }: { $message }
survey-said-at-character = { $place }, carácter { $character }: { $message }

## The survey and what it asks; each stands behind its place

survey-key-letters = se necesitan minúsculas, cifras y guiones
survey-name-missing = falta
survey-languages-missing = se necesita al menos una
survey-one-lead = exactamente una debe preguntar por la métrica principal { $metric }, no { $leads }
survey-no-key-of-ending = «{ $key }» no puede ser la clave de un final
survey-no-key-of-page = «{ $key }» no puede ser la clave de una página
survey-no-key-of-question = «{ $key }» no puede ser la clave de una pregunta
survey-no-key-of-choice = «{ $key }» no puede ser la clave de una opción
survey-consent-required = el consentimiento y los datos de contacto no pueden ser obligatorios
survey-statement-required = un texto para leer no tiene respuesta
survey-lead-put-in = está también en los correos, donde no hay nada que insertar
survey-words-needed = se necesitan { $points }, una para cada punto
survey-possible-not = se admite de { $from } a { $to }, no { $given }
survey-possible = se admite de 1 a { $to }
survey-files-possible = se admiten de 1 a { $to } archivos, no { $given }
survey-highest-above-lowest = el máximo debe ser mayor que el mínimo
survey-steps = pasos de { $step } no llevan de { $from } a { $to }
survey-decimals = se guardan 6 como máximo
survey-latest-before-earliest = el último día es anterior al primero
survey-fewest-needed = se necesitan al menos { $n }
survey-exclusive-alone = solo tiene sentido donde se pueden elegir varias
survey-kind-twice = ya hay una pregunta de este tipo
survey-language-missing = falta { $language }

## The logic as a whole

logic-no-page = Una encuesta necesita al menos una página.
logic-no-ending = Una encuesta necesita al menos un final.
logic-unnameable = «{ $key }» significa otra cosa en una condición, así que ninguna puede referirse a esta pregunta.
logic-question-twice = Ya hay antes una pregunta «{ $key }».
logic-leads-back = Esto vuelve a «{ $key }»; un salto solo puede llevar a una página posterior.
logic-not-earlier = «{ $key }» no se pregunta antes; solo se pueden usar respuestas anteriores.
# $thing is a word by which the wordings choose.
logic-twice = Hay más de { $thing ->
    [page] una página
    [ending] un final
    [row] una fila
   *[choice] una opción
} «{ $key }».
logic-unknown = No hay { $thing ->
    [page] ninguna página
    [ending] ningún final
    [question] ninguna pregunta
    [row] ninguna fila
    [fact] ningún dato del contacto
   *[choice] ninguna opción
} «{ $name }».
logic-unknown-but-near = No hay { $thing ->
    [page] ninguna página
    [ending] ningún final
    [question] ninguna pregunta
    [row] ninguna fila
    [fact] ningún dato del contacto
   *[choice] ninguna opción
} «{ $name }»; ¿quiso decir «{ $meant }»?
logic-page-passed = Nadie llega a esta página: todos los caminos pasan de largo.
logic-page-empty = Nadie ve esta página: en ella no se pregunta nada.
logic-page-never-shown = Nadie ve esta página: ella, o cada una de sus preguntas, tiene una condición que nunca se cumple.
logic-question-never-asked = Esto no se pregunta a nadie: su condición nunca se cumple.
logic-skip-never-taken = Nadie toma este salto.
logic-ending-never-reached = Ningún camino lleva al final «{ $key }».

## What a condition or a text with placeholders asks of an answer

logic-always-there = «{ $subject }» está siempre; escriba answered({ $key }).
logic-file-in-text = «{ $subject }» es un archivo; un texto no puede mostrarlo.
logic-rows-in-text = «{ $subject }» tiene varias filas; indique una de ellas.
logic-statement = «{ $key }» es un texto para leer y no tiene respuesta.
logic-nothing-to-count = «{ $key }» no es una pregunta con varias opciones, así que no hay nada que contar.
logic-rows = «{ $key }» tiene varias filas; indique una de ellas, como en { $key }.{ $row }.
logic-ranking = «{ $key }» es una clasificación; pregunte por el puesto de una opción, como en { $key }.{ $choice } = 1.
logic-file = «{ $key }» es un archivo; solo se puede preguntar answered({ $key }).
logic-no-parts = «{ $key }» no tiene filas ni puestos; escriba solo «{ $key }».
logic-several-choices = «{ $subject }» puede tener varias opciones; escriba { $subject } has { $with }.
# $sign is the comparison that was written, $signs those that can be used.
logic-no-order = «{ $sign }» es para números y fechas; use aquí { $signs } o «in».
logic-no-reason = Un motivo se escribe como «billing/late-fee»; «{ $given }» no lo es.
# $is and $with are words by which the wordings choose.
logic-not-compared = «{ $subject }» es { $is ->
    [number] un número
    [choice] una sola opción
    [choices] varias opciones
    [date] una fecha
    [flag] verdadero o falso
   *[text] un texto
}; no se puede comparar con { $with ->
    [number] un número
    [date] una fecha
    [flag] verdadero o falso
   *[text] un texto
}.
logic-choices-are-texts = Las opciones de «{ $subject }» son textos entre comillas dobles.
logic-has-no-several = «{ $subject }» es { $is ->
    [number] un número
    [choice] una sola opción
    [choices] varias opciones
    [date] una fecha
    [flag] verdadero o falso
   *[text] un texto
}; «has» es para varias opciones. Escriba { $subject } = { $choice }.
# The two ranges begin the two sentences behind them.
logic-range-whole = «{ $subject }» es un número entero de { $from } a { $to }
logic-range = «{ $subject }» es un número de { $from } a { $to }
logic-never-true = { $range }; esto nunca se cumple.
logic-always-true = { $range }; esto se cumple con cualquier respuesta.

## How a condition or a placeholder is written

logic-too-long = Esto tiene { $length } caracteres; caben { $limit } como máximo. Acórtelo.
logic-too-deep = Los paréntesis y «not» se anidan aquí más de { $limit } veces. Escríbalo de forma más sencilla.
logic-no-key = «{ $word }» no está escrito como una clave: minúsculas, cifras y guiones, como «billing-1».
logic-neither-number-nor-date = «{ $shown }» no es ni un número, como 6 o 2.5, ni una fecha, como 2026-01-31.
logic-quotes-needed = Un texto va entre comillas dobles: "{ $shown }".
# $expected is one of those that follow, $found one of those behind them.
logic-expected = { $expected }; { $found }.
logic-unexpected = Esto no se puede leer; { $found }.
logic-expected-condition = Aquí se espera una condición, como score <= 6
logic-expected-subject = Aquí se espera la clave de una pregunta o un dato como contact.channel
logic-expected-comparison = Aquí se espera una comparación: { $signs }, «in» o «has»
logic-expected-value = Aquí se espera un valor, como 6, "phone" o 2026-01-31
logic-expected-opening = Aquí se espera un paréntesis de apertura
logic-expected-closing = Aquí se espera un paréntesis de cierre
logic-expected-next-or-closing = Aquí se espera una coma o un paréntesis de cierre
logic-expected-end = Aquí se espera «and», «or» o el final
logic-expected-part = Aquí se espera la clave de una fila u opción
logic-expected-fact = Aquí se espera el nombre de un dato, como channel
logic-expected-escaped = Una barra inversa solo va antes de una comilla doble o de otra barra inversa
logic-expected-quote = El texto necesita una comilla doble al final
logic-expected-name = Aquí se espera el nombre de un dato o de una respuesta, como contact.reason o answer.score
logic-expected-question = Aquí se espera la clave de una pregunta
logic-expected-default = Aquí se espera un texto entre comillas dobles
logic-expected-braces = Aquí se esperan dos llaves de cierre
logic-found-end = el texto termina aquí
logic-found-blank = se encontró un espacio
logic-found-control = se encontró un carácter de control
logic-found = se encontró «{ $word }»

## Why the JSON of a survey cannot be read: behind “This is no JSON” and “This is no survey”

json-at = { $what } (línea { $line }, columna { $column })
json-ends-in-list = El final llega en medio de una lista
json-ends-in-object = El final llega en medio de un objeto
json-ends-in-string = El final llega en medio de un texto
json-ends-in-value = El final llega donde falta un valor
json-expected-colon = se espera `:`
json-expected-next-in-list = se espera `,` o `]`
json-expected-next-in-object = se espera `,` o `{"}"}`
json-expected-word = se espera true, false o null
json-expected-value = se espera un valor
json-key-no-string = el nombre de un campo va entre comillas dobles
json-trailing-comma = sobra una coma
json-trailing-characters = hay algo después del final
json-invalid-escape = tras una barra inversa hay un carácter no válido
json-invalid-number = un número está mal escrito
json-number-out-of-range = un número es demasiado grande
json-control-character = un texto contiene un carácter de control, como un salto de línea
json-too-deep = hay demasiados niveles anidados
json-questions-or-pages = una encuesta tiene o bien `questions`, en una página, o bien `pages`
json-missing-field = falta el campo `{ $name }`
json-duplicate-field = el campo `{ $name }` está dos veces
json-unknown-field = no existe el campo `{ $name }`; se admite { $expected }
json-unknown-word = no existe `{ $name }`; se admite { $expected }
json-one-of = uno de { $names }
json-either = { $first } o { $second }
json-invalid-length = la longitud { $length } no vale; se espera { $expected }
json-invalid-type = se necesita otro tipo: hay { $given }, se espera { $expected }
json-invalid-value = se necesita otro valor: hay { $given }, se espera { $expected }
