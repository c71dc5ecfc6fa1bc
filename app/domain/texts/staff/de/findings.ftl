### What the checker of surveys finds, in their JSON and in their logic, with its place.

## A finding with its place

# $place is as in JSON: pages.0.questions.2.text
survey-said-at = { $place }: { $message }
survey-said-at-character = { $place }, Zeichen { $character }: { $message }

## The survey and what it asks; each stands behind its place

survey-key-letters = nötig sind Kleinbuchstaben, Ziffern und Bindestriche
survey-name-missing = fehlt
survey-languages-missing = mindestens eine ist nötig
survey-one-lead = genau eine muss nach der Leitmetrik { $metric } fragen, nicht { $leads }
survey-no-key-of-ending = „{ $key }“ kann nicht der Schlüssel eines Endes sein
survey-no-key-of-page = „{ $key }“ kann nicht der Schlüssel einer Seite sein
survey-no-key-of-question = „{ $key }“ kann nicht der Schlüssel einer Frage sein
survey-no-key-of-choice = „{ $key }“ kann nicht der Schlüssel einer Auswahl sein
survey-consent-required = Einwilligung und Kontaktdaten können nicht verlangt werden
survey-statement-required = auf einen Hinweis gibt es keine Antwort
survey-lead-put-in = steht auch in E-Mails, wo es nichts einzusetzen gibt
survey-words-needed = { $points } sind nötig, eines für jeden Punkt
survey-possible-not = { $from } bis { $to } sind möglich, nicht { $given }
survey-possible = 1 bis { $to } sind möglich
survey-files-possible = 1 bis { $to } Dateien sind möglich, nicht { $given }
survey-highest-above-lowest = der höchste Wert muss über dem niedrigsten liegen
survey-steps = Schritte von { $step } führen nicht von { $from } bis { $to }
survey-decimals = höchstens 6 werden gespeichert
survey-latest-before-earliest = der späteste Tag liegt vor dem frühesten
survey-fewest-needed = mindestens { $n } sind nötig
survey-exclusive-alone = hat nur dort einen Sinn, wo sich mehrere wählen lassen
survey-kind-twice = eine Frage dieser Art gibt es schon
survey-language-missing = { $language } fehlt

## The logic as a whole

logic-no-page = Eine Umfrage braucht mindestens eine Seite.
logic-no-ending = Eine Umfrage braucht mindestens ein Ende.
logic-unnameable = „{ $key }“ bedeutet in einer Bedingung etwas anderes; deshalb kann keine von dieser Frage sprechen.
logic-question-twice = Eine Frage „{ $key }“ gibt es weiter vorn schon.
logic-leads-back = Das führt zurück zu „{ $key }“; ein Sprung darf nur zu einer späteren Seite führen.
logic-not-earlier = „{ $key }“ wird nicht vorher gefragt; nur frühere Antworten lassen sich verwenden.
# $thing is a word by which the wordings choose.
logic-twice = Es gibt mehr als { $thing ->
    [page] eine Seite
    [ending] ein Ende
    [row] eine Zeile
   *[choice] eine Auswahl
} „{ $key }“.
logic-unknown = Es gibt { $thing ->
    [page] keine Seite
    [ending] kein Ende
    [question] keine Frage
    [row] keine Zeile
    [fact] keine Angabe zum Kontakt
   *[choice] keine Auswahl
} „{ $name }“.
logic-unknown-but-near = Es gibt { $thing ->
    [page] keine Seite
    [ending] kein Ende
    [question] keine Frage
    [row] keine Zeile
    [fact] keine Angabe zum Kontakt
   *[choice] keine Auswahl
} „{ $name }“; ist „{ $meant }“ gemeint?
logic-page-passed = Niemand kommt zu dieser Seite: Jeder Weg führt daran vorbei.
logic-page-empty = Niemand sieht diese Seite: Auf ihr wird nichts gefragt.
logic-page-never-shown = Niemand sieht diese Seite: Sie oder jede Frage auf ihr hat eine Bedingung, die nie zutrifft.
logic-question-never-asked = Niemand wird das gefragt: Die Bedingung trifft nie zu.
logic-skip-never-taken = Niemand nimmt diesen Sprung.
logic-ending-never-reached = Kein Weg führt zum Ende „{ $key }“.

