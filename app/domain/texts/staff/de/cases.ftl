### Cases: the queue, a case, the rules that open cases.

## The queue

cases-title = Fälle
cases-whose = Wessen Fälle
cases-mine = Meine
cases-of-team = Mein Team
cases-all = Alle
cases-state = Stand
cases-standing-open = Offen
cases-standing-any = Alle
cases-severity = Schwere
cases-severity-any = Alle
cases-overdue = Überfällig
cases-find = Suche
cases-find-what = Nummer oder Wörter
cases-show = Zeigen
cases-clear = Zurücksetzen
cases-total = { $total ->
    [one] { $total } Fall
   *[other] { $total } Fälle
}
cases-queue = Die Warteschlange
cases-in-order = Fälle, der zuerst fällige oben
cases-score = Wert
cases-owner = Zuständig
cases-due = Fällig
cases-pager = Seiten der Warteschlange
cases-before = ‹ Zurück
cases-next = Weiter ›
cases-page = Seite { $page } von { $pages }
cases-no-words = Ohne Worte: { $because }
cases-yours = Sie
cases-free = Frei
cases-none-fits = Kein Fall passt
cases-none-fits-hint = Nehmen Sie einen Filter weg, um mehr zu sehen.
cases-none-yours = Sie haben keine offenen Fälle
cases-none-yours-take = Ihr Team hat Fälle, die jemand übernehmen kann.
cases-none-yours-turns = Eine schlechte Antwort eröffnet einen Fall; im Team geht es reihum.
cases-none-of-team = Ihre Teams haben keinen offenen Fall
cases-none-of-team-hint = Eine schlechte Antwort eröffnet einen.
cases-none = Kein offener Fall
cases-none-hint = Eine schlechte Antwort eröffnet einen, nach den Fallregeln.

## Due times

due-now = jetzt fällig
due-left = noch { $length }
due-over = { $length } überfällig
due-minutes = { $n } Min.
due-hours = { $n } Std.
due-days = { $n } Tage
due-first-touch = Erstkontakt
due-resolve = Lösung
due-first-touch-by = Erstkontakt bis
due-resolve-by = Lösung bis
due-at = {" "}· fällig
due-time-used = Verbrauchte Zeit

## A case

case-title = Fall { $number }
case-title-unknown = Fall
case-yours = Ihnen zugewiesen
case-with = Bei { $name }
case-nobodys = Niemand zuständig
case-back-to-queue = ‹ Zur Warteschlange
case-raised-to-owner = Überfällig
case-raised-to-lead = Bei der Teamleitung
case-raised-to-quality = Beim Qualitätsmanagement
case-not-the-only-one = Nicht der einzige
case-same-reason = { $n ->
    [one] { $n } weiterer offener Fall zu { $reason }.
   *[other] { $n } weitere offene Fälle zu { $reason }.
}
case-same-cause = { $n ->
    [one] { $n } weiterer Fall noch nicht geschlossen: { $cause }.
   *[other] { $n } weitere Fälle noch nicht geschlossen: { $cause }.
}
case-root-cause-label = Ursache
case-outcome-label = Ergebnis
case-root-cause = { $code ->
    [waiting-time] Zu lange gewartet
    [wrong-information] Falsche Auskunft
    [promise-not-kept] Zusage nicht gehalten
    [transferred] Herumgereicht
    [rude] Umgangston
    [billing-error] Fehler in einer Rechnung
    [price] Preis
    [product-fault] Produktfehler
    [delivery] Lieferung
    [policy] Eine unserer Regeln
    [system-failure] Systemausfall
    [misunderstanding] Missverständnis
   *[other] Etwas anderes
}

## What the customer said

