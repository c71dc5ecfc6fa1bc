## Webhooks

webhooks-title = Webhooks
webhooks-add = Webhook hinzufügen
webhooks-add-it = Hinzufügen
webhooks-need-secret = Dafür braucht diese Installation ein eigenes Geheimnis, das die Schlüssel schützt. Legen Sie 32 zufällige Bytes in einer Datei ab (openssl rand -base64 32), nennen Sie diese in der Einstellung AFTERWORD_SECRET_FILE, und starten Sie neu.
webhooks-empty-title = Noch wird niemand benachrichtigt
webhooks-empty = Ein Webhook meldet einem anderen System, wenn eine Antwort kommt, ein Fall entsteht oder über einen Kontakt entschieden wird: signiert, und so oft wiederholt, bis es angenommen ist.
webhooks-hears-of = Erfährt
webhooks-since = Seit
webhook-address = Adresse
webhook-address-help = Wo das andere System wartet, zum Beispiel https://example.org/hooks.
webhook-state = Stand
webhook-failing = Gestört
webhook-on = An
webhook-hears-of = Gemeldet wird
webhook-event = { $event } ({ $word })

## One webhook

webhook-title = Webhook
webhook-key-once = Der Schlüssel, einmal angezeigt
webhook-key-once-note = Geben Sie ihn dem Empfänger, der damit die Signaturen prüft. Er lässt sich nicht noch einmal anzeigen; ein neuer lässt sich erstellen.
webhook-off-by-hand = Ausgeschaltet ({ $at }). Was geschieht, wird nicht gemeldet.
webhook-off-gone = { $at }: Der Empfänger hat gemeldet, dass es ihn nicht mehr gibt. Was geschieht, wird nicht gemeldet.
webhook-off-failing = Von selbst ausgeschaltet ({ $at }). Was geschieht, wird nicht gemeldet.
webhook-off-failing-since = Von selbst ausgeschaltet ({ $at }), nach Fehlern seit { $since }. Was geschieht, wird nicht gemeldet.
webhook-failing-since = Seit { $since } kam nichts mehr durch. Nach fünf Tagen wird er von selbst ausgeschaltet.
webhook-on-note = Was geschieht, wird sofort gemeldet, und so oft wiederholt, bis es angenommen ist.
webhook-switch-off = Ausschalten
webhook-switch-on = Einschalten
webhook-test = Testereignis senden
webhook-change = Wohin und was
webhook-save = Speichern
webhook-key = Schlüssel
webhook-key-note = Ein neuer Schlüssel wird einmal angezeigt. Der alte signiert noch 24 Stunden mit, damit der Empfänger wechseln kann.
webhook-key-before = Der vorige Schlüssel signiert noch mit, bis { $until }. Ein weiterer neuer Schlüssel beendet das.
webhook-key-make = Neuer Schlüssel
webhook-key-make-it = Erstellen und einmal anzeigen
webhook-remove = Webhook entfernen
webhook-remove-note = Was noch wartet, wird nicht gesendet, und die Liste der Zustellungen geht verloren.
webhook-remove-it = Entfernen

## What was told to a webhook

delivery-log = Zustellungen
delivery-all = Alle
delivery-states = Stand
delivery-all-failed-again = Fehlgeschlagene erneut senden
delivery-empty-title = Nichts vorhanden
delivery-empty = Hier steht, was in den letzten 30 Tagen gemeldet wurde und was zurückkam.
delivery-event = Ereignis
delivery-last-answer = Letzte Antwort
# The head of the column with the buttons.
delivery-do = Aktion
delivery-pages = Seiten
delivery-newest = Neueste
delivery-older = Ältere
delivery-next-try = nächster Versuch { $at }
delivery-not-tried = Noch nicht versucht
delivery-send-now = Jetzt senden
delivery-send-again = Erneut senden
# What came back: the HTTP status, and how long it took.
delivery-answered = { $status } nach { $seconds } s
delivery-unanswered = Keine Antwort nach { $seconds } s
# The result is one of the two above.
delivery-try = Versuch { $number }, { $at }: { $result }

## What forms of webhooks say

