### The labels of sets of words; most stand in tables, lists and pills. English has them in the code.

## Role

label-role-administrator = Administrator
label-role-quality-manager = Qualitätsmanagement
label-role-team-lead = Teamleitung
label-role-agent = Mitarbeiter (Agent)

## Channel

label-channel-phone = Telefon
label-channel-chat = Chat
label-channel-email = E-Mail
label-channel-ticket = Ticket
label-channel-visit = Besuch

## Direction

label-direction-inbound = Von der Kundschaft
label-direction-outbound = An die Kundschaft

## Language

label-language-en = Englisch
label-language-de = Deutsch
label-language-fr = Französisch
label-language-es = Spanisch
label-language-pt = Portugiesisch
label-language-it = Italienisch
label-language-nl = Niederländisch
label-language-pl = Polnisch
label-language-tr = Türkisch
label-language-vi = Vietnamesisch
label-language-ar = Arabisch
label-language-he = Hebräisch
label-language-ja = Japanisch
label-language-zh = Chinesisch (vereinfacht)

## Metric

label-metric-csat = CSAT
label-metric-nps = NPS
label-metric-ces = CES

## Band

label-band-low = Niedrig
label-band-middle = Mittel
label-band-high = Hoch

## Period

label-period-day = Tag
label-period-week = Woche
label-period-month = Monat

## Disposition

label-disposition-asked = Befragt
label-disposition-no-program = Außerhalb jeder Regel
label-disposition-sampled-out = Nicht ausgelost
label-disposition-quarantined = In Quarantäne
label-disposition-no-address = Keine Adresse
label-disposition-opted-out = Abgemeldet
label-disposition-bounced = Adresse war unzustellbar
label-disposition-too-old = Zu lange her

## Outcome

label-outcome-queued = Wartet auf Versand
label-outcome-withdrawn = Vor dem Versand zurückgezogen
label-outcome-sent = Verschickt
label-outcome-delivered = Zugestellt
label-outcome-bounced = Zurückgekommen
label-outcome-failed = Nicht verschickbar
label-outcome-partial = Unvollständig beantwortet
label-outcome-answered = Beantwortet
label-outcome-expired = Abgelaufen
label-outcome-opted-out = Abgemeldet

## State of a case

label-state-of-a-case-new = Neu
label-state-of-a-case-assigned = Zugewiesen
label-state-of-a-case-contacted = Kontaktiert
label-state-of-a-case-resolved = Gelöst
label-state-of-a-case-closed = Geschlossen
label-state-of-a-case-reopened = Wieder offen

## Severity

label-severity-severe = Kritisch
label-severity-high = Hoch
label-severity-normal = Normal

## Urgency

label-urgency-overdue = Überfällig
label-urgency-soon = Bald fällig
label-urgency-later = Später

## Action

# What people do to a case: on buttons.

label-action-take = Übernehmen
label-action-assign = Zuweisen
label-action-log-call = Anruf eintragen
label-action-reply = Per E-Mail antworten
label-action-note = Notiz
label-action-resolve = Lösen
label-action-close = Schließen
label-action-reopen = Wieder öffnen

## Event of a case

# Each reads after a person's name: “Ada Moss took the case”.

label-event-of-a-case-opened = hat den Fall eröffnet
label-event-of-a-case-assigned = hat den Fall zugewiesen
label-event-of-a-case-taken = hat den Fall übernommen
label-event-of-a-case-note = hat eine Notiz hinterlassen
label-event-of-a-case-call = hat einen Anruf eingetragen
label-event-of-a-case-reply = hat per E-Mail geantwortet
label-event-of-a-case-resolved = hat den Fall gelöst
label-event-of-a-case-closed = hat den Fall geschlossen
label-event-of-a-case-reopened = hat den Fall wieder geöffnet
label-event-of-a-case-escalated = hat den Fall eskaliert

## Outcome of a case

label-outcome-of-a-case-put-right = In Ordnung gebracht
label-outcome-of-a-case-explained = Erklärt
label-outcome-of-a-case-goodwill = Kulanz
label-outcome-of-a-case-handed-on = Weitergegeben
label-outcome-of-a-case-not-reachable = Nicht erreichbar
label-outcome-of-a-case-declined = Nicht gewünscht
label-outcome-of-a-case-not-justified = Nicht berechtigt

## Resolution

label-resolution-yes = Gelöst
label-resolution-partly = Teilweise gelöst
label-resolution-no = Nicht gelöst

## Subject of a survey

label-subject-of-a-survey-customer = Kundschaft
label-subject-of-a-survey-staff = Beschäftigte

## Status

label-status-complete = Vollständig gesendet
label-status-partial = Unvollständig beantwortet

## Settlement

label-settlement-keep = Es zählt weiter die bisherige
label-settlement-replace = Die andere Antwort zählt

## Fact

# Inside a sentence: what is known of a contact.

label-fact-reason = Anlass des Kontakts
label-fact-channel = Kanal
label-fact-segment = Segment
label-fact-language = Sprache

## Logic problem