## What a condition or a text with placeholders asks of an answer

logic-always-there = „{ $subject }“ ist immer da; bitte schreiben Sie answered({ $key }).
logic-file-in-text = „{ $subject }“ ist eine Datei; ein Text kann sie nicht zeigen.
logic-rows-in-text = „{ $subject }“ hat mehrere Zeilen; bitte nennen Sie eine davon.
logic-statement = „{ $key }“ ist ein Hinweis und hat keine Antwort.
logic-nothing-to-count = „{ $key }“ ist keine Frage mit mehreren Auswahlen; es gibt nichts zu zählen.
logic-rows = „{ $key }“ hat mehrere Zeilen; bitte nennen Sie eine davon, wie in { $key }.{ $row }.
logic-ranking = „{ $key }“ ist eine Rangfolge; bitte fragen Sie nach dem Rang einer Auswahl, wie in { $key }.{ $choice } = 1.
logic-file = „{ $key }“ ist eine Datei; fragen lässt sich nur answered({ $key }).
logic-no-parts = „{ $key }“ hat weder Zeilen noch Ränge; bitte schreiben Sie nur „{ $key }“.
logic-several-choices = „{ $subject }“ kann mehrere Auswahlen haben; bitte schreiben Sie { $subject } has { $with }.
# $sign is the comparison that was written, $signs those that can be used.
logic-no-order = „{ $sign }“ ist für Zahlen und Daten; bitte verwenden Sie hier { $signs } oder „in“.
logic-no-reason = Ein Anlass ist geschrieben wie „billing/late-fee“; „{ $given }“ ist keiner.
# $is and $with are words by which the wordings choose.
logic-not-compared = „{ $subject }“ ist { $is ->
    [number] eine Zahl
    [choice] eine einzelne Auswahl
    [choices] eine Reihe von Auswahlen
    [date] ein Datum
    [flag] wahr oder falsch
   *[text] ein Text
} und lässt sich nicht mit { $with ->
    [number] einer Zahl
    [date] einem Datum
    [flag] wahr oder falsch
   *[text] einem Text
} vergleichen.
logic-choices-are-texts = Die Auswahlen von „{ $subject }“ sind Texte in doppelten Anführungszeichen.
logic-has-no-several = „{ $subject }“ ist { $is ->
    [number] eine Zahl
    [choice] eine einzelne Auswahl
    [choices] eine Reihe von Auswahlen
    [date] ein Datum
    [flag] wahr oder falsch
   *[text] ein Text
}; „has“ ist für mehrere Auswahlen. Bitte schreiben Sie { $subject } = { $choice }.
# The two ranges begin the two sentences behind them.
logic-range-whole = „{ $subject }“ ist eine ganze Zahl von { $from } bis { $to }
logic-range = „{ $subject }“ ist eine Zahl von { $from } bis { $to }
logic-never-true = { $range }; das trifft nie zu.
logic-always-true = { $range }; das trifft auf jede Antwort zu.

## How a condition or a placeholder is written

