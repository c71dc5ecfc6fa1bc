## Die Liste: /feedback

feedback-title = Kundenstimmen
feedback-responses = Antworten
feedback-parts = Teile der Liste
feedback-newest = Neueste
feedback-older = Ältere
feedback-download-csv = CSV laden
feedback-download-xlsx = XLSX laden
feedback-empty-title = Nichts gefunden
feedback-empty-text = Erweitern Sie den Zeitraum oder entfernen Sie einen Filter.
feedback-empty-back = Alles anzeigen
feedback-not-counted-note = Was Mail-Scanner und andere Maschinen gesendet haben und was jemand aus der Zählung genommen hat. Nichts davon geht in eine Zahl ein. Hat doch ein Mensch geantwortet, geben Sie es an: Die Antwort zählt dann für den Tag, an dem sie einging.
feedback-not-counted-empty-title = Alles zählt
feedback-not-counted-empty-text = Keine passende Antwort wurde einer Maschine zugeschrieben.
feedback-not-counted-empty-back = Gezählte anzeigen
feedback-no-such-part = Diesen Teil der Liste gibt es nicht. Bitte beginnen Sie von vorn.

## Die Liste: Filter

feedback-search = Suche
feedback-search-hint = Wörter in Kommentaren
feedback-filter-all = alle
feedback-filter-score = Wert
feedback-filter-metric = Kennzahl
feedback-filter-channel = Kanal
feedback-filter-reason = Anlass
feedback-filter-team = Team
feedback-filter-program = Programm
feedback-filter-agent = Mitarbeiter
feedback-filter-language = Sprache
feedback-filter-survey = Umfrage
feedback-filter-customers = alle zu Kunden
feedback-filter-answers = Antworten
feedback-counted = gezählt
feedback-not-counted = nicht gezählt
feedback-filter-status = Status
feedback-sent-whole = vollständig
partial-answered = unvollständig
feedback-with-comment = mit Kommentar
conflict-with = mit Widerspruch
feedback-more-filters = Mehr Filter
feedback-show = Anzeigen

## Eine Antwort in einer Liste

feedback-no-score = Kein Wert
feedback-no-comment = Kein Kommentar
feedback-comment = Kommentar
feedback-case = Fall { $number }, { $state ->
    [new] neu
    [assigned] zugewiesen
    [contacted] kontaktiert
    [resolved] gelöst
    [closed] geschlossen
    [reopened] wieder offen
   *[other] { $state }
}
feedback-files = Dateien

## Begonnene und nicht gesendete Antworten

partial-note = Was in Umfragen angegeben wurde, die dann nicht gesendet wurden. Nichts davon geht in einen Wert ein. Wird die Umfrage doch noch gesendet, zählt sie und verlässt diese Liste.
partial-empty-title = Nichts blieb unvollständig
partial-empty-text = Wer die erste Seite ausgefüllt hat, hat die Umfrage auch gesendet.
partial-empty-back = Gesendete anzeigen
partial-final = Unvollständig, endgültig seit { $when }
partial-open = Unvollständig, letzte Änderung { $when }
partial-unfinished = { $n ->
    [one] { $n } Antwort wurde
   *[other] { $n } Antworten wurden
} begonnen und nicht gesendet: { $open } offen, { $ended } endgültig.

## Wer geantwortet hat: Mensch oder Maschine

verdict-not-a-person = Kein Mensch?
verdict-why-machine = Warum sie nicht von einem Menschen ist
verdict-why-person = Warum sie von einem Menschen ist
verdict-take-out = Nicht mehr zählen
verdict-count = Zählen
verdict-repeat = Erneut gesendet
verdict-why-count = Warum sie auch zählt
verdict-by-program = Eine Software
verdict-taken-out = { $by } hat sie aus der Zählung genommen, { $when }: { $why }
verdict-said-counts = Die Antwort zählt jetzt.
verdict-said-no-more = Die Antwort zählt nicht mehr.
verdict-person-or-machine = Eine Einschätzung wird zu Mensch oder zu Maschine geändert.
verdict-answered-since = Inzwischen wurde selbst geantwortet, und diese Antwort zählt. Zu einer Einladung kann nur eine Antwort zählen.
verdict-counts-already = Diese Antwort zählt bereits: Vielleicht war jemand schneller. Bitte sehen Sie sie noch einmal an.
verdict-counts-not-already = Diese Antwort zählt schon jetzt nicht: Vielleicht war jemand schneller. Bitte sehen Sie sie noch einmal an.

## Zwei verschiedene Antworten eines Durchgangs

conflict-waiting = { $n ->
    [one] Zu { $n } Antwort gibt es
   *[other] Zu { $n } Antworten gibt es
} im selben Durchgang eine weitere.
conflict-all = Offene Widersprüche
conflict-note = In einem Durchgang kamen zwei verschiedene Antworten: Eine Seite wurde noch einmal mit anderen Angaben gesendet. Die erste zählt, solange niemand anders entscheidet.
conflict-empty-title = Kein Widerspruch ist offen
conflict-empty-text = In diesem Zeitraum hat niemand dieselbe Seite zweimal mit verschiedenen Angaben gesendet, oder es ist geklärt.
conflict-came = Weitere Antwort eingegangen
conflict-resolved = Weitere Antwort, geklärt
conflict-came-at = Im selben Durchgang eingegangen, { $when }:
conflict-kept = { $by } hat die gezählte Antwort behalten, { $when }: { $why }
conflict-replaced = { $by } lässt stattdessen diese zählen, { $when }: { $why }
conflict-why = Warum die eine oder die andere zählt
conflict-keep = Gezählte behalten
conflict-replace = Stattdessen diese zählen
conflict-said-kept = Die bisherige Antwort zählt weiter.
conflict-said-replaced = Jetzt zählt die andere Antwort.
conflict-already-resolved = Dieser Widerspruch ist bereits geklärt: Jemand war schneller. Bitte sehen Sie ihn noch einmal an.
conflict-changed-since = Die Antwort hat sich geändert, seit Sie sie gelesen haben. Bitte lesen Sie den Widerspruch noch einmal.