webhook-saved = Der Webhook ist gespeichert.
webhook-is-now-on = Der Webhook ist eingeschaltet.
webhook-is-now-off = Der Webhook ist ausgeschaltet.
webhook-removed = Der Webhook ist entfernt.
webhook-test-sent = Der Test ist unterwegs. Was zurückkam, steht gleich unten.
webhook-is-off = Dieser Webhook ist ausgeschaltet. Schalten Sie ihn erst ein.
webhook-events-none = Wählen Sie mindestens ein Ereignis.
webhook-address-none = Das ist keine Webadresse wie https://example.org/hooks.
webhook-address-too-long = Höchstens { $most } Zeichen.
webhook-address-credentials = Lassen Sie Name und Passwort weg: Der Empfänger erkennt uns an der Signatur.
webhook-address-private = { $address } ist eine Adresse in einem privaten Netz. Wer den Server verwaltet, kann dieses Netz mit der Einstellung AFTERWORD_WEBHOOK_ALLOW erlauben.
webhook-address-unencrypted = Ohne https wird nur an Netze gesendet, die auf dem Server mit der Einstellung AFTERWORD_WEBHOOK_ALLOW erlaubt sind, und { $address } gehört zu keinem davon.
webhook-address-nothing-allowed = Ohne https wird nur an Netze gesendet, die auf dem Server mit der Einstellung AFTERWORD_WEBHOOK_ALLOW erlaubt sind.
vault-without-secret = Diese Installation hat noch kein eigenes Geheimnis, mit dem sie das schützen könnte. Nennen Sie eine Datei mit einem Geheimnis in der Einstellung AFTERWORD_SECRET_FILE, und starten Sie neu.
delivery-sent-again = Wird jetzt erneut gesendet.
delivery-none-failed = Nichts ist fehlgeschlagen.
delivery-failed-sent-again = { $n ->
    [one] { $n } Zustellung wird jetzt erneut gesendet.
   *[other] { $n } Zustellungen werden jetzt erneut gesendet.
}

## The banner of a webhook that was switched off by itself; its address follows

webhook-banner-gone = Ein Webhook wurde ausgeschaltet ({ $at }), denn seinen Empfänger gibt es nicht mehr:
webhook-banner-failing = Ein Webhook wurde ausgeschaltet ({ $at }), denn es kam nichts mehr durch:

## Outbox

outbox-title = Ausgang
outbox-note = E-Mails gehen an den Mailserver; hier steht, was übergeben wurde. Links sind leer: Nur die Empfänger haben sie.
outbox-without-server = Es gibt keinen Mailserver (AFTERWORD_SMTP_URL): Neue Nachrichten bleiben hier und werden nicht zugestellt. Öffnen Sie eine, um einen Antwortlink zu erstellen.
outbox-empty-title = Noch keine Nachricht
outbox-empty = Sobald ein Programm jemanden befragt, erscheint hier eine.
outbox-messages = Nachrichten
outbox-message = Nachricht
# The head of a column: to whom it was sent.
outbox-to = An
outbox-written = Geschrieben
outbox-pages = Seiten
outbox-newest = Neueste
outbox-older = Ältere

## One message

message-title = Nachricht
message-delivery = Zustellung
message-seen = Wie der Empfänger sie sieht
message-mail = Die E-Mail
message-text = Der Textteil
message-no-text = Von dieser Nachricht ist kein Text aufbewahrt.
message-contact = Zum Kontakt
message-answer-link = Antwortlink
message-answer-link-note = Links werden nicht gespeichert. Ein neuer öffnet dieselbe Umfrage; die früheren gelten weiter.
message-make-link = Antwortlink erstellen
# The link follows.
message-link-once = Der neue Antwortlink, einmal angezeigt:
message-link-refused = { $because ->
    [withdrawn] Diese Einladung nimmt keine Antwort mehr an: vor dem Versand zurückgezogen.
    [answered] Diese Einladung nimmt keine Antwort mehr an: bereits beantwortet.
    [expired] Diese Einladung nimmt keine Antwort mehr an: abgelaufen.
    [opted_out] Diese Einladung nimmt keine Antwort mehr an: abgemeldet.
   *[over] Diese Einladung nimmt keine Antwort mehr an: Die Frist ist um.
}
message-customer-without-address = Es ist keine E-Mail-Adresse bekannt.
message-kind-first = Einladung
message-kind-reminder = Erinnerung
message-kind-link = Antwortlink, von Hand erstellt
# What became of a message, as a badge.
message-queued = wird verschickt
message-sent = verschickt
message-not-delivered = nicht zugestellt
message-bounced = abgelehnt
message-failed = fehlgeschlagen
message-link = Link von Hand erstellt