case-said = Was gesagt wurde
case-silent = Zu dieser Antwort kamen keine Worte.
case-opened-because = Eröffnet, weil: { $because }
case-would-recommend = Weiterempfehlung
case-satisfied = Zufrieden
case-easy = Leicht gemacht
case-score-of = { $score } von { $highest }
case-issue-resolved = Anliegen gelöst
case-resolved-or-not = { $resolved ->
    [yes] ja
    [partly] teilweise
   *[no] nein
}
case-wants-contact = Möchte kontaktiert werden
case-contact-wanted = ja
case-contact-not-said = nicht gesagt
case-name = Name
case-answered-in = auf { $language }
case-on-phone = auf einem Handy
case-on-tablet = auf einem Tablet
case-on-computer = auf einem Computer
case-on-card = auf der Kommentarkarte von { $touchpoint }
case-after-mail = { $length } nach der E-Mail

## The contact of a case

case-comment-card = Eine Kommentarkarte: Hinter dieser Antwort steht kein Kontakt.
case-contact = Der Kontakt
case-about-contact = Alles zu diesem Kontakt
case-contact-channel = Kanal
case-channel-and-direction = { $channel }, { $direction ->
    [outbound] ausgehend
   *[inbound] eingehend
}
case-contact-reason = Anlass
case-contact-ended-at = Beendet
case-contact-waited = Gewartet
case-contact-talked = Gesprochen
case-contact-agent = Mitarbeiter
case-as-it-was = wie damals
case-contact-customer = Kundschaft
case-customer-since = seit { $year }
case-contact-queue = Warteschlange
case-contact-site = Standort
case-contact-result = Ergebnis
case-transfers = { $n ->
    [one] { $n } Weiterleitung
   *[other] { $n } Weiterleitungen
}
case-marked-resolved = als gelöst vermerkt
case-not-resolved = nicht gelöst
case-earlier = Frühere Kontakte
case-earlier-of-customer = Frühere Kontakte derselben Person
case-earlier-when = Früher
case-earlier-score = Wert
case-asked-no-answer = gefragt, keine Antwort
case-not-asked-for = nicht gefragt: { $why }
case-not-asked = nicht gefragt

## What happened

case-history = Was geschah
case-by = von { $name }
case-list = { $first }, { $second }
case-channel = { $channel }
case-contact-ended = Kontakt beendet
case-not-resolved-at-first = nicht beim ersten Mal gelöst
case-asked-by-email = Per E-Mail gefragt
case-asked = Gefragt
case-asked-for = { $program }, auf { $language }
case-answered = Geantwortet
case-said-resolved = { $resolved ->
    [yes] „gelöst“
    [partly] „teilweise gelöst“
   *[no] „nicht gelöst“
}
case-may-be-contacted = darf kontaktiert werden
case-edited-since = seither geändert
case-happened = { $kind ->
    [opened] Fall eröffnet
    [assigned] Zugewiesen
    [taken] Übernommen
    [note] Notiz
    [call] Anruf
    [reply] Antwort per E-Mail
    [resolved] Gelöst
    [closed] Geschlossen
    [reopened] Wieder geöffnet
   *[escalated] Überfällig
}
case-assigned-to = An { $name }
case-not-reached = Nicht erreicht
case-reached = Erreicht
case-lead-and-text = { $lead }. { $body }
case-reply-refused = Nicht zugestellt: { $why }
case-reply-in-outbox = Nicht zugestellt, denn es gibt keinen Mailserver
case-resolution = { $cause }: { $outcome ->
    [put_right] in Ordnung gebracht
    [explained] erklärt
    [goodwill] Kulanz
    [handed_on] weitergegeben
    [not_reachable] nicht erreichbar
    [declined] nicht gewünscht
   *[not_justified] nicht berechtigt
}

## What the system writes into a history