logic-too-long = Das sind { $length } Zeichen; höchstens { $limit } passen. Bitte kürzen Sie es.
logic-too-deep = Klammern und „not“ sind hier mehr als { $limit }-mal geschachtelt. Bitte schreiben Sie es einfacher.
logic-no-key = „{ $word }“ ist nicht geschrieben wie ein Schlüssel: Kleinbuchstaben, Ziffern und Bindestriche, etwa „billing-1“.
logic-neither-number-nor-date = „{ $shown }“ ist weder eine Zahl, etwa 6 oder 2.5, noch ein Datum, etwa 2026-01-31.
logic-quotes-needed = Ein Text steht in doppelten Anführungszeichen: "{ $shown }".
# $expected is one of those that follow, $found one of those behind them.
logic-expected = { $expected }; { $found }.
logic-unexpected = Das lässt sich nicht lesen; { $found }.
logic-expected-condition = Hier wird eine Bedingung erwartet, etwa score <= 6
logic-expected-subject = Hier wird der Schlüssel einer Frage erwartet oder eine Angabe wie contact.channel
logic-expected-comparison = Hier wird ein Vergleich erwartet: { $signs }, „in“ oder „has“
logic-expected-value = Hier wird ein Wert erwartet, etwa 6, "phone" oder 2026-01-31
logic-expected-opening = Hier wird eine öffnende Klammer erwartet
logic-expected-closing = Hier wird eine schließende Klammer erwartet
logic-expected-next-or-closing = Hier wird ein Komma oder eine schließende Klammer erwartet
logic-expected-end = Hier wird „and“, „or“ oder das Ende erwartet
logic-expected-part = Hier wird der Schlüssel einer Zeile oder Auswahl erwartet
logic-expected-fact = Hier wird der Name einer Angabe erwartet, etwa channel
logic-expected-escaped = Ein Rückstrich steht nur vor einem doppelten Anführungszeichen oder einem weiteren Rückstrich
logic-expected-quote = Der Text braucht an seinem Ende ein doppeltes Anführungszeichen
logic-expected-name = Hier wird der Name einer Angabe oder Antwort erwartet, etwa contact.reason oder answer.score
logic-expected-question = Hier wird der Schlüssel einer Frage erwartet
logic-expected-default = Hier wird ein Text in doppelten Anführungszeichen erwartet
logic-expected-braces = Hier werden zwei schließende geschweifte Klammern erwartet
logic-found-end = der Text endet hier
logic-found-blank = gefunden: ein Leerzeichen
logic-found-control = gefunden: ein Steuerzeichen
logic-found = gefunden: „{ $word }“

## Why the JSON of a survey cannot be read: behind “This is no JSON” and “This is no survey”

json-at = { $what } (Zeile { $line }, Spalte { $column })
json-ends-in-list = Das Ende kommt mitten in einer Liste
json-ends-in-object = Das Ende kommt mitten in einem Objekt
json-ends-in-string = Das Ende kommt mitten in einem Text
json-ends-in-value = Das Ende kommt, wo ein Wert stehen muss
json-expected-colon = `:` wird erwartet
json-expected-next-in-list = `,` oder `]` wird erwartet
json-expected-next-in-object = `,` oder `{"}"}` wird erwartet
json-expected-word = true, false oder null wird erwartet
json-expected-value = Ein Wert wird erwartet
json-key-no-string = Der Name eines Feldes steht in doppelten Anführungszeichen
json-trailing-comma = Es steht ein Komma zu viel
json-trailing-characters = Hinter dem Ende steht noch etwas
json-invalid-escape = Hinter einem Rückstrich steht ein falsches Zeichen
json-invalid-number = Eine Zahl ist nicht richtig geschrieben
json-number-out-of-range = Eine Zahl ist zu groß
json-control-character = Ein Text enthält ein Steuerzeichen, etwa einen Zeilenumbruch
json-too-deep = Es ist zu tief geschachtelt
json-questions-or-pages = eine Umfrage hat entweder `questions`, auf einer Seite, oder `pages`
json-missing-field = Das Feld `{ $name }` fehlt
json-duplicate-field = Das Feld `{ $name }` steht zweimal da
json-unknown-field = Das Feld `{ $name }` gibt es nicht; möglich ist { $expected }
json-unknown-word = `{ $name }` gibt es nicht; möglich ist { $expected }
json-one-of = eines von { $names }
json-either = { $first } oder { $second }
json-invalid-length = Die Länge { $length } passt nicht, erwartet wird { $expected }
json-invalid-type = Ein anderer Typ ist nötig: gegeben ist { $given }, erwartet wird { $expected }
json-invalid-value = Ein anderer Wert ist nötig: gegeben ist { $given }, erwartet wird { $expected }