## Audit log

audit-title = Protokoll
audit-note = Jede Änderung durch Personen und Programme und jeder Blick auf persönliche Daten. Nichts davon lässt sich ändern oder löschen; auch ein Export ist ein Ereignis.
audit-empty-title = Nichts passt
audit-empty = Erweitern Sie den Zeitraum, oder nehmen Sie einen Filter weg.
audit-events = Ereignisse
audit-when = Wann
audit-who-did = Wer hat was getan
audit-facts = Was geändert oder gezeigt wurde
audit-parts = Teile des Protokolls
audit-newest = Neueste
audit-older = Ältere
audit-export = { $format } exportieren
audit-search = Suche
audit-search-hint = Wörter in Ziel und Details
audit-who = Wer
audit-everybody = alle
audit-what = Was
audit-everything = alles
audit-target = Ziel
audit-target-hint = Kennung oder ID
audit-from = Von
audit-until = Bis
audit-show = Anzeigen
# A line of the log is made of the actor, the action (a label) and the name of its target: “Ada Moss read contact …56789ab”.
audit-actor = { $name }:
audit-action = { $action }
audit-all-about = alles dazu
audit-token = API-Token „{ $name }“
audit-somebody = Jemand
audit-somebody-gone = Gelöschtes Konto
# The target of “was not let in”: whose address was given.
audit-refused-as = als { $name }
# Above what something new was made with.
audit-new = neu
audit-changed = { $field }: { $was } → { $now }
audit-nothing = nichts
audit-none = keine
audit-no-id = Das ist keine ID.
audit-no-day = Das ist kein Tag. Bitte schreiben Sie ihn als 2026-11-20.

## Jobs

jobs-title = Aufgaben
jobs-note = E-Mails, Erinnerungen, Fristen und Eskalationen. Was fehlschlägt, wird mit wachsenden Pausen wiederholt und dann aufgegeben.
jobs-states = Stand
# A state with the number of its jobs.
jobs-in-state = { $state } { $n }
jobs-failed = Aufgegeben
jobs-retrying = Wiederholt
jobs-waiting = Wartend
jobs-done = Erledigt
jobs-empty-title = Keine Aufgabe vorhanden
jobs-empty = Zurzeit gibt es keine dieser Art.
jobs-job = Aufgabe
jobs-tries = Versuche
jobs-tries-of = { $n } von { $most }
jobs-due = Fällig
jobs-last-error = Letzter Fehler
# The head of the column with the buttons.
jobs-do = Aktion
job-do-now = Jetzt erledigen
job-give-up = Aufgeben
job-give-up-note = Sie wird nicht mehr von selbst wiederholt.
job-give-up-this = Aufgabe aufgeben
job-due-now = Die Aufgabe ist jetzt fällig.
job-given-up = Die Aufgabe ist aufgegeben.
job-not-idle = Diese Aufgabe ist beendet oder gerade in Arbeit. Laden Sie die Seite neu.
job-send-invitation = Einladung verschicken
job-remind = Erinnerung verschicken
job-expire = Einladung beenden
job-escalate = Fall eskalieren
job-send-reply = Antwort verschicken
job-fold-scores = Werte zählen
job-deliver-webhook = Webhook zustellen
job-send-webhook-notice = Ausgeschalteten Webhook melden
job-forget-webhooks = Alte Webhooks löschen
job-end-partials = Unvollständige Antworten abschließen
job-forget-uploads = Dateien nicht abgeschickter Formulare löschen