case-score = { $metric } { $score } von { $highest }
case-because-not-resolved = sagt, das Anliegen sei nicht gelöst
case-because-contact-me = bittet um Kontakt
case-because-two = { $first }; { $second }
case-opened-by-rule = { $rule }: { $because }.
case-turn = An { $name }, nach der Reihe.
case-overdue-for-person = Der Erstkontakt ist überfällig. Markiert für { $name }.
case-overdue-for-team = Der Erstkontakt ist überfällig. Markiert für alle im Team, denn niemand ist zuständig.
case-overdue-for-lead = Der Erstkontakt ist überfällig. Markiert für die Teamleitung.
case-overdue-for-quality = Der Erstkontakt ist überfällig. Markiert für das Qualitätsmanagement.
case-answer-changed = Die Antwort wurde geändert: { $because }.
case-answer-now-good = Die Antwort wurde geändert: { $scores }. Sie verlangt keinen Fall mehr.
case-answer-now-silent = Die Antwort wurde geändert. Sie verlangt keinen Fall mehr.
case-judged-person = Die Antwort gilt nun doch als die eines Menschen und zählt wieder. { $why }
case-judged-machine = Die Antwort gilt nun als die einer Maschine. Sie zählt nicht mehr; dieser Fall bleibt, wie er ist. { $why }

## What can be done to a case

case-typed = Was Sie geschrieben haben
case-choose = Bitte wählen …
case-may-stay-empty = Kann leer bleiben.
case-call-reached = Haben Sie jemanden erreicht?
case-yes = Ja
case-no = Nein
case-call-said = Was besprochen wurde
case-call-do = Anruf eintragen
case-note-field = Notiz für das Team
case-note-do = Notiz behalten
case-close-what = Mit dem Schließen endet die Nachverfolgung. Ursache und Ergebnis bleiben; der Fall kann wieder geöffnet werden.
case-close-do = Fall schließen
case-reopen-field = Warum beginnt es von Neuem?
case-reopen-do = Fall wieder öffnen
case-reply-no-address = Es gibt keine E-Mail-Adresse für eine Antwort.
case-reply-field = E-Mail an { $address }
case-reply-help = Anrede und Gruß schreiben Sie selbst. Eine Antwort geht an Ihre Absenderadresse.
case-reply-do = E-Mail senden
case-resolve-why = Warum ging es schief?
case-resolve-how = Wie endete die Nachverfolgung?
case-resolve-word = Ein Wort dazu
case-resolve-do = Fall lösen
case-hand-over = Übergeben
case-assign-to = An wen?

## The keys of a case

case-keys = Tasten dieser Seite
case-keys-toggle = Dies zeigen oder verbergen
case-keys-close = Formular schließen

## What was done

case-taken-said = Der Fall gehört Ihnen.
case-assigned-said = Der Fall ist übergeben.
case-noted-said = Die Notiz steht im Verlauf.
case-called-said = Der Anruf steht im Verlauf.
case-replied-said = Die E-Mail ist unterwegs.
case-resolved-said = Der Fall ist gelöst.
case-closed-said = Der Fall ist geschlossen.
case-reopened-said = Der Fall ist wieder offen.

## What cannot be done

case-move-not-resolved = Ein Fall wird geschlossen, nachdem er mit Ursache und Ergebnis gelöst wurde; dieser ist „{ $state }“.
case-move-finished = Dieser Fall ist „{ $state }“; öffnen Sie ihn zuerst wieder.
case-move-still-open = Dieser Fall ist „{ $state }“ und muss nicht wieder geöffnet werden.
case-move-closed-already = Dieser Fall ist schon geschlossen.
case-overtaken = { $who } { $what } ({ $ago }), nachdem Sie diese Seite geöffnet hatten. Von Ihnen wurde noch nichts gespeichert; sehen Sie nach, was geschah, und entscheiden Sie neu.
case-overtaken-by-somebody = Jemand hat diesen Fall geändert, nachdem Sie diese Seite geöffnet hatten. Von Ihnen wurde noch nichts gespeichert; sehen Sie nach, was geschah, und entscheiden Sie neu.
case-choose-person = Wählen Sie jemanden aus der Liste.
case-choose-cause = Wählen Sie, warum es schiefging.
case-choose-cause-of-list = Wählen Sie eine Ursache aus der Liste.
case-choose-outcome = Wählen Sie, wie die Nachverfolgung endete.
case-no-address = Es gibt keine E-Mail-Adresse zu dieser Person. Rufen Sie an, oder hinterlassen Sie eine Notiz.
case-note-required = Schreiben Sie die Notiz.
case-reply-required = Schreiben Sie, was zu lesen sein soll.
case-reopening-required = Sagen Sie, warum es von Neuem beginnt.
case-text-too-long = Höchstens { $longest } Zeichen werden behalten.
case-text-control-characters = Entfernen Sie die Steuerzeichen.