## Ein Kontakt: was daraus wurde

contact-title = Kontakt
contact-came = Was daraus wurde
contact-answered = beantwortet
contact-case = Fall { $number }
contact-changes-title = Später anders gemeldet
contact-changes-note = Wer einen Kontakt bearbeitet hat, steht mit seinem Ende fest. Diese späteren Änderungen wurden nicht übernommen.
contact-change = { $field ->
    [agent] Mitarbeiter
    [team] Team
    [queue] Warteschlange
    [reason] Anlass
    [site] Standort
    [segment] Segment
   *[other] { $field }
}: { $was } sollte zu { $proposed } werden
contact-change-nothing = nichts
contact-change-after-low-score = nach einem niedrigen Wert

## Ein Kontakt: Angaben, auch Felder des Formulars

contact-ended = Beendet
contact-channel = Kanal
contact-direction = Richtung
contact-reason = Anlass
contact-agent = Mitarbeiter
contact-team = Team
contact-queue = Warteschlange
contact-site = Standort
contact-lasted = Dauer
contact-waited = Wartezeit
contact-handled = Bearbeitungszeit
contact-first-response = Erste Reaktion
contact-transfers = Weiterleitungen
contact-resolved = Gelöst
contact-yes = Ja
contact-no = Nein
contact-cost = Kosten
contact-source = Quelle
contact-customer = Kundendaten
contact-name = Name
contact-email = E-Mail
contact-phone = Telefon
contact-language = Sprache
contact-segment = Segment
contact-known-as = Kennung

## Ein Kontakt: der Verlauf

contact-line-title = Verlauf
contact-line-note = Alle Kontakte dieser Person, die Sie sehen dürfen, und was daraus wurde.
contact-line-more = Ältere Kontakte werden nicht gezeigt.
contact-line-sent = Umfrage verschickt
contact-line-asked-again = Nach dem Fall erneut gefragt
contact-line-answered = Beantwortet
contact-line-case-opened = Fall eröffnet
contact-line-case-closed = Fall geschlossen
contact-line-case-outcome = { $outcome ->
    [put_right] in Ordnung gebracht
    [explained] erklärt
    [goodwill] Kulanz
    [handed_on] weitergegeben
    [not_reachable] nicht erreichbar
    [declined] nicht gewünscht
    [not_justified] nicht berechtigt
   *[other] { $outcome }
}

## Ein Kontakt, von Hand erfasst

contact-new-title = Neuer Kontakt
contact-new-note = Für Kontakte, die kein System meldet. Er wird wie jeder andere beurteilt: Die Person kann gefragt werden, wie es war.
contact-new-who-began = Begonnen von
contact-new-began = Beginn
contact-new-ended = Ende
contact-new-zone = Ortszeit { $zone }.
contact-new-reason-help = Ein Code wie billing/late-fee.
contact-new-agent-help = Die Kennung des Mitarbeiters, wie sie in Ihren Systemen steht.
contact-new-none = Keines
contact-new-not-known = Nicht bekannt
contact-new-email-help = Ohne sie kann nicht gefragt werden.
contact-new-phone-help = Mit Ländervorwahl, etwa +49 151 12345678.
contact-new-attributes = Notiz
contact-new-attributes-help = Was wissen sollte, wer dies später liest.
contact-new-button = Kontakt erfassen
contact-noted = Der Kontakt ist erfasst. { $meaning }

## Ein Kontakt: was daran falsch sein kann

contact-team-required = Bitte geben Sie an, welches Ihrer Teams ihn bearbeitet hat.
contact-team-not-yours = Dies ist keines Ihrer Teams.
contact-end-required = Bitte geben Sie an, wann der Kontakt endete, etwa „2026-11-20T09:18:10Z“.
contact-in-future = Dies liegt in der Zukunft; melden Sie einen Kontakt, wenn er beendet ist.
contact-before-2000 = Dies liegt vor dem Jahr 2000.
contact-ends-before-start = Der Kontakt kann nicht enden, bevor er begonnen hat. Bitte prüfen Sie beide Zeiten.
contact-attributes-too-many = Höchstens 50 Attribute werden aufbewahrt. Bitte lassen Sie einige weg.
contact-attributes-too-long = Zusammen sind sie länger als 10 kB. Bitte kürzen Sie sie.
contact-attribute-name = Der Name eines Attributs ist eine einzelne Zeile von 1 bis 200 Zeichen.
contact-attribute-control = Dies enthält Steuerzeichen wie NUL. Bitte entfernen Sie sie.
contact-attribute-kind = Ein Attribut ist ein Text, eine Zahl, wahr oder falsch.
contact-language-tag = Dies ist kein Sprachkürzel; eines sieht aus wie „de“ oder „de-AT“.