label-logic-problem-syntax = Falsch geschrieben
label-logic-problem-too-long = Zu lang
label-logic-problem-too-deep = Zu tief verschachtelt
label-logic-problem-missing = Fehlt
label-logic-problem-duplicate = Doppelt
label-logic-problem-unnameable = Nicht benennbar
label-logic-problem-unknown-question = Unbekannte Frage
label-logic-problem-unknown-fact = Unbekannte Angabe
label-logic-problem-unknown-choice = Unbekannte Auswahl
label-logic-problem-unknown-row = Unbekannte Zeile
label-logic-problem-unknown-page = Unbekannte Seite
label-logic-problem-unknown-ending = Unbekanntes Ende
label-logic-problem-not-earlier = Nicht vorher gefragt
label-logic-problem-mismatch = Passt nicht zusammen
label-logic-problem-never-true = Nie wahr
label-logic-problem-always-true = Immer wahr
label-logic-problem-circle = Führt im Kreis
label-logic-problem-unreachable = Nicht erreichbar
label-logic-problem-unused = Nie benutzt

## Error code

label-error-code-required = Fehlt
label-error-code-too-long = Zu lang
label-error-code-control-character = Enthält Steuerzeichen
label-error-code-syntax = Falsch geschrieben
label-error-code-not-a-number = Keine Zahl
label-error-code-out-of-range = Außerhalb des Bereichs
label-error-code-unknown = Unbekannt
label-error-code-several = Mehrfach angegeben
label-error-code-contradiction = Widerspricht einem anderen Feld
label-error-code-taken = Vergeben

## Kind of control chart

label-kind-of-control-chart-answers = Grenzen nach Anzahl der Antworten
label-kind-of-control-chart-widened = Grenzen erweitert um Schwankungen zwischen Zeiträumen

## Side

# Before the centre line of a chart: “above the centre”.

label-side-above = oberhalb
label-side-below = unterhalb

## Trend

label-trend-rising = steigend
label-trend-falling = fallend

## Verdict

label-verdict-person = Ein Mensch
label-verdict-unsure = Vielleicht eine Maschine
label-verdict-machine = Eine Maschine

## Family

label-family-chromium = Chrome oder verwandt
label-family-firefox = Firefox oder verwandt
label-family-safari = Safari oder verwandt
label-family-other = Anderer Browser
label-family-silent = Sagt nichts
label-family-gateway = Mail-Gateway
label-family-preview = Linkvorschau
label-family-program = Programm

## Reason

# Whole sentences: why an answer is taken for a person's or for a machine's. “It” is the visitor or the answer.

label-reason-hidden-field = Ein Feld wurde ausgefüllt, das kein Mensch sieht.
label-reason-robot = Der Besucher nannte sich selbst Linkprüfer oder Linkvorschau.
label-reason-at-once = Gesendet innerhalb von 0,7 Sekunden nach Abruf der Seite.
label-reason-hasty = Gesendet innerhalb von 1,5 Sekunden nach Abruf der Seite.
label-reason-quick = Gesendet innerhalb von 3 Sekunden nach Abruf der Seite.
label-reason-burst = Mindestens die dritte andere Antwort innerhalb von 5 Sekunden.
label-reason-no-look = Das Kennzeichen fehlt, das unsere Seite in jedes Formular setzt.
label-reason-no-browser = Nichts an der Anfrage lässt erkennen, dass ein Browser sie geschickt hat.
label-reason-program = Der Besucher nannte sich selbst ein Programm.
label-reason-sweep = Ein gleichartiger Besucher öffnete kurz davor oder danach binnen Sekunden viele Werte der Mail.
label-reason-hidden-link = Ein gleichartiger Besucher folgte kurz davor oder danach einem Link, den kein Mensch sieht.
label-reason-not-as-it-says = Der genannte Browser sagt sonst mehr über sich, als dieser es tat.
label-reason-no-gesture = Das Formular wurde ohne Klick, Tippen oder Taste gesendet.
label-reason-other-hands = Gesendet von einem anderen Besucher als dem, der die Seite abgerufen hat.
label-reason-says-little = Sagt weniger über sich als die meisten Browser.
label-reason-repeat = Dasselbe Gerät hatte hier kurz zuvor eine Karte gesendet.
label-reason-took-time = Gesendet 8 Sekunden oder mehr nach Abruf der Seite, wie es Menschen tun.
label-reason-gesture = Der Browser meldet, dass ein Klick, ein Tippen oder eine Taste das Formular gesendet hat.

## Event

# What a webhook tells.

label-event-response-completed = Eine Antwort kam
label-event-case-opened = Ein Fall wurde eröffnet
label-event-case-updated = Ein Fall änderte sich
label-event-case-closed = Ein Fall wurde geschlossen
label-event-disposition-recorded = Ein Kontakt wurde beurteilt

## State of a delivery

label-state-of-a-delivery-waiting = Wartet
label-state-of-a-delivery-delivered = Zugestellt
label-state-of-a-delivery-failed = Fehlgeschlagen

## Reason for a delivery

# Why a webhook is switched off.

label-reason-for-a-delivery-by-hand = Ausgeschaltet
label-reason-for-a-delivery-gone = Empfänger gibt es nicht mehr
label-reason-for-a-delivery-failing = Nichts kam durch