## Case rules

rule-title = Fallregeln
rule-new = Neue Regel
rule-of-name = Regel „{ $name }“
rule-order = Reihenfolge
rule-rule = Regel
rule-opens-when = Eröffnet einen Fall bei
rule-severity = Schwere
rule-first-touch = Erstkontakt
rule-resolve = Lösung
rule-state = Stand
rule-on = An
rule-off = Aus
rule-all = Fallregeln in der Reihenfolge, in der sie geprüft werden
rule-all-note = Die erste passende Regel entscheidet. Zeiten sind Arbeitsstunden nach den Geschäftszeiten der Organisation.
rule-minutes = { $minutes } Min.
rule-hours = { $hours } Std.
rule-hours-and-minutes = { $hours } Std. { $minutes } Min.
rule-scores = { $metric } { $range }
rule-not-resolved = nicht gelöst
rule-contact-me = Bitte um Kontakt
rule-nothing = nichts
rule-list = { $first }, { $second }
rule-or = { $first } oder { $second }
rule-of-teams = { $what }; Team { $teams }
rule-key = Schlüssel
rule-key-help = Buchstaben, Ziffern und Bindestriche; er ändert sich nie.
rule-name = Name
rule-nps = NPS höchstens
rule-nps-help = 0 bis 10; leer: fragt nicht danach.
rule-csat = CSAT höchstens
rule-csat-help = 1 bis 5
rule-ces = CES höchstens
rule-ces-help = 1 bis 7
rule-teams = Nur für Teams
rule-teams-help = Schlüssel, durch Kommas getrennt; leer: alle.
rule-if-not-resolved = Es wird gesagt, das Anliegen sei nicht gelöst
rule-if-contact-me = Es wird um Kontakt gebeten
rule-order-help = Die kleinste Zahl wird zuerst geprüft.
rule-first-touch-within = Erstkontakt binnen, in Arbeitsminuten
rule-resolve-within = Lösung binnen, in Arbeitsminuten
rule-resolve-help = 480 sind ein Arbeitstag von acht Stunden.
rule-enabled = Eröffnet Fälle
rule-save = Regel speichern
rule-leave = Abbrechen
rule-added-said = Die Regel „{ $key }“ eröffnet von nun an Fälle.
rule-changed-said = Die Regel „{ $key }“ ist geändert. Offene Fälle behalten ihre Fristen.
rule-same-said = Die Regel „{ $key }“ war schon so.
rule-number-or-empty = Schreiben Sie eine ganze Zahl, oder lassen Sie es leer.
rule-number = Schreiben Sie eine ganze Zahl.
rule-key-wrong = Ein Schlüssel hat Kleinbuchstaben, Ziffern und Bindestriche, etwa „very-unhappy“.
rule-name-required = Geben Sie der Regel einen Namen mit bis zu 120 Zeichen.
rule-condition-required = Wählen Sie mindestens eine Bedingung; eine Regel ohne sie eröffnet nichts.
rule-score-out-of-scale = { $metric } geht von { $low } bis { $high }.
rule-first-touch-wrong = Geben Sie mindestens eine Minute und höchstens ein Jahr an.
rule-resolve-wrong = Ein Fall wird nicht vor seinem Erstkontakt gelöst und binnen eines Jahres.
rule-team-unknown = Es gibt kein Team „{ $key }“.