## Group of actions

label-group-of-actions-reads = Einsicht in Personendaten
label-group-of-actions-exports = Exporte
label-group-of-actions-log-ins = Anmeldungen
label-group-of-actions-people = Personen und Tokens
label-group-of-actions-cases = Fälle
label-group-of-actions-contacts = Kontakte, Links und Einschätzungen
label-group-of-actions-set-up = Einrichtung
label-group-of-actions-operation = Betrieb

## Audited action

# Each stands between a name with a colon and a target: “Ada Moss: contact read 0197…”.

label-audited-action-contact-read = Einsicht in Kontakt
label-audited-action-case-read = Einsicht in Fall
label-audited-action-message-read = Einsicht in Nachricht
label-audited-action-file-read = Kopie der Datei
label-audited-action-feedback-listed = Einsicht in Feedback
label-audited-action-cases-listed = Einsicht in die Warteschlange der Fälle
label-audited-action-dispositions-listed = Einsicht in das Buch der Dispositionen
label-audited-action-messages-listed = Einsicht in den Ausgang
label-audited-action-overview-read = Einsicht in den Überblick
label-audited-action-data-exported = Export von
label-audited-action-audit-exported = Export des Protokolls
label-audited-action-logged-in = Anmeldung
label-audited-action-log-in-refused = Anmeldung abgelehnt
label-audited-action-logged-out = Abmeldung
label-audited-action-user-added = neue Person
label-audited-action-user-changed = Änderung an Person
label-audited-action-user-disabled = Sperrung von Person
label-audited-action-user-enabled = Freigabe von Person
label-audited-action-password-set = neues Passwort für Person
label-audited-action-password-changed = Passwortänderung von Person
label-audited-action-language-chosen = Wahl der Lesesprache von Person
label-audited-action-second-factor-on = zweiter Faktor eingerichtet von Person
label-audited-action-second-factor-off = zweiter Faktor abgelegt von Person
label-audited-action-second-factor-reset = zweiter Faktor zurückgesetzt von Person
label-audited-action-recovery-codes-made = neue Wiederherstellungscodes von Person
label-audited-action-second-factor-roles-set = Rollen, die einen zweiten Faktor brauchen:
label-audited-action-session-ended = Ende einer Sitzung von Person
label-audited-action-sessions-ended = Abmeldung überall als Person
label-audited-action-user-sessions-ended = Ende aller Sitzungen von Person
label-audited-action-token-added = neues API-Token
label-audited-action-token-revoked = Widerruf des API-Tokens
label-audited-action-case-taken = Übernahme von Fall
label-audited-action-case-assigned = Übergabe von Fall
label-audited-action-case-noted = Notiz zu Fall
label-audited-action-case-called = Anruf zu Fall
label-audited-action-case-replied = E-Mail an die Kundschaft zu Fall
label-audited-action-case-resolved = Lösung von Fall
label-audited-action-case-closed = Abschluss von Fall
label-audited-action-case-reopened = Wiedereröffnung von Fall
label-audited-action-contact-added = neuer Kontakt
label-audited-action-contacts-added = neue Kontakte
label-audited-action-link-made = Antwort-Link für Einladung
label-audited-action-verdict-reversed = Umkehr der Einschätzung zu Antwort
label-audited-action-conflict-resolved = Entscheidung eines Widerspruchs bei Antwort
label-audited-action-table-imported = Import von
label-audited-action-organisation-saved = Änderung der Einstellungen:
label-audited-action-site-saved = Standort gespeichert
label-audited-action-team-saved = Team gespeichert
label-audited-action-survey-published = Veröffentlichung der Umfrage
label-audited-action-survey-drafted = Entwurf gespeichert zur Umfrage
label-audited-action-survey-draft-discarded = Entwurf verworfen zur Umfrage
label-audited-action-survey-retired = Ausmusterung der Umfrage
label-audited-action-survey-brought-back = Rückkehr der Umfrage
label-audited-action-invitations-moved = offene Einladungen auf neuester Version der Umfrage
label-audited-action-program-saved = Programm gespeichert
label-audited-action-touchpoint-saved = Kontaktpunkt gespeichert
label-audited-action-case-rule-saved = Fallregel gespeichert
label-audited-action-webhook-added = neuer Webhook
label-audited-action-webhook-changed = Änderung am Webhook
label-audited-action-webhook-switched-on = Einschalten des Webhooks
label-audited-action-webhook-switched-off = Ausschalten des Webhooks
label-audited-action-webhook-key-rotated = neuer Schlüssel für Webhook
label-audited-action-webhook-removed = Entfernen des Webhooks
label-audited-action-webhook-tested = Test des Webhooks
label-audited-action-delivery-retried = erneute Sendung der Zustellung
label-audited-action-deliveries-retried = erneute Sendung aller Fehlschläge des Webhooks
label-audited-action-job-retried = neuer Versuch der Aufgabe
label-audited-action-job-given-up = Aufgabe aufgegeben
label-audited-action-scores-rebuilt = Neuzählung der Werte
